package org.tongxin.people.mydata;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** 设备: what kind of device a passkey was added on, as far as its browser tells; for the resident to know it by. */
enum Device {
    HARMONY("harmony"),
    IPHONE("iphone"),
    IPAD("ipad"),
    ANDROID("android"),
    WINDOWS("windows"),
    MAC("macintosh"),
    OTHER("");

    private final String sign;

    Device(String sign) {
        this.sign = sign;
    }

    /** Others name themselves Android too, so the order counts. */
    static String of(@Nullable String agent) {
        String told = agent == null ? "" : agent.toLowerCase(Locale.ROOT);
        for (Device one : values()) {
            if (told.contains(one.sign)) {
                return one.name().toLowerCase(Locale.ROOT);
            }
        }
        return OTHER.name().toLowerCase(Locale.ROOT);
    }
}
