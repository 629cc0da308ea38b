package org.tongxin.access.signin;

import java.util.regex.Pattern;

/** A path of our own, so that nobody is sent elsewhere after sign-in. */
final class LocalPath {

    /** One slash, then no second slash or backslash, no control characters. */
    private static final Pattern OWN = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]{0,500}");

    private LocalPath() {}

    static String orElse(String path, String otherwise) {
        return OWN.matcher(path).matches() ? path : otherwise;
    }
}
