package org.tongxin.requests;

import java.util.Locale;

/** 身份: how the reporter is known to those who handle the case. */
public enum Identity {
    /** 实名: handlers see the name and phone. */
    NAMED,
    /** 隐名: the desk knows, handlers do not. */
    SHIELDED,
    /** 匿名: nobody knows. */
    ANONYMOUS;

    /** As stored. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Identity of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
