package org.tongxin.access.model;

import java.security.SecureRandom;
import java.util.Locale;

/** Codes that people read, say and type: letters and digits that are not mistaken for each other, in groups of four. */
public final class SpokenCode {

    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private SpokenCode() {}

    /** A new code of so many groups; each letter is worth five bits. */
    public static String next(int groups) {
        var code = new StringBuilder();
        for (int i = 0; i < groups * 4; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** What was meant by what was typed: capitals, spaces and hyphens do not matter. */
    public static String plain(String typed) {
        return typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }
}
