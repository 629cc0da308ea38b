package org.tongxin.requests;

import java.util.Locale;

/** 公开: whether the case may stand in the public list. */
public enum Visibility {
    PUBLIC,
    PRIVATE;

    /** As stored. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Visibility of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
