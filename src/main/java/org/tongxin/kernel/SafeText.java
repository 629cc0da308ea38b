package org.tongxin.kernel;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * A text from outside as it may be stored and shown: NFC, without control characters, invisible padding and characters
 * that turn the reading direction of what follows (overrides, embeddings, isolates). The text is kept whole where it has
 * a problem, so that it can be shown again.
 *
 * @param text what is left of the text, without space at its ends
 * @param problem what must be mended first, or null
 * @param limit the code points allowed, at least 1
 */
public record SafeText(String text, @Nullable Problem problem, int limit) {

    /** What can be wrong with a text. An empty text is not wrong by itself: see {@link #isEmpty}. */
    public enum Problem {
        /** More code points than allowed. */
        TOO_LONG,
        /** Characters were lost on the way: wrong encoding or half characters. */
        BROKEN
    }

    /** More marks than this on one letter only cover the lines around; Tibetan stacks stay well below. */
    private static final int MARKS_ON_A_LETTER = 10;

    /** A text of several lines; null counts as empty. */
    public static SafeText lines(@Nullable String written, int limit) {
        return of(written, limit, true);
    }

    /** A text of one line: line breaks and tabs become spaces; null counts as empty. */
    public static SafeText line(@Nullable String written, int limit) {
        return of(written, limit, false);
    }

    /** True where there is no problem. */
    public boolean ok() {
        return problem == null;
    }

    /** True where nothing was written. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** Its length in code points: what a reader counts and the limit is about. */
    public int length() {
        return text.codePointCount(0, text.length());
    }

    /** The text for release to the public: numbers of phones, documents and accounts, and addresses of mail, hidden. */
    public static String mask(String text) {
        return Masking.mask(text);
    }

    private static SafeText of(@Nullable String written, int limit, boolean lines) {
        if (written == null) {
            return new SafeText("", null, limit);
        }
        boolean broken = false;
        var kept = new StringBuilder(written.length());
        int marks = 0;
        String composed = Normalizer.normalize(written.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC);
        for (int i = 0; i < composed.length(); i += Character.charCount(composed.codePointAt(i))) {
            int character = composed.codePointAt(i);
            boolean lost = character == 0xFFFD || Character.getType(character) == Character.SURROGATE;
            broken |= lost;
            marks = isMark(character) ? marks + 1 : 0;
            if (isBreak(character)) {
                kept.append(lines && character != '\t' ? '\n' : ' ');
            } else if (Character.getType(character) == Character.SURROGATE) {
                kept.append('\uFFFD');
            } else if (!isUnwanted(character) && marks <= MARKS_ON_A_LETTER) {
                kept.appendCodePoint(character);
            }
        }
        String text = kept.toString().strip();
        boolean tooLong = text.codePointCount(0, text.length()) > limit;
        return new SafeText(text, broken ? Problem.BROKEN : tooLong ? Problem.TOO_LONG : null, limit);
    }

    private static boolean isBreak(int character) {
        return character == '\n'
                || character == '\t'
                || character == 0x2028
                || character == 0x2029
                || character == 0x85;
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static boolean isUnwanted(int character) {
        return Character.isISOControl(character)
                || (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x206F)
                || (character >= 0xFFF9 && character <= 0xFFFB)
                || (character >= 0xFDD0 && character <= 0xFDEF)
                || (character >= 0xE0000 && character <= 0xE007F)
                || (character & 0xFFFE) == 0xFFFE
                || character == 0x00AD
                || character == 0x200B
                || character == 0x2060
                || character == 0xFEFF;
    }
}
