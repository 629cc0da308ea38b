package org.tongxin.requests.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts that hold on every calendar, tried on many; a failure names its seed and round. */
class PromiseClockGeneratorTest {

    private static final int ROUNDS = 400;
    private static final Instant FIRST = Instant.parse("2025-11-01T00:00:00Z");

    private record Draw(PromiseClock clock, Instant start, Limit limit, Random random, String name) {

        Instant after(Instant moment, int mostHours) {
            return moment.plusSeconds(random.nextInt(mostHours * 3600));
        }

        Instant due() {
            return clock.due(start, limit).at();
        }
    }

    private static Draw draw(long seed, int round) {
        var random = new Random(seed * 1_000_003 + round);
        var clock = new PromiseClock(SomeCalendars.any(random));
        Instant start = FIRST.plusSeconds(random.nextInt(400 * 24 * 3600));
        ClockUnit unit = ClockUnit.values()[random.nextInt(ClockUnit.values().length)];
        var limit = new Limit(1 + random.nextInt(30), unit);
        return new Draw(clock, start, limit, random, "seed " + seed + ", round " + round + ", " + limit);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void deadlinesLieAheadAndFollowStartAndLimit(long seed) {
        for (int round = 0; round < ROUNDS; round++) {
            Draw it = draw(seed, round);
            assertThat(it.due()).as(it.name).isAfter(it.start);
            Instant later = it.after(it.start, 24 * 9);
            assertThat(it.clock.due(later, it.limit).at()).as(it.name).isAfterOrEqualTo(it.due());
            var longer = new Limit(it.limit.value() + 1, it.limit.unit());
            assertThat(it.clock.due(it.start, longer).at()).as(it.name).isAfterOrEqualTo(it.due());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void workingTimeNeverEndsOutsideOpeningHours(long seed) {
        for (int round = 0; round < ROUNDS; round++) {
            Draw it = draw(seed, round);
            WorkCalendar calendar = it.clock.calendar();
            Instant due = it.due();
            if (it.limit.unit() == ClockUnit.WORKING_HOURS || it.limit.unit().wholeDays()) {
                assertThat(calendar.isOpen(due.minusMillis(1))).as(it.name).isTrue();
            }
            if (it.limit.unit().wholeDays()) {
                LocalDate last = calendar.dateOf(due.minusMillis(1));
                assertThat(due).as(it.name).isEqualTo(calendar.closing(last));
                assertThat(last).as(it.name).isAfter(calendar.dateOf(it.start));
            }
            if (it.limit.unit() == ClockUnit.WORKING_HOURS) {
                assertThat(it.clock.workingTime(it.start, due).toSeconds())
                        .as(it.name)
                        .isEqualTo(it.limit.value() * 3600L);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8, 9})
    void aPauseInPiecesCostsWhatTheWholePauseCosts(long seed) {
        for (int round = 0; round < ROUNDS; round++) {
            Draw it = draw(seed, round);
            Instant from = it.after(it.start, 24 * 5);
            Instant middle = it.after(from, 24 * 8);
            Instant to = it.after(middle, 24 * 8);
            ClockUnit unit = it.limit.unit();
            long whole = it.clock.lost(it.start, unit, from, to);
            assertThat(it.clock.lost(it.start, unit, from, from)).as(it.name).isZero();
            assertThat(it.clock.lost(it.start, unit, from, middle) + it.clock.lost(it.start, unit, middle, to))
                    .as(it.name)
                    .isEqualTo(whole);
            assertThat(it.clock.due(it.start, it.limit, whole).at())
                    .as(it.name)
                    .isAfterOrEqualTo(it.due())
                    .isBeforeOrEqualTo(latest(it, to));
        }
    }

    /** A pause never moves a deadline beyond that of the same limit started when the pause had ended. */
    private static Instant latest(Draw it, Instant to) {
        return it.clock.due(to, it.limit).at();
    }

    @ParameterizedTest
    @ValueSource(longs = {10, 11, 12})
    void whatIsUsedGrowsAndPassesOneAtTheLimit(long seed) {
        for (int round = 0; round < ROUNDS; round++) {
            Draw it = draw(seed, round);
            Instant due = it.due();
            ClockUnit unit = it.limit.unit();
            Instant now = it.start;
            double before = 0;
            for (int step = 0; step < 12; step++) {
                Remaining remaining = it.clock.remaining(it.start, now, due, unit);
                assertThat(remaining.used()).as(it.name).isGreaterThanOrEqualTo(before);
                assertThat(remaining.amount()).as(it.name).isPositive();
                assertThat(remaining instanceof Remaining.Over)
                        .as(it.name)
                        .isEqualTo(!now.isBefore(due))
                        .isEqualTo(remaining.used() >= 1 && !now.isBefore(due));
                before = remaining.used();
                now = it.after(now, 24 * 4);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {13, 14, 15})
    void remindersComeBetweenStartAndLimit(long seed) {
        for (int round = 0; round < ROUNDS; round++) {
            Draw it = draw(seed, round);
            Instant due = it.due();
            assertThat(it.clock.reminder(it.start, due, it.limit.unit()))
                    .as(it.name)
                    .isAfterOrEqualTo(it.start)
                    .isBefore(due);
        }
    }
}
