package org.tongxin.kernel;

import java.text.Normalizer;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * 查询码: twelve digits that open the progress page of one case. Three digits lead to the community, eight are random,
 * the last is Damm's check digit: it notices every single wrong digit and every two neighbours exchanged. Whoever knows
 * the code may read the page, so it is stored as {@link #fingerprint} only and its {@code toString()} hides it.
 */
public final class QueryCode {

    private static final int LENGTH = 12;
    private static final int RANDOM = 100_000_000;

    /** A weakly totally anti-symmetric quasigroup of order ten (Damm 2004). */
    private static final int[][] QUASIGROUP = {
        {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
        {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
        {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
        {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
        {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
        {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
        {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
        {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
        {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
        {2, 5, 8, 1, 4, 3, 6, 7, 9, 0}
    };

    /** Each digit in the ways people write it in Chinese: in words, in capitals of money, by telephone. */
    private static final String[] WRITTEN = {"〇零○", "一壹幺么", "二贰貳两兩", "三叁參", "四肆", "五伍", "六陆陸", "七柒拐", "八捌", "九玖勾"};

    private static final String SPOKEN = "零幺二三四五六七八九";

    private final String digits;

    private QueryCode(String digits) {
        this.digits = digits;
    }

    /**
     * A new code.
     *
     * @param prefix of the community, 0 to 999
     * @param random a source nobody can foretell, except in tests and the sample
     */
    public static QueryCode make(int prefix, RandomGenerator random) {
        if (prefix < 0 || prefix > 999) {
            throw new IllegalArgumentException("A prefix has three digits");
        }
        String front = String.format("%03d%08d", prefix, random.nextInt(RANDOM));
        return new QueryCode(front + check(front));
    }

    /**
     * The code somebody wrote or said: with or without spaces and hyphens, in the digits of any script, in Chinese words.
     * Empty where it is not twelve digits or the check digit does not fit.
     */
    public static Optional<QueryCode> parse(String written) {
        var digits = new StringBuilder();
        String plain = Normalizer.normalize(written, Normalizer.Form.NFKC);
        for (int i = 0; i < plain.length(); i += Character.charCount(plain.codePointAt(i))) {
            int character = plain.codePointAt(i);
            int digit = digit(character);
            if (digit >= 0) {
                digits.append(digit);
            } else if (Character.isLetter(character) || digits.length() > LENGTH) {
                return Optional.empty();
            }
        }
        return digits.length() == LENGTH && check(digits) == 0
                ? Optional.of(new QueryCode(digits.toString()))
                : Optional.empty();
    }

    /** The prefix of the community, 0 to 999. */
    public int prefix() {
        return Integer.parseInt(digits.substring(0, 3));
    }

    /** All twelve digits. */
    public String digits() {
        return digits;
    }

    /** As printed: {@code 1234 5678 9012}. */
    public String grouped() {
        return digits.substring(0, 4) + " " + digits.substring(4, 8) + " " + digits.substring(8);
    }

    /** As said on the phone in Chinese: {@code 幺二三四，五六七八，九零幺二}. */
    public String spoken() {
        var words = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            words.append(i == 4 || i == 8 ? "，" : "").append(SPOKEN.charAt(digits.charAt(i) - '0'));
        }
        return words.toString();
    }

    /** What is stored and looked up. */
    public byte[] fingerprint(Vault vault) {
        return vault.fingerprint("query-code", digits);
    }

    private static int digit(int character) {
        int value = Character.digit(character, 10);
        for (int digit = 0; value < 0 && digit < WRITTEN.length; digit++) {
            value = WRITTEN[digit].indexOf(character) >= 0 ? digit : value;
        }
        return value;
    }

    private static int check(CharSequence digits) {
        int interim = 0;
        for (int i = 0; i < digits.length(); i++) {
            interim = QUASIGROUP[interim][digits.charAt(i) - '0'];
        }
        return interim;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof QueryCode code && code.digits.equals(digits);
    }

    @Override
    public int hashCode() {
        return digits.hashCode();
    }

    @Override
    public String toString() {
        return digits.substring(0, 3) + "* **** ****";
    }
}
