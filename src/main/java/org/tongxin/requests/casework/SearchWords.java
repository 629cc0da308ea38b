package org.tongxin.requests.casework;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tongxin.requests.model.PlainText;

/**
 * 检索词: a text cut into what can be looked up by a plain index: words of letters and digits whole, other scripts in
 * pairs of characters, so that it works for every script without a dictionary.
 */
public final class SearchWords {

    /** Words kept of one text: enough for a page of writing. */
    static final int MOST = 600;

    /** Longer words are cut. */
    private static final int LONGEST = 40;

    private SearchWords() {}

    /** The words of a text, each once, in its order. */
    public static List<String> of(String text) {
        Set<String> words = new LinkedHashSet<>();
        int[] signs = PlainText.of(text).text().codePoints().toArray();
        int from = 0;
        while (from < signs.length && words.size() < MOST) {
            int to = from + 1;
            while (to < signs.length && kind(signs[to]) == kind(signs[from])) {
                to++;
            }
            switch (kind(signs[from])) {
                case LATIN -> words.add(new String(signs, from, Math.min(LONGEST, to - from)));
                case OTHER -> pairs(signs, from, to, words);
                case GAP -> {
                    // Between words stands nothing to find.
                }
            }
            from = to;
        }
        return List.copyOf(words);
    }

    private static void pairs(int[] signs, int from, int to, Set<String> words) {
        if (to - from == 1) {
            words.add(new String(signs, from, 1));
        }
        for (int at = from; at + 1 < to; at++) {
            words.add(new String(signs, at, 2));
        }
    }

    private enum Kind {
        LATIN,
        OTHER,
        GAP
    }

    private static Kind kind(int sign) {
        if (sign == ' ') {
            return Kind.GAP;
        }
        return PlainText.isLatin(sign) ? Kind.LATIN : Kind.OTHER;
    }
}
