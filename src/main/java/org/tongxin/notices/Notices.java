package org.tongxin.notices;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 消息: queues messages; sending happens afterwards, with retries, at least once. The words belong to the module that
 * sends: {@code {name}} in them stands for a value. The value {@code path} is an address of the program; the words get it
 * as {@code {link}}, and a body without {@code {link}} ends with it.
 */
public interface Notices {

    /**
     * Queues a notice for whoever holds a post when it is sent, within the caller's transaction.
     *
     * @param topic message key prefix; {@code topic.subject} and {@code topic.body} are its words
     * @param about id of what it is about, for example the case
     * @param values values for the placeholders of the words; no personal data
     * @param lifeline true passes quiet hours: emergencies only
     * @param notHolding a post whose holders are not told even where they hold this one too, or null
     */
    void toPost(
            long communityId,
            UUID postId,
            String topic,
            UUID about,
            Map<String, String> values,
            boolean lifeline,
            @Nullable UUID notHolding);

    /** The same to everybody who holds the post. */
    default void toPost(
            long communityId, UUID postId, String topic, UUID about, Map<String, String> values, boolean lifeline) {
        toPost(communityId, postId, topic, about, values, lifeline, null);
    }

    /**
     * Queues a notice to an e-mail address a resident left.
     *
     * @param sealedAddress as the vault sealed it
     * @param language BCP 47 tag of the reader
     * @param values as above; kept sealed, since a link may open what only its reader should see
     */
    void toResident(
            long communityId,
            byte[] sealedAddress,
            String language,
            String topic,
            UUID about,
            Map<String, String> values);
}
