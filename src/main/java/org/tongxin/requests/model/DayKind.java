package org.tongxin.requests.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** 日历类型: how a dated exception differs from its weekday. */
public enum DayKind {
    /** 放假: closed, whatever the weekday says. */
    HOLIDAY,
    /** 上班: open, whatever the weekday says. */
    WORKDAY;

    /** Its name in tables and files. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of that name; empty where there is none. */
    public static Optional<DayKind> of(String slug) {
        return Arrays.stream(values())
                .filter(kind -> kind.slug().equals(slug.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
