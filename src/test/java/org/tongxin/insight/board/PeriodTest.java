package org.tongxin.insight.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void anAddressNamesDays() {
        assertDays("2026-11", "2026-11-01", "2026-11-30");
        assertDays("2026-q4", "2026-10-01", "2026-12-31");
        assertDays("2024", "2024-01-01", "2024-12-31");
        assertDays("2024-02", "2024-02-01", "2024-02-29");
        assertDays("days30", "2026-10-24", "2026-11-22");
    }

    @Test
    void nonsenseMeansTheLastThirtyDays() {
        for (String code : new String[] {"", "2026-13", "2026-00", "2026-q5", "1999", "last week", "2026-1"}) {
            assertDays(code, "2026-10-24", "2026-11-22");
        }
    }

    @Test
    void theTrendHoldsThePeriodAsFarAsItHasCome() {
        for (Period period : Period.choices(TODAY)) {
            var months = period.months(TODAY);
            LocalDate lived = period.last().isBefore(TODAY) ? period.last() : TODAY;
            assertThat(months).hasSize(12);
            assertThat(months.getLast()).as(period.code()).isEqualTo(YearMonth.from(lived));
            assertThat(months.getFirst().atDay(1)).as(period.code()).isBeforeOrEqualTo(period.first());
        }
    }

    private static void assertDays(String code, String first, String last) {
        Period period = Period.of(code, TODAY);
        assertThat(period.first()).as(code).isEqualTo(first);
        assertThat(period.last()).as(code).isEqualTo(last);
    }
}
