package org.tongxin.notices.outbox;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * 静默时段: when a community wants no messages, by its own clock.
 *
 * @param from where it begins
 * @param until where it ends, the next day where it is not after {@code from}; equal to {@code from}: never quiet
 */
record QuietHours(LocalTime from, LocalTime until) {

    /** Ten in the evening to seven in the morning. */
    static final QuietHours USUAL = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));

    /** When the quiet ends that reigns at a moment; empty where there is none. */
    Optional<Instant> endOf(Instant moment, ZoneId zone) {
        ZonedDateTime local = moment.atZone(zone);
        LocalTime time = local.toLocalTime();
        boolean overnight = until.isBefore(from);
        boolean quiet =
                overnight ? !time.isBefore(from) || time.isBefore(until) : !time.isBefore(from) && time.isBefore(until);
        if (!quiet) {
            return Optional.empty();
        }
        var day = overnight && !time.isBefore(from) ? local.toLocalDate().plusDays(1) : local.toLocalDate();
        return Optional.of(day.atTime(until).atZone(zone).toInstant());
    }
}
