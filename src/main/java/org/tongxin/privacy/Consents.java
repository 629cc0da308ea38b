package org.tongxin.privacy;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.kernel.Actor;

/**
 * 同意登记: who agreed to what, in which words, how and before whom, and since when no more. Each call takes part in the
 * caller's transaction, which must cover the community.
 */
public interface Consents {

    /** True where a consent stands. Ask at the moment of use: it may be withdrawn at any time. */
    boolean stands(long communityId, UUID subject, String kind);

    /** Those of the subjects whose consent stands. */
    Set<UUID> standing(long communityId, String kind, Collection<UUID> subjects);

    /** Writes down a consent; where one to the same version stands, nothing changes. */
    void give(Actor by, Giving giving);

    /** Takes it back, whatever the way it was given; where none stands, nothing changes. */
    void withdraw(Actor by, long communityId, UUID subject, String kind, Channel channel);

    /** Everything that was ever agreed to, the newest first. */
    List<Consent> of(long communityId, UUID subject);

    /**
     * A consent to be written down.
     *
     * @param language in which the words were read or heard, BCP 47
     * @param witness who was there, by post or relation; needed where it was spoken
     */
    record Giving(
            long communityId,
            UUID subject,
            String kind,
            Locale language,
            Channel channel,
            @Nullable String witness) {}

    /**
     * A consent as it was written down.
     *
     * @param version of the text
     * @param withdrawnAt null while it stands
     */
    record Consent(
            String kind,
            int version,
            Instant givenAt,
            Channel channel,
            @Nullable String witness,
            @Nullable Instant withdrawnAt) {}

    /** The way it was given or taken back. */
    enum Channel {
        /** 本人自助: on the page of one's own data. */
        SELF,
        /** 窗口: at the counter. */
        COUNTER,
        /** 纸质: signed on paper. */
        PAPER,
        /** 电话: by voice, before a witness. */
        PHONE,
        /** 上门: by voice at a visit, before a witness. */
        VISIT;

        /** As it is stored and sent by forms. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Key of its words. */
        public String key() {
            return "privacy.consent.channel." + code();
        }

        /** True where nothing is written by the person, so that somebody else must have been there. */
        public boolean needsWitness() {
            return this == PHONE || this == VISIT;
        }
    }
}
