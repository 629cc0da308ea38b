package org.tongxin.requests.worklist;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongxin.requests.CaseState;
import org.tongxin.requests.casework.SearchWords;

/**
 * What is looked for in the list.
 *
 * @param words as typed; empty where nothing is searched
 * @param after where the page begins, or null for the first
 */
record Wanted(
        View view,
        String words,
        @Nullable CaseState state,
        @Nullable String category,
        @Nullable UUID grid,
        boolean emergencyOnly,
        @Nullable Place after) {

    private static final Pattern NUMBER = Pattern.compile("(\\d{8})\\D?(\\d{1,6})");

    /** A search goes through everything within reach, closed cases included, newest first. */
    boolean searches() {
        return !words.isBlank();
    }

    boolean newestFirst() {
        return searches() || view == View.CLOSED;
    }

    boolean filters() {
        return searches() || state != null || category != null || grid != null || emergencyOnly;
    }

    /** The number of a case, where that is what was typed: with or without its hyphen. */
    Optional<String> number() {
        Matcher typed = NUMBER.matcher(words.strip());
        return typed.matches()
                ? Optional.of(typed.group(1) + "-" + "%04d".formatted(Integer.parseInt(typed.group(2))))
                : Optional.empty();
    }

    /** The words of the search as they stand in the index. */
    List<String> terms() {
        return SearchWords.of(words);
    }
}
