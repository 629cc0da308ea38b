package org.tongxin.privacy.purpose;

import java.util.regex.Pattern;

/** A path of our own to come back to, so that nobody is sent elsewhere. */
final class LocalPath {

    /** One slash, then no second slash or backslash, no control characters. */
    private static final Pattern OWN = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]{0,500}");

    private LocalPath() {}

    static String orHome(String path) {
        return OWN.matcher(path).matches() ? path : "/";
    }
}
