package org.tongxin.requests.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromiseClockTest {

    private final PromiseClock clock = new PromiseClock(SomeCalendars.china());

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SomeCalendars.CHINA).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        // minutes and hours run through the night
        "2026-09-14T23:50, 15, MINUTES, 2026-09-15T00:05",
        "2026-09-30T17:00, 24, HOURS, 2026-10-01T17:00",
        // working hours stop at noon, at night and over the holiday
        "2026-09-14T09:00, 2, WORKING_HOURS, 2026-09-14T11:00",
        "2026-09-14T11:00, 2, WORKING_HOURS, 2026-09-14T14:30",
        "2026-09-14T17:00, 4, WORKING_HOURS, 2026-09-15T11:30",
        "2026-09-14T16:00, 2, WORKING_HOURS, 2026-09-14T18:00",
        "2026-09-30T17:00, 2, WORKING_HOURS, 2026-10-08T09:30",
        "2026-09-13T03:00, 1, WORKING_HOURS, 2026-09-14T09:30",
        // the day of receipt does not count; a day ends at closing time
        "2026-09-14T08:31, 1, WORKING_DAYS, 2026-09-15T18:00",
        "2026-09-14T23:59, 1, WORKING_DAYS, 2026-09-15T18:00",
        "2026-09-11T10:00, 1, WORKING_DAYS, 2026-09-14T18:00",
        "2026-09-12T10:00, 1, WORKING_DAYS, 2026-09-14T18:00",
        // Sunday the 20th is worked, Friday the 25th to Sunday the 27th are not
        "2026-09-18T10:00, 1, WORKING_DAYS, 2026-09-20T18:00",
        "2026-09-24T10:00, 1, WORKING_DAYS, 2026-09-28T18:00",
        "2026-09-30T10:00, 3, WORKING_DAYS, 2026-10-10T18:00",
        // natural days: the last one moves behind closed days
        "2026-09-14T10:00, 7, DAYS, 2026-09-21T18:00",
        "2026-09-19T10:00, 7, DAYS, 2026-09-28T18:00",
        "2026-09-24T10:00, 7, DAYS, 2026-10-08T18:00",
        "2026-09-16T10:00, 15, DAYS, 2026-10-08T18:00",
    })
    void limitsEndWhereThePeopleOfTheTradeExpectThem(String start, int value, ClockUnit unit, String end) {
        assertThat(clock.due(at(start), new Limit(value, unit))).isEqualTo(new Deadline(at(end), true));
    }

    @Test
    void aYearWithoutHolidaysIsCountedByWeekdaysAndSaidToBeUncertain() {
        Deadline due = clock.due(at("2026-12-30T10:00"), new Limit(3, ClockUnit.WORKING_DAYS));
        assertThat(due).isEqualTo(new Deadline(at("2027-01-04T18:00"), false));
        assertThat(clock.due(at("2026-12-30T10:00"), new Limit(1, ClockUnit.WORKING_DAYS))
                        .certain())
                .isTrue();
        assertThat(clock.due(at("2026-12-30T10:00"), new Limit(48, ClockUnit.HOURS))
                        .certain())
                .isTrue();
        assertThat(clock.due(at("2026-12-30T10:00"), new Limit(2, ClockUnit.DAYS))
                        .certain())
                .isFalse();
    }

    @Test
    void aMissingYearIsWarnedOfFromNovemberOn() {
        WorkCalendar calendar = SomeCalendars.china();
        assertThat(calendar.missing(LocalDate.of(2026, 10, 31))).isEmpty();
        assertThat(calendar.missing(LocalDate.of(2026, 11, 1))).containsExactly(new CalendarWarning(2027, false));
        assertThat(calendar.missing(LocalDate.of(2027, 1, 1))).containsExactly(new CalendarWarning(2027, true));
        assertThat(calendar.missing(LocalDate.of(2027, 12, 1)))
                .containsExactly(new CalendarWarning(2027, true), new CalendarWarning(2028, false));
    }

    @Test
    void aPauseCostsOnlyTheTicksItCovers() {
        Instant start = at("2026-09-14T10:00");
        assertThat(clock.lost(start, ClockUnit.MINUTES, at("2026-09-14T10:05"), at("2026-09-14T10:07")))
                .isEqualTo(120);
        assertThat(clock.lost(start, ClockUnit.WORKING_HOURS, at("2026-09-14T17:00"), at("2026-09-15T09:00")))
                .isEqualTo(Duration.ofMinutes(90).toSeconds());
        // the day of receipt carries no tick, an afternoon without its closing neither
        assertThat(clock.lost(start, ClockUnit.WORKING_DAYS, at("2026-09-14T10:00"), at("2026-09-14T20:00")))
                .isZero();
        assertThat(clock.lost(start, ClockUnit.WORKING_DAYS, at("2026-09-15T09:00"), at("2026-09-15T17:59")))
                .isZero();
        assertThat(clock.lost(start, ClockUnit.WORKING_DAYS, at("2026-09-15T09:00"), at("2026-09-17T08:00")))
                .isEqualTo(2);
        assertThat(clock.lost(start, ClockUnit.DAYS, at("2026-09-15T09:00"), at("2026-09-17T08:00")))
                .isEqualTo(2);
        assertThat(clock.lost(start, ClockUnit.WORKING_DAYS, at("2026-09-18T18:30"), at("2026-09-20T08:00")))
                .isZero();
        assertThat(clock.due(start, new Limit(3, ClockUnit.WORKING_DAYS), 2).at())
                .isEqualTo(at("2026-09-20T18:00"));
        assertThatThrownBy(() -> clock.due(start, new Limit(3, ClockUnit.WORKING_DAYS), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-14T10:00, 3, WORKING_DAYS, 2026-09-14T11:00, LEFT, 3, WORKING_DAYS",
        "2026-09-14T10:00, 3, WORKING_DAYS, 2026-09-16T11:00, LEFT, 1, WORKING_DAYS",
        "2026-09-14T10:00, 3, WORKING_DAYS, 2026-09-17T11:00, LEFT, 7, HOURS",
        "2026-09-14T10:00, 3, WORKING_DAYS, 2026-09-17T17:30, LEFT, 30, MINUTES",
        "2026-09-14T10:00, 3, WORKING_DAYS, 2026-09-17T17:59:40, LEFT, 1, MINUTES",
        "2026-09-14T10:00, 3, WORKING_DAYS, 2026-09-17T18:00, OVER, 1, MINUTES",
        "2026-09-14T10:00, 3, WORKING_DAYS, 2026-09-17T20:00, OVER, 2, HOURS",
        "2026-09-14T10:00, 3, WORKING_DAYS, 2026-09-21T09:00, OVER, 3, WORKING_DAYS",
        "2026-09-14T16:00, 4, WORKING_HOURS, 2026-09-14T17:00, LEFT, 3, WORKING_HOURS",
        "2026-09-14T16:00, 4, WORKING_HOURS, 2026-09-15T10:20, LEFT, 10, MINUTES",
        "2026-09-14T16:00, 4, WORKING_HOURS, 2026-09-16T08:30, OVER, 6, WORKING_HOURS",
        "2026-09-14T16:00, 24, HOURS, 2026-09-14T16:30, LEFT, 23, HOURS",
        "2026-09-14T16:00, 15, MINUTES, 2026-09-16T20:00, OVER, 2, DAYS",
        "2026-09-14T16:00, 7, DAYS, 2026-09-15T20:00, LEFT, 6, DAYS",
    })
    void whatIsLeftIsSaidInTheNearestUnit(
            String start, int value, ClockUnit unit, String now, String side, long amount, ClockUnit said) {
        Instant begin = at(start);
        Instant due = clock.due(begin, new Limit(value, unit)).at();
        Remaining remaining = clock.remaining(begin, at(now), due, unit);
        assertThat(remaining)
                .isInstanceOf(side.equals("LEFT") ? Remaining.Left.class : Remaining.Over.class)
                .returns(amount, Remaining::amount)
                .returns(said, Remaining::unit);
    }

    @Test
    void theBarFillsInTheClocksOwnTime() {
        Instant start = at("2026-09-14T16:00");
        Instant due = clock.due(start, new Limit(4, ClockUnit.WORKING_HOURS)).at();
        assertThat(clock.remaining(start, start, due, ClockUnit.WORKING_HOURS).used())
                .isZero();
        assertThat(clock.remaining(start, at("2026-09-15T03:00"), due, ClockUnit.WORKING_HOURS)
                        .used())
                .isCloseTo(0.5, within(1e-9));
        assertThat(clock.remaining(start, at("2026-09-15T14:00"), due, ClockUnit.WORKING_HOURS)
                        .used())
                .isCloseTo(1.5, within(1e-9));
    }

    @Test
    void remindersComeAtThreeQuartersButNotTooLate() {
        Instant start = at("2026-09-14T10:00");
        assertThat(clock.reminder(start, start.plusSeconds(900), ClockUnit.MINUTES))
                .isEqualTo(at("2026-09-14T10:10"));
        assertThat(clock.reminder(start, start.plusSeconds(120), ClockUnit.MINUTES))
                .isEqualTo(start);
        assertThat(clock.reminder(start, at("2026-09-15T10:00"), ClockUnit.HOURS))
                .isEqualTo(at("2026-09-15T04:00"));
        assertThat(clock.reminder(start, at("2026-09-15T18:00"), ClockUnit.WORKING_DAYS))
                .isEqualTo(at("2026-09-15T14:22:30"));
        // a reminder for natural days waits for the opening
        assertThat(clock.reminder(start, at("2026-09-24T18:00"), ClockUnit.DAYS))
                .isEqualTo(at("2026-09-22T08:30"));
    }

    @Test
    void aSwappedDayAndALeapDayAreDaysLikeOthers() {
        var leap = new WorkCalendar(
                SomeCalendars.CHINA,
                SomeCalendars.officeWeek(),
                Map.of(LocalDate.of(2028, 2, 29), DayKind.WORKDAY),
                Set.of());
        assertThat(new PromiseClock(leap)
                        .due(at("2028-02-28T10:00"), new Limit(1, ClockUnit.WORKING_DAYS))
                        .at())
                .isEqualTo(at("2028-02-29T18:00"));
    }

    @Test
    void aCommunityMayBeOpenRoundTheClock() {
        var always = new WorkCalendar(
                SomeCalendars.CHINA,
                Map.of(DayOfWeek.MONDAY, List.of(Opening.of(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT))),
                Map.of(),
                Set.of(2026));
        var open = new PromiseClock(always);
        assertThat(open.due(at("2026-09-09T10:00"), new Limit(1, ClockUnit.WORKING_DAYS)))
                .isEqualTo(new Deadline(at("2026-09-15T00:00"), true));
        assertThat(open.lost(
                        at("2026-09-09T10:00"), ClockUnit.WORKING_DAYS, at("2026-09-14T20:00"), at("2026-09-15T00:00")))
                .isEqualTo(1);
    }

    @Test
    void hoursThatCannotBeAreRefused() {
        assertThatThrownBy(() -> new Opening(600, 600)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Opening(600, 1441)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WorkCalendar(ZoneId.of("UTC"), Map.of(), Map.of(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        var overlapping = List.of(new Opening(0, 600), new Opening(500, 700));
        assertThatThrownBy(() ->
                        new WorkCalendar(ZoneId.of("UTC"), Map.of(DayOfWeek.MONDAY, overlapping), Map.of(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limit(0, ClockUnit.DAYS)).isInstanceOf(IllegalArgumentException.class);
    }
}
