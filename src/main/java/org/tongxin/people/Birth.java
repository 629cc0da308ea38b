package org.tongxin.people;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * 出生: a birthday as far as it is known.
 *
 * @param on the day; the first of the month or year where only that is known; null where nothing is
 * @param exact how exactly it is known
 */
public record Birth(@Nullable LocalDate on, Exact exact) {

    /** Nothing is known. */
    public static final Birth UNKNOWN = new Birth(null, Exact.UNKNOWN);

    public Birth {
        if ((on == null) != (exact == Exact.UNKNOWN)) {
            throw new IllegalArgumentException("A birth has a day or is unknown");
        }
    }

    /** Known to the day. */
    public static Birth on(LocalDate day) {
        return new Birth(day, Exact.DAY);
    }

    /** Known to the month. */
    public static Birth in(YearMonth month) {
        return new Birth(month.atDay(1), Exact.MONTH);
    }

    /** Known to the year. */
    public static Birth in(int year) {
        return new Birth(LocalDate.of(year, 1, 1), Exact.YEAR);
    }

    /** The age in whole years on a day, counted from {@link #on}; null where the birth is unknown. */
    public @Nullable Integer age(LocalDate day) {
        return on == null ? null : (int) ChronoUnit.YEARS.between(on, day);
    }

    /** How exactly a birthday is known. */
    public enum Exact {
        DAY,
        MONTH,
        YEAR,
        UNKNOWN;

        /** Its word in tables and message keys. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
