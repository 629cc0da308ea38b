package org.tongxin.requests.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * 工作日历: when a community is open. Opening hours by weekday, and dated exceptions to them.
 *
 * <p>A working day is a date with opening hours: its weekday has some and it is no holiday, or it is a workday by
 * exception (调休). A workday by exception on a weekday without hours has those of the week's first open day.
 */
public final class WorkCalendar {

    private final ZoneId zone;
    private final Map<DayOfWeek, List<Opening>> week;
    private final Map<LocalDate, DayKind> exceptions;
    private final Set<Integer> years;
    private final List<Opening> usual;

    /**
     * A calendar.
     *
     * @param zone time zone of the community
     * @param week opening hours; a weekday that is absent is closed; at least one is open
     * @param exceptions dates that differ from their weekday
     * @param years those whose holidays are all in the exceptions
     */
    public WorkCalendar(
            ZoneId zone, Map<DayOfWeek, List<Opening>> week, Map<LocalDate, DayKind> exceptions, Set<Integer> years) {
        this.zone = zone;
        this.week = ordered(week);
        this.exceptions = Map.copyOf(exceptions);
        this.years = Set.copyOf(years);
        this.usual = this.week.values().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A community is open on one weekday at least"));
    }

    private static Map<DayOfWeek, List<Opening>> ordered(Map<DayOfWeek, List<Opening>> week) {
        var ordered = new EnumMap<DayOfWeek, List<Opening>>(DayOfWeek.class);
        week.forEach((day, hours) -> {
            if (!hours.isEmpty()) {
                ordered.put(day, hours.stream().sorted().toList());
            }
        });
        for (List<Opening> hours : ordered.values()) {
            for (int i = 1; i < hours.size(); i++) {
                if (hours.get(i).from() < hours.get(i - 1).to()) {
                    throw new IllegalArgumentException("Opening hours overlap: " + hours);
                }
            }
        }
        return ordered;
    }

    public ZoneId zone() {
        return zone;
    }

    /** Opening hours by weekday; closed weekdays are absent. */
    public Map<DayOfWeek, List<Opening>> week() {
        return Map.copyOf(week);
    }

    /** The dates that differ from their weekday, earliest first. */
    public Map<LocalDate, DayKind> exceptions() {
        return new TreeMap<>(exceptions);
    }

    /** True where the holidays of the year are in the calendar. */
    public boolean knows(int year) {
        return years.contains(year);
    }

    /** The stretches in which the community is open on a date, earliest first; empty on a closed day. */
    public List<Opening> hours(LocalDate date) {
        DayKind kind = exceptions.get(date);
        if (kind == DayKind.HOLIDAY) {
            return List.of();
        }
        List<Opening> ofWeekday = week.getOrDefault(date.getDayOfWeek(), List.of());
        return kind == DayKind.WORKDAY && ofWeekday.isEmpty() ? usual : ofWeekday;
    }

    /** True on a day on which the community is open. */
    public boolean isWorkingDay(LocalDate date) {
        return !hours(date).isEmpty();
    }

    /** True while the community is open; the moment of closing is outside. */
    public boolean isOpen(Instant moment) {
        LocalDate date = dateOf(moment);
        return hours(date).stream()
                .anyMatch(hour -> !moment.isBefore(hour.opens(date, zone)) && moment.isBefore(hour.closes(date, zone)));
    }

    /** The moment itself while the community is open, else the next opening. */
    public Instant nextOpen(Instant moment) {
        LocalDate date = dateOf(moment);
        while (true) {
            for (Opening hour : hours(date)) {
                if (moment.isBefore(hour.closes(date, zone))) {
                    Instant opens = hour.opens(date, zone);
                    return moment.isBefore(opens) ? opens : moment;
                }
            }
            date = date.plusDays(1);
        }
    }

    /** The years whose holidays should be here by that day and are not: this year, and from November on the next. */
    public List<CalendarWarning> missing(LocalDate today) {
        var missing = new ArrayList<CalendarWarning>();
        if (!knows(today.getYear())) {
            missing.add(new CalendarWarning(today.getYear(), true));
        }
        if (today.getMonth().compareTo(Month.NOVEMBER) >= 0 && !knows(today.getYear() + 1)) {
            missing.add(new CalendarWarning(today.getYear() + 1, false));
        }
        return missing;
    }

    LocalDate dateOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    /** When the last stretch of a working day ends. */
    Instant closing(LocalDate workingDay) {
        return hours(workingDay).getLast().closes(workingDay, zone);
    }

    boolean knowsAll(LocalDate from, LocalDate to) {
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            if (!knows(year)) {
                return false;
            }
        }
        return true;
    }
}
