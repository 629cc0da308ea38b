package org.tongxin.notices.outbox;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message in the outbox.
 *
 * @param postId the post it goes to, or null where it goes to a resident
 * @param accountId the one holder it goes to where the post has several, or null
 * @param notHolding a post whose holders do not get it though they hold this one, or null
 * @param sealedAddress the address of a resident, or null where it goes to a post
 * @param language BCP 47 tag of who reads it, or null: holders of a post have a language of their own
 * @param values of the placeholders of its words
 * @param attempts begun so far
 */
record Message(
        long communityId,
        UUID id,
        @Nullable UUID postId,
        @Nullable UUID accountId,
        @Nullable UUID notHolding,
        byte @Nullable [] sealedAddress,
        @Nullable String language,
        String topic,
        UUID about,
        Map<String, String> values,
        boolean lifeline,
        State state,
        int attempts,
        Instant queuedAt,
        Instant nextTryAt,
        @Nullable Instant sentAt,
        @Nullable Failure failure) {

    Message {
        values = Map.copyOf(values);
    }

    /** Where a message stands. */
    enum State {
        /** Waits for its first or next attempt. */
        QUEUED,
        /** Waits for the end of the quiet hours. */
        HELD,
        SENT,
        /** Will not be tried again by itself. */
        FAILED
    }

    /** Why an attempt failed. */
    enum Failure {
        /** Nobody holds the post, or who holds it has no address. */
        NO_ADDRESS(false),
        /** The address is not one, or the mail server does not know it. */
        BAD_ADDRESS(false),
        /** The mail server cannot be reached. */
        NO_CONNECTION(true),
        /** The mail server does not take the message now. */
        REFUSED(true),
        /** The words of the topic are missing. */
        NO_WORDS(false),
        /** It waited too long to be news. */
        TOO_OLD(false);

        private final boolean passing;

        Failure(boolean passing) {
            this.passing = passing;
        }

        /** True where another attempt may succeed. */
        boolean isPassing() {
            return passing;
        }
    }
}
