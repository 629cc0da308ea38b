package org.tongxin.requests.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tongxin.ui.FormErrors;

/**
 * The first question: what is the matter.
 *
 * @param words typed so far
 * @param limit characters allowed
 * @param placeId of the place whose code was scanned, or null
 * @param placeName in words, or null
 * @param begun true where something is kept that can be forgotten
 */
public record WordsPage(
        String words,
        int limit,
        @Nullable String placeId,
        @Nullable String placeName,
        boolean begun,
        FormErrors errors) {

    /**
     * Asks whether to go on with what somebody typed here a while ago.
     *
     * @param since when it was typed
     */
    public record Unfinished(Instant since) {}

    /**
     * Danger: the number comes first.
     *
     * @param number to call
     * @param word the words that told of danger
     */
    public record Emergency(String number, String word) {}
}
