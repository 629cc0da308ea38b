package org.tongxin.access.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a new password must be: long and not what everybody tries first. No rules about signs, and pasting is welcome. */
public final class NewPassword {

    public static final int SHORTEST = 10;
    static final int LONGEST = 128;

    private static final int FEWEST_DIFFERENT = 5;
    private static final Set<String> COMMON = read();

    private NewPassword() {}

    /** Key of what to mend, or null where it is good. */
    public static @Nullable String fault(String password, String login) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return "access.password.too_short";
        }
        if (password.length() > LONGEST) {
            return "access.password.too_long";
        }
        String plain = password.toLowerCase(Locale.ROOT);
        if (plain.contains(login.toLowerCase(Locale.ROOT))) {
            return "access.password.has_login";
        }
        String letters = plain.replaceAll("[^\\p{L}]", "");
        if (plain.codePoints().distinct().count() < FEWEST_DIFFERENT
                || COMMON.contains(plain)
                || isRun(plain)
                || letters.length() > 3 && COMMON.contains(letters) && plain.length() < letters.length() + 6) {
            return "access.password.common";
        }
        return null;
    }

    /** True for 12345678901, abcdefghijk and the like, forwards or backwards. */
    private static boolean isRun(String text) {
        int up = 0;
        int down = 0;
        for (int i = 1; i < text.length(); i++) {
            int difference = text.charAt(i) - text.charAt(i - 1);
            up += difference == 1 ? 1 : 0;
            down += difference == -1 ? 1 : 0;
        }
        return Math.max(up, down) >= text.length() - 3;
    }

    private static Set<String> read() {
        try (var file = Objects.requireNonNull(
                NewPassword.class.getResourceAsStream("/org/tongxin/access/common-passwords.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
