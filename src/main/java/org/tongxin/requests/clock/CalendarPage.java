package org.tongxin.requests.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongxin.requests.model.CalendarWarning;
import org.tongxin.requests.model.Opening;
import org.tongxin.ui.FormErrors;

/**
 * The calendar of one community and one year.
 *
 * @param known false where the holidays of the year are missing
 * @param hours what stands in the fields, by weekday
 * @param usual true where the community has not set hours of its own
 * @param list what was pasted and could not be taken
 * @param saved what was just done: hours, day, list or empty
 */
public record CalendarPage(
        int year,
        boolean known,
        List<CalendarWarning> warnings,
        Map<DayOfWeek, String> hours,
        boolean usual,
        List<Row> days,
        Typed typed,
        FormErrors errors,
        String saved) {

    /** A day that differs from its weekday; {@code own} where the community set it, else it is a public holiday. */
    public record Row(LocalDate date, String kind, String name, boolean own) {}

    /** What was typed in the forms below. */
    public record Typed(String date, String kind, String name, String list) {
        static final Typed NOTHING = new Typed("", "holiday", "", "");
    }

    static CalendarPage of(CalendarsInMemory.Known known, int year, List<CalendarWarning> warnings, String saved) {
        return new CalendarPage(
                year,
                known.clock().calendar().knows(year),
                warnings,
                texts(known.clock().calendar().week()),
                known.stored().week().isEmpty(),
                rows(known.stored(), year),
                Typed.NOTHING,
                FormErrors.none(),
                saved);
    }

    CalendarPage wrongHours(Map<DayOfWeek, String> typedHours, FormErrors wrong) {
        return new CalendarPage(year, known, warnings, typedHours, usual, days, typed, wrong, "");
    }

    CalendarPage wrong(Typed retyped, FormErrors wrong) {
        return new CalendarPage(year, known, warnings, hours, usual, days, retyped, wrong, "");
    }

    private static Map<DayOfWeek, String> texts(Map<DayOfWeek, List<Opening>> week) {
        var texts = new EnumMap<DayOfWeek, String>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            texts.put(
                    day,
                    week.getOrDefault(day, List.of()).stream()
                            .map(hour -> hour.fromText() + "-" + hour.toText())
                            .collect(Collectors.joining(", ")));
        }
        return texts;
    }

    private static List<Row> rows(CalendarStore.Stored stored, int year) {
        var dates = new TreeSet<>(stored.publicDays().keySet());
        dates.addAll(stored.ownDays().keySet());
        var rows = new ArrayList<Row>();
        for (LocalDate date : dates) {
            if (date.getYear() == year) {
                rows.add(row(
                        date, stored.ownDays().get(date), stored.publicDays().get(date)));
            }
        }
        return rows;
    }

    private static Row row(
            LocalDate date, CalendarStore.@Nullable OwnDay own, CalendarStore.@Nullable PublicDay shared) {
        if (own != null) {
            return new Row(date, own.kind().code(), own.name(), true);
        }
        return shared == null
                ? new Row(date, "", "", false)
                : new Row(date, shared.kind().slug(), shared.name(), false);
    }
}
