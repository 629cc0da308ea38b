package org.tongxin.requests;

import java.util.Locale;

/** 回访: whether the resident was asked, and what came of it. */
public enum Survey {
    NOT_ASKED,
    ASKED,
    ANSWERED,
    NOT_REACHED;

    /** As stored. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Survey of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
