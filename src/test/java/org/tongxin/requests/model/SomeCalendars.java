package org.tongxin.requests.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** SomeCalendars for tests. */
final class SomeCalendars {

    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private SomeCalendars() {}

    /** Monday to Friday, 8:30 to 12:00 and 13:30 to 18:00, with the end of September and October 2026 as published. */
    static WorkCalendar china() {
        var days = new HashMap<LocalDate, DayKind>();
        days.put(LocalDate.of(2026, 9, 20), DayKind.WORKDAY);
        for (int day = 25; day <= 27; day++) {
            days.put(LocalDate.of(2026, 9, day), DayKind.HOLIDAY);
        }
        for (int day = 1; day <= 7; day++) {
            days.put(LocalDate.of(2026, 10, day), DayKind.HOLIDAY);
        }
        days.put(LocalDate.of(2026, 10, 10), DayKind.WORKDAY);
        return new WorkCalendar(CHINA, officeWeek(), days, Set.of(2026));
    }

    static Map<DayOfWeek, List<Opening>> officeWeek() {
        var hours = List.of(
                Opening.of(LocalTime.of(8, 30), LocalTime.of(12, 0)),
                Opening.of(LocalTime.of(13, 30), LocalTime.of(18, 0)));
        var week = new EnumMap<DayOfWeek, List<Opening>>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
                week.put(day, hours);
            }
        }
        return week;
    }

    /** Any calendar: zones with and without summer time, odd hours, holidays and swapped days around 2026. */
    static WorkCalendar any(Random random) {
        List<String> zones = List.of(
                "Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC");
        var week = new EnumMap<DayOfWeek, List<Opening>>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (random.nextInt(7) < 5) {
                week.put(day, anyHours(random));
            }
        }
        week.put(DayOfWeek.of(1 + random.nextInt(7)), anyHours(random));
        var days = new HashMap<LocalDate, DayKind>();
        for (int i = 0; i < 60; i++) {
            days.put(
                    LocalDate.of(2026, 1, 1).plusDays(random.nextInt(800) - 200),
                    random.nextInt(3) == 0 ? DayKind.WORKDAY : DayKind.HOLIDAY);
        }
        ZoneId zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
        return new WorkCalendar(zone, week, days, Set.of(2025, 2026));
    }

    private static List<Opening> anyHours(Random random) {
        var hours = new ArrayList<Opening>();
        int from = random.nextInt(12 * 60);
        int to = from + 1 + random.nextInt(6 * 60);
        hours.add(new Opening(from, to));
        if (random.nextBoolean()) {
            int again = to + random.nextInt(90);
            hours.add(new Opening(again, Math.min(24 * 60, again + 1 + random.nextInt(6 * 60))));
        }
        return hours;
    }
}
