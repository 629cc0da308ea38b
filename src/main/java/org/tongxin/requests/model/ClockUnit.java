package org.tongxin.requests.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** 时限单位: what a promise is counted in. */
public enum ClockUnit {
    /** 分钟, at any time of the day. */
    MINUTES,
    /** 小时, at any time of the day. */
    HOURS,
    /** 工作时: only while the community is open. */
    WORKING_HOURS,
    /** 工作日: whole days on which the community is open. */
    WORKING_DAYS,
    /** 自然日: days of the calendar. */
    DAYS;

    /** Its name in tables and spreadsheets, for example {@code working_hours}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The unit of that name; empty where there is none. */
    public static Optional<ClockUnit> of(String slug) {
        return Arrays.stream(values())
                .filter(unit -> unit.slug().equals(slug.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** True where only opening hours count. */
    public boolean working() {
        return this == WORKING_HOURS || this == WORKING_DAYS;
    }

    /** True where whole days are counted: the day of receipt does not count, and the end is a closing time. */
    public boolean wholeDays() {
        return this == WORKING_DAYS || this == DAYS;
    }
}
