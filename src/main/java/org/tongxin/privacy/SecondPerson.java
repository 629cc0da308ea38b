package org.tongxin.privacy;

import java.util.UUID;
import org.tongxin.kernel.Actor;

/**
 * 双人审批: looks at many files and exports need a second person. One asks, another account decides, and what was granted
 * may be done once, by who asked, for exactly what was asked, while it lasts.
 */
public interface SecondPerson {

    /**
     * Asks; call it in a transaction of the asker's scope.
     *
     * @return id of the request, to be redeemed later
     */
    UUID ask(Actor.Staff who, Wish wish);

    /**
     * Uses up what was granted; call it in the transaction of the act itself, so that an act that fails uses up nothing.
     *
     * @param wish the same as was asked, made anew from what is to be done now
     * @throws NotGranted where it was not granted to this account for exactly this, is over, or was used
     */
    void redeem(Actor.Staff who, UUID id, Wish wish);

    /**
     * What is wanted.
     *
     * @param kind key of the words for it, for example {@code people.export.households}
     * @param exactly everything that decides which data leaves: filter, columns, area; compared to the letter
     * @param summary the same for who decides, in words; names nobody
     * @param size how many people it concerns
     * @param reason what for, in the words of who asks
     */
    record Wish(long communityId, String kind, String exactly, String summary, long size, String reason) {}

    /**
     * Where what was granted is done; a bean for each kind.
     *
     * @param kind of the wish
     * @param page its address
     */
    record Done(String kind, String page) {}

    /** It was not granted, or not this, or not now. */
    final class NotGranted extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
