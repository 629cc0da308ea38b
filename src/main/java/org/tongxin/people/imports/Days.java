package org.tongxin.people.imports;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongxin.people.Birth;

/** 日期: a day in any of the ways it stands in sheets; what can be read in two ways is none. */
final class Days {

    private static final int FIRST_YEAR = 1880;
    private static final int LAST_YEAR = 2199;
    private static final LocalDate SERIAL_START = LocalDate.of(1899, 12, 30);

    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(\\d{4})[-/.年](\\d{1,2})(?:[-/.月](\\d{1,2})(?:日|号|號)?|月)?(?:[t](?:\\d{1,2}:\\d{2}(?::\\d{2})?))?");
    private static final Pattern YEAR = Pattern.compile("\\d{4}年");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");
    private static final Pattern SHORT_YEAR =
            Pattern.compile("\\d{1,2}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?|\\d{2}年.*|\\d{6}");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cf}]+");
    private static final Pattern TIME = Pattern.compile("(?<=\\d)\\s+\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?$");

    private Days() {}

    /** What was read. */
    sealed interface Reading {

        /** A day, as exactly as it is written. */
        record Day(Birth birth) implements Reading {}

        /** None, and why: the key of a sentence that says how to mend it. */
        record Wrong(String key) implements Reading {}
    }

    static Reading read(String written) {
        String text =
                Normalizer.normalize(written, Normalizer.Form.NFKC).strip().toLowerCase(java.util.Locale.ROOT);
        String plain = SPACE.matcher(TIME.matcher(text).replaceFirst("")).replaceAll("");
        try {
            return plainly(plain);
        } catch (DateTimeException noSuchDay) {
            return new Reading.Wrong("people.import.fault.day-is-none");
        }
    }

    private static Reading plainly(String plain) {
        if (plain.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return digits(plain);
        }
        Matcher first = YEAR_FIRST.matcher(plain);
        if (first.matches()) {
            int year = Integer.parseInt(first.group(1));
            int month = Integer.parseInt(first.group(2));
            return first.group(3) == null
                    ? inRange(Birth.in(YearMonth.of(year, month)))
                    : inRange(Birth.on(LocalDate.of(year, month, Integer.parseInt(first.group(3)))));
        }
        if (YEAR.matcher(plain).matches()) {
            return digits(plain.substring(0, 4));
        }
        Matcher last = YEAR_LAST.matcher(plain);
        if (last.matches()) {
            return yearLast(
                    Integer.parseInt(last.group(1)), Integer.parseInt(last.group(2)), Integer.parseInt(last.group(3)));
        }
        return SHORT_YEAR.matcher(plain).matches()
                ? new Reading.Wrong("people.import.fault.day-short-year")
                : new Reading.Wrong("people.import.fault.day");
    }

    private static Reading digits(String digits) {
        return switch (digits.length()) {
            case 8 ->
                inRange(Birth.on(LocalDate.of(
                        Integer.parseInt(digits, 0, 4, 10),
                        Integer.parseInt(digits, 4, 6, 10),
                        Integer.parseInt(digits, 6, 8, 10))));
            case 6 -> {
                int year = Integer.parseInt(digits, 0, 4, 10);
                int month = Integer.parseInt(digits, 4, 6, 10);
                boolean asMonth = year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12;
                int second = Integer.parseInt(digits, 2, 4, 10);
                boolean asShort = second >= 1 && second <= 12 && month >= 1;
                yield asMonth && !asShort
                        ? inRange(Birth.in(YearMonth.of(year, month)))
                        : new Reading.Wrong(
                                asMonth ? "people.import.fault.day-two-ways" : "people.import.fault.day-short-year");
            }
            case 5 -> inRange(Birth.on(SERIAL_START.plusDays(Integer.parseInt(digits))));
            case 4 -> inRange(Birth.in(Integer.parseInt(digits)));
            default -> new Reading.Wrong("people.import.fault.day");
        };
    }

    /** Day first or month first cannot be told, unless one of them is more than twelve or both are the same. */
    private static Reading yearLast(int one, int two, int year) {
        if (one > 12 && two <= 12) {
            return inRange(Birth.on(LocalDate.of(year, two, one)));
        }
        if (two > 12 || one == two) {
            return inRange(Birth.on(LocalDate.of(year, one, two)));
        }
        return new Reading.Wrong("people.import.fault.day-two-ways");
    }

    private static Reading inRange(Birth birth) {
        LocalDate on = birth.on();
        return on == null || on.getYear() < FIRST_YEAR || on.getYear() > LAST_YEAR
                ? new Reading.Wrong("people.import.fault.day")
                : new Reading.Day(birth);
    }
}
