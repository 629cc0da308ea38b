package org.tongxin.requests;

import java.util.Locale;

/** 渠道: how the words arrived. */
public enum Channel {
    WEB,
    PHONE,
    COUNTER,
    OPEN311,
    QR,
    BOX,
    WECHAT,
    GRID;

    /** As stored. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Channel of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
