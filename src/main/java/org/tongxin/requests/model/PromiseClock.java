package org.tongxin.requests.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * 承诺时钟: turns limits into deadlines on a calendar. It only computes; deadlines are stored by who asks.
 *
 * <p>Counting follows the Civil Code (民法典 art. 200 to 203) where whole days are counted: the day of receipt does not
 * count, the last day ends at closing time, and where the last of natural days is a closed day, the next working day
 * takes its place. Minutes and hours run through day and night; working hours run only while the community is open.
 *
 * <p>A clock stands still during a pause. What it loses is kept as one number per clock (see {@link #lost}): seconds
 * for minutes, hours and working hours; ticks for days, where a clock ticks once at the end of each day that it counts.
 * Losses add up, whether a pause is one or cut into several.
 */
public final class PromiseClock {

    /** The part of the span after which a reminder is due. */
    public static final double REMIND_AFTER = 0.75;

    /** A reminder comes no later than this before the limit, and never before the start. */
    public static final Duration REMIND_BEFORE = Duration.ofMinutes(5);

    private final WorkCalendar calendar;

    public PromiseClock(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    public WorkCalendar calendar() {
        return calendar;
    }

    /** When a limit that starts now ends. */
    public Deadline due(Instant start, Limit limit) {
        return due(start, limit, 0);
    }

    /**
     * When a limit ends that has stood still for a while.
     *
     * @param lost the sum of {@link #lost} over all pauses, 0 or more
     */
    public Deadline due(Instant start, Limit limit, long lost) {
        if (lost < 0) {
            throw new IllegalArgumentException("A pause cannot give time back: " + lost);
        }
        Instant end = switch (limit.unit()) {
            case MINUTES -> start.plusSeconds(limit.value() * 60L + lost);
            case HOURS -> start.plusSeconds(limit.value() * 3600L + lost);
            case WORKING_HOURS -> afterWorking(start, Duration.ofSeconds(limit.value() * 3600L + lost));
            case WORKING_DAYS -> calendar.closing(workingDayAfter(start, limit.value() + lost));
            case DAYS -> calendar.closing(firstWorkingDay(calendar.dateOf(start).plusDays(limit.value() + lost)));
        };
        LocalDate receipt = calendar.dateOf(start);
        boolean certain = switch (limit.unit()) {
            case MINUTES, HOURS -> true;
            case WORKING_HOURS, WORKING_DAYS -> calendar.knowsAll(receipt, lastDate(end));
            case DAYS -> calendar.knowsAll(receipt.plusDays(limit.value() + lost), lastDate(end));
        };
        return new Deadline(end, certain);
    }

    /** The date that an end belongs to: 24:00 belongs to the day before. */
    private LocalDate lastDate(Instant end) {
        return calendar.dateOf(end.minusNanos(1));
    }

    /**
     * What a clock loses by standing still, in its own measure: seconds or ticks.
     *
     * @param start when the clock started
     * @param from when the pause began
     * @param to when it ended
     */
    public long lost(Instant start, ClockUnit unit, Instant from, Instant to) {
        Instant begin = from.isBefore(start) ? start : from;
        if (!begin.isBefore(to)) {
            return 0;
        }
        return switch (unit) {
            case MINUTES, HOURS -> Duration.between(begin, to).toSeconds();
            case WORKING_HOURS -> workingTime(begin, to).toSeconds();
            case WORKING_DAYS -> closings(start, begin, to);
            case DAYS -> midnights(start, begin, to);
        };
    }

    private long closings(Instant start, Instant from, Instant to) {
        LocalDate receipt = calendar.dateOf(start);
        LocalDate last = calendar.dateOf(to);
        long ticks = 0;
        // 24:00 as closing time lies on the date after: begin one day earlier.
        for (LocalDate date = calendar.dateOf(from).minusDays(1); !date.isAfter(last); date = date.plusDays(1)) {
            if (date.isAfter(receipt) && calendar.isWorkingDay(date)) {
                Instant closing = calendar.closing(date);
                if (closing.isAfter(from) && !closing.isAfter(to)) {
                    ticks++;
                }
            }
        }
        return ticks;
    }

    private long midnights(Instant start, Instant from, Instant to) {
        ZoneId zone = calendar.zone();
        LocalDate receipt = calendar.dateOf(start);
        long ticks = 0;
        for (LocalDate date = calendar.dateOf(from);
                !date.plusDays(1).atStartOfDay(zone).toInstant().isAfter(to);
                date = date.plusDays(1)) {
            if (date.isAfter(receipt)) {
                ticks++;
            }
        }
        return ticks;
    }

    /**
     * How a clock stands.
     *
     * @param start when it started
     * @param now the moment asked about; while the clock is paused, the moment the pause began
     * @param due its stored deadline
     */
    public Remaining remaining(Instant start, Instant now, Instant due, ClockUnit unit) {
        double used = used(start, now, due, unit);
        if (now.isBefore(due)) {
            Amount left = amount(now, due, unit, false);
            boolean soon = !now.isBefore(reminder(start, due, unit));
            return new Remaining.Left(left.value(), left.unit(), used, soon);
        }
        Amount over = amount(due, now, unit, true);
        return new Remaining.Over(over.value(), over.unit(), used);
    }

    private double used(Instant start, Instant now, Instant due, ClockUnit unit) {
        Duration span = spent(start, due, unit);
        if (!span.isPositive()) {
            return now.isBefore(due) ? 0 : 1;
        }
        double part = (double) spent(start, now, unit).toMillis() / span.toMillis();
        // Outside opening hours a clock in working time stands at 1 before and after its limit alike.
        return now.isBefore(due) ? Math.min(part, 1) : Math.max(part, 1);
    }

    private Duration spent(Instant from, Instant to, ClockUnit unit) {
        return unit.working() ? workingTime(from, to) : natural(from, to);
    }

    private record Amount(long value, ClockUnit unit) {}

    /** The stretch in the largest unit that fits the promise and is not zero. Whole units only, at least one minute. */
    private Amount amount(Instant from, Instant to, ClockUnit unit, boolean past) {
        if (unit.wholeDays()) {
            long days = daysBetween(from, to, unit, past);
            if (days > 0) {
                return new Amount(days, unit);
            }
        }
        boolean working = unit == ClockUnit.WORKING_HOURS;
        Duration span = working ? workingTime(from, to) : natural(from, to);
        if (!unit.wholeDays() && !working && span.toDays() >= 2) {
            return new Amount(span.toDays(), ClockUnit.DAYS);
        }
        return span.toHours() > 0
                ? new Amount(span.toHours(), working ? unit : ClockUnit.HOURS)
                : new Amount(Math.max(1, span.toMinutes()), ClockUnit.MINUTES);
    }

    /** Days after the first date up to the last; of working days those that are open. */
    private long daysBetween(Instant from, Instant to, ClockUnit unit, boolean past) {
        LocalDate first = past ? lastDate(from) : calendar.dateOf(from);
        LocalDate last = past ? calendar.dateOf(to) : lastDate(to);
        long days = 0;
        for (LocalDate date = first.plusDays(1); !date.isAfter(last); date = date.plusDays(1)) {
            if (unit == ClockUnit.DAYS || calendar.isWorkingDay(date)) {
                days++;
            }
        }
        return days;
    }

    /**
     * When the handler is reminded: after three quarters of the span, five minutes before the limit at the latest,
     * never before the start. Where days are counted it falls into opening hours.
     */
    public Instant reminder(Instant start, Instant due, ClockUnit unit) {
        Instant at;
        if (unit.working()) {
            at = afterWorking(start, part(workingTime(start, due)));
        } else {
            at = start.plus(part(natural(start, due)));
            if (unit == ClockUnit.DAYS) {
                at = calendar.nextOpen(at);
            }
        }
        Instant latest = due.minus(REMIND_BEFORE);
        Instant bounded = at.isAfter(latest) ? latest : at;
        return bounded.isBefore(start) ? start : bounded;
    }

    private static Duration part(Duration span) {
        return Duration.ofMillis((long) (span.toMillis() * REMIND_AFTER));
    }

    private static Duration natural(Instant from, Instant to) {
        return from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
    }

    /** How long the community is open between two moments. */
    public Duration workingTime(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        if (!from.isBefore(to)) {
            return sum;
        }
        LocalDate last = calendar.dateOf(to);
        for (LocalDate date = calendar.dateOf(from); !date.isAfter(last); date = date.plusDays(1)) {
            for (Opening hour : calendar.hours(date)) {
                Instant opens = hour.opens(date, calendar.zone());
                Instant closes = hour.closes(date, calendar.zone());
                sum = sum.plus(natural(opens.isAfter(from) ? opens : from, closes.isBefore(to) ? closes : to));
            }
        }
        return sum;
    }

    /** The moment when the community has been open for that long; a closing time rather than the opening after it. */
    private Instant afterWorking(Instant start, Duration time) {
        Duration left = time;
        for (LocalDate date = calendar.dateOf(start); ; date = date.plusDays(1)) {
            for (Opening hour : calendar.hours(date)) {
                Instant opens = hour.opens(date, calendar.zone());
                Instant from = opens.isAfter(start) ? opens : start;
                Duration here = natural(from, hour.closes(date, calendar.zone()));
                if (here.isPositive() && here.compareTo(left) >= 0) {
                    return from.plus(left);
                }
                left = left.minus(here);
            }
        }
    }

    private LocalDate workingDayAfter(Instant start, long days) {
        LocalDate date = calendar.dateOf(start);
        for (long counted = 0; counted < days; ) {
            date = date.plusDays(1);
            if (calendar.isWorkingDay(date)) {
                counted++;
            }
        }
        return date;
    }

    private LocalDate firstWorkingDay(LocalDate date) {
        LocalDate day = date;
        while (!calendar.isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
