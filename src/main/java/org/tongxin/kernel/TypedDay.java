package org.tongxin.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 日期: a day as it is typed into a form, {@code 2026-03-08}. Days that nobody who fills in a form can mean are no days:
 * the year 999999999 is a valid date for Java, and past the reach of the database and of counting days.
 */
public final class TypedDay {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private TypedDay() {}

    /**
     * Reads it.
     *
     * @param typed with blanks around it or without
     * @return empty where it is no day of the years 1900 to 2199
     */
    public static Optional<LocalDate> read(String typed) {
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            return day.isBefore(FIRST) || day.isAfter(LAST) ? Optional.empty() : Optional.of(day);
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
