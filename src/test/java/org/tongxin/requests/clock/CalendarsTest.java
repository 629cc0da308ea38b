package org.tongxin.requests.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.RealProgram;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.requests.model.ClockUnit;
import org.tongxin.requests.model.Limit;
import org.tongxin.requests.model.Opening;
import org.tongxin.requests.model.WorkCalendar;

@RealProgram
class CalendarsTest {

    @Autowired
    AreaFixture areas;

    @Autowired
    CalendarsInMemory calendars;

    @Autowired
    CalendarStore store;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    private static final LocalDate NATIONAL_DAY = LocalDate.of(2026, 10, 1);

    @Test
    void aNewCommunityKeepsOfficeHoursAndPublicHolidays() {
        WorkCalendar calendar = calendars.of(areas.bare(1, 1).id()).calendar();
        assertThat(calendar.isWorkingDay(NATIONAL_DAY)).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 10, 10))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 11, 21))).isFalse();
        assertThat(calendar.knows(2025)).isTrue();
        assertThat(calendar.knows(2026)).isTrue();
        assertThat(calendar.knows(2024)).isFalse();
        Instant start = Instant.parse("2026-09-30T02:00:00Z");
        assertThat(calendars
                        .of(areas.bare(1, 1).id())
                        .due(start, new Limit(1, ClockUnit.WORKING_DAYS))
                        .at())
                .isEqualTo("2026-10-08T10:00:00Z");
    }

    @Test
    void aCommunitysOwnDaysAndHoursGoBeforeTheUsual() {
        long here = areas.bare(1, 1).id();
        long there = areas.bare(1, 1).id();
        var festival = LocalDate.of(2026, 11, 23);
        transactions.run(Scope.wholeOf(here), () -> {
            store.putDay(here, NATIONAL_DAY, CalendarStore.OwnKind.AS_WEEKDAY, "值班");
            store.putDay(here, festival, CalendarStore.OwnKind.HOLIDAY, "节日");
            store.replaceHours(
                    here,
                    Map.of(
                            DayOfWeek.MONDAY,
                            List.of(new Opening(600, 660)),
                            DayOfWeek.THURSDAY,
                            List.of(new Opening(600, 720))));
            store.markYear(here, 2031, Instant.EPOCH);
        });
        calendars.forget(here);
        WorkCalendar calendar = calendars.of(here).calendar();
        assertThat(calendar.hours(NATIONAL_DAY)).containsExactly(new Opening(600, 720));
        assertThat(calendar.isWorkingDay(festival)).isFalse();
        assertThat(calendar.knows(2031)).isTrue();
        assertThat(calendars.of(there).calendar().isWorkingDay(festival)).isTrue();
        assertThat(calendars.of(there).calendar().knows(2031)).isFalse();
    }

    @Test
    void theProgramCannotChangeThePublicHolidays() {
        assertThatThrownBy(() -> transactions.run(
                        Scope.wholeOf(areas.bare(1, 1).id()),
                        () -> jdbc.sql("delete from requests.public_holiday").update()))
                .hasStackTraceContaining("permission denied");
    }
}
