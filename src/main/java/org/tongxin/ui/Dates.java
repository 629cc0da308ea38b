package org.tongxin.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Dates as people say them: today, yesterday, else the weekday with the day. */
final class Dates {

    private final Page page;
    private final ZoneId zone;
    private final LocalDate today;

    Dates(Page page, Instant now, ZoneId zone) {
        this.page = page;
        this.zone = zone;
        this.today = LocalDate.ofInstant(now, zone);
    }

    String when(Instant instant) {
        ZonedDateTime at = instant.atZone(zone);
        String time = at.format(DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT));
        return page.t("ui.when.dayAndTime", day(at.toLocalDate()), time);
    }

    String day(LocalDate day) {
        long away = ChronoUnit.DAYS.between(today, day);
        if (away == 0) {
            return page.t("ui.when.today");
        }
        if (away == -1) {
            return page.t("ui.when.yesterday");
        }
        if (away == 1) {
            return page.t("ui.when.tomorrow");
        }
        String pattern = page.t(day.getYear() == today.getYear() ? "ui.when.thisYear" : "ui.when.otherYear");
        return day.format(DateTimeFormatter.ofPattern(pattern, page.language().locale()));
    }

    /** A day, month or year as the language writes it. */
    String written(String pattern, TemporalAccessor date) {
        return DateTimeFormatter.ofPattern(page.t(pattern), page.language().locale())
                .format(date);
    }

    String span(Duration duration) {
        long minutes = Math.max(0, duration.abs().toMinutes());
        if (minutes < 60) {
            return page.t("ui.span.minutes", minutes);
        }
        long hours = minutes / 60;
        if (hours < 3 && minutes % 60 != 0) {
            return page.t("ui.span.hoursAndMinutes", hours, minutes % 60);
        }
        return hours < 48 ? page.t("ui.span.hours", hours) : page.t("ui.span.days", hours / 24);
    }
}
