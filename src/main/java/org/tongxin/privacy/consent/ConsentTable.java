package org.tongxin.privacy.consent;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Actor;
import org.tongxin.privacy.ConsentKind;
import org.tongxin.privacy.Consents.Channel;
import org.tongxin.privacy.Consents.Consent;
import org.tongxin.privacy.Consents.Giving;

/** The rows of the register. Every call takes part in the caller's transaction. */
@Component
class ConsentTable {

    private final JdbcClient jdbc;

    ConsentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<UUID> standing(long communityId, ConsentKind kind, Collection<UUID> subjects) {
        return new HashSet<>(jdbc.sql("""
                /* privacy/consent standing */
                select subject_id from privacy.consent
                where community_id = :community and kind = :kind and subject_id = any (:subjects)
                  and withdrawn_at is null and version >= :since
                """)
                .param("community", communityId)
                .param("kind", kind.code())
                .param("subjects", subjects.toArray(UUID[]::new))
                .param("since", kind.validSince())
                .query((row, i) -> row.getObject("subject_id", UUID.class))
                .list());
    }

    boolean standsInVersion(long communityId, UUID subject, ConsentKind kind) {
        return jdbc.sql("""
                /* privacy/consent stands in version */
                select count(*) from privacy.consent
                where community_id = :community and kind = :kind and subject_id = :subject
                  and withdrawn_at is null and version = :version
                """)
                        .param("community", communityId)
                        .param("kind", kind.code())
                        .param("subject", subject)
                        .param("version", kind.version())
                        .query(Long.class)
                        .single()
                > 0;
    }

    void keepWords(long communityId, ConsentKind kind, Locale language, String words) {
        jdbc.sql("""
                /* privacy/consent keep words */
                insert into privacy.consent_text (community_id, kind, version, language, words)
                values (:community, :kind, :version, :language, :words)
                on conflict (community_id, kind, version, language) do nothing
                """)
                .param("community", communityId)
                .param("kind", kind.code())
                .param("version", kind.version())
                .param("language", language.toLanguageTag())
                .param("words", words)
                .update();
    }

    void insert(UUID id, Giving giving, int version, @Nullable String witness, Actor by, Instant now) {
        jdbc.sql("""
                /* privacy/consent give */
                insert into privacy.consent (community_id, id, subject_id, kind, version, language, given_at, channel,
                    account_id, witness)
                values (:community, :id, :subject, :kind, :version, :language, :now, :channel, :account, :witness)
                """)
                .param("community", giving.communityId())
                .param("id", id)
                .param("subject", giving.subject())
                .param("kind", giving.kind())
                .param("version", version)
                .param("language", giving.language().toLanguageTag())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("channel", giving.channel().code())
                .param("account", by.accountId(), Types.OTHER)
                .param("witness", witness, Types.VARCHAR)
                .update();
    }

    /** Ends what stands; false where nothing did. */
    boolean end(long communityId, UUID subject, String kind, Channel channel, Actor by, Instant now) {
        return jdbc.sql("""
                /* privacy/consent end */
                update privacy.consent
                set withdrawn_at = :now, withdrawn_channel = :channel, withdrawn_account = :account
                where community_id = :community and subject_id = :subject and kind = :kind and withdrawn_at is null
                """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("channel", channel.code())
                        .param("account", by.accountId(), Types.OTHER)
                        .param("community", communityId)
                        .param("subject", subject)
                        .param("kind", kind)
                        .update()
                > 0;
    }

    List<Consent> of(long communityId, UUID subject) {
        return jdbc.sql("""
                /* privacy/consent of subject */
                select kind, version, given_at, channel, witness, withdrawn_at from privacy.consent
                where community_id = :community and subject_id = :subject
                order by given_at desc, id desc
                """)
                .param("community", communityId)
                .param("subject", subject)
                .query((row, i) -> {
                    OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
                    return new Consent(
                            row.getString("kind"),
                            row.getInt("version"),
                            row.getObject("given_at", OffsetDateTime.class).toInstant(),
                            Channel.valueOf(row.getString("channel").toUpperCase(Locale.ROOT)),
                            row.getString("witness"),
                            withdrawn == null ? null : withdrawn.toInstant());
                })
                .list();
    }
}
