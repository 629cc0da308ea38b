package org.tongxin.requests.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * 开放时段: a stretch of one day in which the community is open, in minutes since local midnight. A lunch break is the gap
 * between two of them.
 *
 * @param from 0 to 1439
 * @param to after {@code from}, up to 1440 (24:00)
 */
public record Opening(int from, int to) implements Comparable<Opening> {

    private static final int DAY = 24 * 60;

    public Opening {
        if (from < 0 || to > DAY || from >= to) {
            throw new IllegalArgumentException("Not a stretch of one day: " + from + " to " + to);
        }
    }

    /** From one time of the day to another; midnight as the end means 24:00. */
    public static Opening of(LocalTime from, LocalTime to) {
        int end = to.toSecondOfDay() / 60;
        return new Opening(from.toSecondOfDay() / 60, end == 0 ? DAY : end);
    }

    /** As {@code 08:30}. */
    public String fromText() {
        return text(from);
    }

    /** As {@code 18:00}, at most {@code 24:00}. */
    public String toText() {
        return text(to);
    }

    Instant opens(LocalDate date, ZoneId zone) {
        return at(date, from, zone);
    }

    Instant closes(LocalDate date, ZoneId zone) {
        return at(date, to, zone);
    }

    private static Instant at(LocalDate date, int minute, ZoneId zone) {
        return minute == DAY
                ? date.plusDays(1).atStartOfDay(zone).toInstant()
                : date.atTime(minute / 60, minute % 60).atZone(zone).toInstant();
    }

    private static String text(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }

    @Override
    public int compareTo(Opening other) {
        return Integer.compare(from, other.from);
    }
}
