package org.tongxin.requests.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tongxin.requests.model.PlainText;

/**
 * Finds many words in one text by one walk through it.
 *
 * @param <T> what a word stands for
 */
final class WordIndex<T> {

    /** A word found: where in the plain text, and what it stands for. */
    record Found<T>(int from, int to, T value) {

        boolean touches(Found<?> other) {
            return from < other.to && other.from < to;
        }

        boolean covers(Found<?> other) {
            return from <= other.from && other.to <= to;
        }
    }

    private record Entry<T>(String word, T value) {}

    private final Map<Character, List<Entry<T>>> byFirst = new HashMap<>();

    /** Adds a word as it is written. */
    void add(String word, T value) {
        String plain = PlainText.of(word).text();
        if (!plain.isEmpty()) {
            byFirst.computeIfAbsent(plain.charAt(0), first -> new ArrayList<>()).add(new Entry<>(plain, value));
        }
    }

    /** All occurrences, overlapping ones too, in the order of the text. */
    List<Found<T>> in(PlainText words) {
        var found = new ArrayList<Found<T>>();
        String text = words.text();
        for (int at = 0; at < text.length(); at++) {
            for (Entry<T> entry : byFirst.getOrDefault(text.charAt(at), List.of())) {
                int end = at + entry.word.length();
                if (text.startsWith(entry.word, at) && words.wholeWords(at, end)) {
                    found.add(new Found<>(at, end, entry.value));
                }
            }
        }
        return found;
    }
}
