package org.tongxin.insight.board;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.tongxin.ui.Page;

/**
 * 时段: a stretch of days, by the calendar of the community.
 *
 * @param code as in the address: {@code days30}, {@code 2026-11}, {@code 2026-q4} or {@code 2026}
 * @param first its first day
 * @param last its last day
 */
record Period(String code, LocalDate first, LocalDate last) {

    /** The months of a trend. */
    static final int MONTHS = 12;

    private static final String RECENT = "days30";
    private static final Pattern YEAR = Pattern.compile("20\\d\\d");
    private static final Pattern QUARTER = Pattern.compile("20\\d\\d-q[1-4]");
    private static final Pattern MONTH = Pattern.compile("20\\d\\d-\\d\\d");

    /** The period of an address; the last 30 days where it names none. */
    static Period of(String code, LocalDate today) {
        if (YEAR.matcher(code).matches()) {
            int year = Integer.parseInt(code);
            return new Period(code, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }
        if (QUARTER.matcher(code).matches()) {
            int quarter = code.charAt(6) - '0';
            YearMonth begin = YearMonth.of(Integer.parseInt(code.substring(0, 4)), quarter * 3 - 2);
            return new Period(code, begin.atDay(1), begin.plusMonths(2).atEndOfMonth());
        }
        if (MONTH.matcher(code).matches()) {
            try {
                return of(YearMonth.parse(code));
            } catch (DateTimeException thirteenth) {
                return recent(today);
            }
        }
        return recent(today);
    }

    static Period of(YearMonth month) {
        return new Period(month.toString(), month.atDay(1), month.atEndOfMonth());
    }

    private static Period recent(LocalDate today) {
        return new Period(RECENT, today.minusDays(29), today);
    }

    /** What can be chosen today, the nearest first. */
    static List<Period> choices(LocalDate today) {
        List<Period> choices = new ArrayList<>(List.of(recent(today)));
        YearMonth now = YearMonth.from(today);
        for (int back = 0; back < MONTHS; back++) {
            choices.add(of(now.minusMonths(back)));
        }
        for (int back = 0; back < 8; back++) {
            YearMonth in = now.minusMonths(3L * back);
            choices.add(of(in.getYear() + "-q" + quarter(in), today));
        }
        for (int back = 0; back < 4; back++) {
            choices.add(of(String.valueOf(now.getYear() - back), today));
        }
        return choices;
    }

    private static int quarter(YearMonth month) {
        return (month.getMonthValue() + 2) / 3;
    }

    /** The twelve months up to its end, or up to today where its end lies ahead; they hold all of it that has been. */
    List<YearMonth> months(LocalDate today) {
        YearMonth end = YearMonth.from(last.isAfter(today) && !first.isAfter(today) ? today : last);
        List<YearMonth> months = new ArrayList<>();
        for (int back = MONTHS - 1; back >= 0; back--) {
            months.add(end.minusMonths(back));
        }
        return months;
    }

    /** As the reader says it. */
    String name(Page page) {
        String year = String.valueOf(first.getYear());
        if (code.equals(RECENT)) {
            return page.t("insight.board.period.recent");
        }
        if (code.length() == 4) {
            return page.t("insight.board.period.year", year);
        }
        return code.contains("q")
                ? page.t("insight.board.period.quarter", year, String.valueOf(quarter(YearMonth.from(first))))
                : page.t("insight.board.period.month", year, String.valueOf(first.getMonthValue()));
    }
}
