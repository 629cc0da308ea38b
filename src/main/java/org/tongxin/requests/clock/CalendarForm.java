package org.tongxin.requests.clock;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongxin.kernel.SafeText;
import org.tongxin.requests.model.DayKind;
import org.tongxin.requests.model.Opening;
import org.tongxin.ui.FormErrors;

/** Reads what was typed on the calendar page. */
final class CalendarForm {

    private static final Pattern STRETCH =
            Pattern.compile("(\\d{1,2}):(\\d{2})\\s*(?:-|–|—|~|至|到)\\s*(\\d{1,2}):(\\d{2})");
    private static final int LONGEST_LIST = 400;

    private CalendarForm() {}

    /** A dated day as it was typed. */
    record Day(LocalDate date, DayKind kind, String name) {}

    /** What was read and what is to be mended. */
    record Read<T>(T value, FormErrors errors) {}

    /** The id of the field of a weekday's hours. */
    static String field(DayOfWeek day) {
        return "hours-" + day.getValue();
    }

    /** Opening hours, one text a weekday: 08:30-12:00, 13:30-18:00; empty where closed. */
    static Read<Map<DayOfWeek, List<Opening>>> hours(Map<DayOfWeek, String> typed) {
        var week = new EnumMap<DayOfWeek, List<Opening>>(DayOfWeek.class);
        FormErrors errors = FormErrors.none();
        for (DayOfWeek day : DayOfWeek.values()) {
            String text = SafeText.line(typed.getOrDefault(day, ""), 120).text();
            Optional<List<Opening>> hours = stretches(text);
            if (hours.isEmpty()) {
                errors = errors.and(field(day), "requests.clock.hours.wrong");
            } else if (!hours.get().isEmpty()) {
                week.put(day, hours.get());
            }
        }
        if (week.isEmpty() && !errors.any()) {
            errors = errors.and(field(DayOfWeek.MONDAY), "requests.clock.hours.never");
        }
        return new Read<>(week, errors);
    }

    /** The stretches of one day in their order; empty where the text cannot be understood. */
    static Optional<List<Opening>> stretches(String typed) {
        var hours = new ArrayList<Opening>();
        String plain = java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFKC);
        for (String part : plain.split("[,;、，；\\s]+(?=\\d)")) {
            if (part.isBlank()) {
                continue;
            }
            Matcher stretch = STRETCH.matcher(part.strip());
            if (!stretch.matches()) {
                return Optional.empty();
            }
            int from = minute(stretch.group(1), stretch.group(2));
            int to = minute(stretch.group(3), stretch.group(4));
            if (from < 0 || to < 0 || from >= to || from == 24 * 60) {
                return Optional.empty();
            }
            hours.add(new Opening(from, to));
        }
        hours.sort(null);
        for (int at = 1; at < hours.size(); at++) {
            if (hours.get(at).from() < hours.get(at - 1).to()) {
                return Optional.empty();
            }
        }
        return Optional.of(hours);
    }

    private static int minute(String hour, String minute) {
        int of = Integer.parseInt(hour) * 60 + Integer.parseInt(minute);
        return Integer.parseInt(minute) > 59 || of > 24 * 60 ? -1 : of;
    }

    /** A date as 2026-10-01, 2026/10/1 or 2026年10月1日; empty where it is none. */
    static Optional<LocalDate> date(String typed) {
        Matcher parts = Pattern.compile("(\\d{4})\\D{1,2}(\\d{1,2})\\D{1,2}(\\d{1,2})日?")
                .matcher(java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFKC)
                        .strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * The list of a year as lines {@code date,kind,name}; a first line of headings is passed over.
     *
     * @return the days, or the first lines that cannot be understood
     */
    static Read<List<Day>> list(int year, String typed) {
        var days = new ArrayList<Day>();
        var seen = new HashSet<LocalDate>();
        FormErrors errors = FormErrors.none();
        List<String> lines = SafeText.lines(typed, 40_000).text().lines().toList();
        for (int at = 0; at < lines.size() && errors.all().size() < 10; at++) {
            String line = lines.get(at).strip();
            if (line.isEmpty()
                    || at == 0 && line.toLowerCase(java.util.Locale.ROOT).startsWith("date")) {
                continue;
            }
            String[] cells = line.split("[,，;；\t]", 3);
            Optional<LocalDate> date = date(cells[0]);
            Optional<DayKind> kind = cells.length < 2 ? Optional.empty() : kind(cells[1]);
            if (date.isEmpty()) {
                errors = errors.and("list", "requests.clock.list.date", at + 1);
            } else if (date.get().getYear() != year) {
                errors = errors.and("list", "requests.clock.list.year", at + 1, String.valueOf(year));
            } else if (kind.isEmpty()) {
                errors = errors.and("list", "requests.clock.list.kind", at + 1);
            } else if (!seen.add(date.get())) {
                errors = errors.and("list", "requests.clock.list.twice", at + 1);
            } else {
                days.add(new Day(date.get(), kind.get(), name(cells.length < 3 ? "" : cells[2], kind.get())));
            }
        }
        boolean tooFew =
                days.stream().filter(day -> day.kind() == DayKind.HOLIDAY).count() < 5;
        errors = errors.andIf(!errors.any() && tooFew, "list", "requests.clock.list.few");
        errors = errors.andIf(days.size() > LONGEST_LIST, "list", "requests.clock.list.many");
        return new Read<>(days, errors);
    }

    /** holiday or workday, also 休 放假 班 上班. */
    static Optional<DayKind> kind(String typed) {
        String word = typed.strip();
        return switch (word) {
            case "休", "放假", "假", "节假日", "假日" -> Optional.of(DayKind.HOLIDAY);
            case "班", "上班", "补班", "工作日", "调休上班" -> Optional.of(DayKind.WORKDAY);
            default -> DayKind.of(word);
        };
    }

    static String name(String typed, DayKind kind) {
        String name = SafeText.line(typed.replace("\"", ""), 60).text();
        return name.isEmpty()
                ? (kind == DayKind.HOLIDAY ? "放假" : "调休上班")
                : name.substring(0, Math.min(60, name.length()));
    }
}
