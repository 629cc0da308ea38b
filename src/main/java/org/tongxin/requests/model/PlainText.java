package org.tongxin.requests.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * 素文: words reduced to what matters when comparing: small letters, simplified characters, half width; spaces and signs gone
 * between characters and one space between words. Remembers where each part stood.
 */
public final class PlainText {

    private static final Map<Integer, Integer> SIMPLIFIED = simplified();
    private static final int[] GAP = {' '};

    private final String original;
    private final String text;
    private final int[] origins;

    private PlainText(String original, String text, int[] origins) {
        this.original = original;
        this.text = text;
        this.origins = origins;
    }

    public static PlainText of(String original) {
        var text = new StringBuilder(original.length());
        int[] origins = new int[original.length() * 2 + 16];
        boolean gap = false;
        for (int at = 0; at < original.length(); ) {
            int typed = original.codePointAt(at);
            for (int c : plain(typed)) {
                if (!Character.isLetterOrDigit(c)) {
                    gap = true;
                    continue;
                }
                if (gap && !text.isEmpty() && isLatin(text.codePointBefore(text.length())) && isLatin(c)) {
                    origins = put(origins, text, ' ', at);
                }
                gap = false;
                origins = put(origins, text, c, at);
            }
            at += Character.charCount(typed);
        }
        return new PlainText(original, text.toString(), origins);
    }

    private static int[] plain(int typed) {
        if (typed < 128) {
            return new int[] {Character.toLowerCase(typed)};
        }
        if (typed >= 0x4E00 && typed <= 0x9FFF) {
            return new int[] {SIMPLIFIED.getOrDefault(typed, typed)};
        }
        if (isPunctuation(typed)) {
            return GAP;
        }
        return Normalizer.normalize(Character.toString(typed), Normalizer.Form.NFKC)
                .codePoints()
                .map(Character::toLowerCase)
                .map(c -> SIMPLIFIED.getOrDefault(c, c))
                .toArray();
    }

    private static boolean isPunctuation(int typed) {
        int type = Character.getType(typed);
        return type == Character.OTHER_PUNCTUATION
                || type == Character.START_PUNCTUATION
                || type == Character.END_PUNCTUATION;
    }

    private static int[] put(int[] origins, StringBuilder text, int c, int at) {
        int[] room = text.length() + 2 > origins.length ? Arrays.copyOf(origins, origins.length * 2) : origins;
        for (int i = 0; i < Character.charCount(c); i++) {
            room[text.length() + i] = at;
        }
        text.appendCodePoint(c);
        return room;
    }

    public String text() {
        return text;
    }

    /** The typed words behind a part of {@link #text}. */
    public String typed(int from, int to) {
        int last = origins[to - 1];
        return original.substring(origins[from], last + Character.charCount(original.codePointAt(last)));
    }

    /** True where a part neither begins nor ends inside a Latin word; a plural s or es may follow. */
    public boolean wholeWords(int from, int to) {
        if (from > 0 && isLatin(text.charAt(from)) && isLatin(text.charAt(from - 1))) {
            return false;
        }
        if (to == text.length() || !isLatin(text.charAt(to - 1)) || !isLatin(text.charAt(to))) {
            return true;
        }
        return endsAfter(to, "s") || endsAfter(to, "es");
    }

    private boolean endsAfter(int to, String ending) {
        int end = to + ending.length();
        return text.startsWith(ending, to) && (end == text.length() || !isLatin(text.charAt(end)));
    }

    public static boolean isLatin(int c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }

    private static Map<Integer, Integer> simplified() {
        var pairs = new HashMap<Integer, Integer>();
        try (var in = Objects.requireNonNull(PlainText.class.getResourceAsStream("/catalogue/characters.txt"))) {
            for (String pair : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split("\\s+")) {
                pairs.put(pair.codePointAt(0), pair.codePointBefore(pair.length()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(pairs);
    }
}
