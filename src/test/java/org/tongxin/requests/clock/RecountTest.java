package org.tongxin.requests.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.RealProgram;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.ProgramClock;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.requests.CaseActs;
import org.tongxin.requests.RequestsFixture;
import org.tongxin.requests.casework.Recounting;
import org.tongxin.requests.model.Case;
import org.tongxin.requests.model.DayKind;
import org.tongxin.requests.model.Promise;

/** Deadlines in a year whose holidays were not known, after they are. */
@RealProgram
class RecountTest {

    /** A Friday; the days after it are holidays in the list that comes later. */
    private static final Instant REPORTED = Instant.parse("2028-12-22T02:00:00Z");

    @Autowired
    RequestsFixture fixture;

    @Autowired
    CalendarChanges changes;

    @Autowired
    CalendarStore store;

    @Autowired
    Recounting recounting;

    @Autowired
    CaseActs acts;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    AreaFixture.Made community;

    @BeforeEach
    void community() {
        community = fixture.community();
    }

    private UUID reported() {
        return ProgramClock.at(REPORTED, () -> fixture.report(community, "D05", "楼道堆着旧沙发"));
    }

    private Promise resolve(UUID id) {
        return Objects.requireNonNull(fixture.read(community, id).clocks().resolve());
    }

    private long lines(UUID id) {
        return transactions.reading(
                Scope.wholeOf(community.id()),
                () -> jdbc.sql("""
                        /* test recount lines */
                        select count(*) from requests.case_event
                        where community_id = :community and case_id = :case and act = 'recount'""")
                        .param("community", community.id())
                        .param("case", id)
                        .query(Long.class)
                        .single());
    }

    /** Every day until the end of the year is a holiday, and both years are complete. */
    private void fill() {
        for (LocalDate day = LocalDate.of(2028, 12, 23); day.getYear() == 2028; day = day.plusDays(1)) {
            store.putDay(community.id(), day, CalendarStore.OwnKind.HOLIDAY, "长假");
        }
        store.markYear(community.id(), 2028, REPORTED);
        store.markYear(community.id(), 2029, REPORTED);
    }

    @Test
    void anEnteredYearMovesTheUncertainDeadlinesOfOpenCasesAndSaysSoOnce() {
        UUID id = reported();
        Promise guessed = resolve(id);
        assertThat(guessed.certain()).isFalse();

        transactions.run(Scope.wholeOf(community.id()), this::fill);
        ProgramClock.at(
                REPORTED, () -> assertThat(recounting.run(community.id())).isOne());

        Promise counted = resolve(id);
        assertThat(counted.certain()).isTrue();
        assertThat(counted.due()).isAfter(guessed.due());
        assertThat(fixture.read(community, id).nextTick())
                .isAfter(REPORTED)
                .isEqualTo(acts.glance(community.id(), id).nextTick());
        assertThat(lines(id)).isOne();

        assertThat(recounting.run(community.id())).isZero();
        assertThat(lines(id)).isOne();
    }

    @Test
    void theAnnouncementAloneIsEnough() {
        UUID id = reported();
        var keeper = fixture.staff(community, Duty.MAINTAIN);
        changes.setYear(keeper, community.id(), 2028, List.of(day("2028-12-25"), day("2028-12-26")));
        changes.setYear(keeper, community.id(), 2029, List.of(day("2029-01-01")));

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(resolve(id).certain()).isTrue());
    }

    private static CalendarForm.Day day(String date) {
        return new CalendarForm.Day(LocalDate.parse(date), DayKind.HOLIDAY, "长假");
    }

    @Test
    void aLimitThatSeemedOverAndIsNotRemindsAndEscalatesAtItsNewEnd() {
        UUID id = reported();
        Instant over = resolve(id).due().plusSeconds(60);
        acts.tick(community.id(), id, over);
        assertThat(fixture.read(community, id).ticks()).contains(Case.Tick.RESOLVE_PASSED);

        transactions.run(Scope.wholeOf(community.id()), this::fill);
        ProgramClock.at(over, () -> recounting.run(community.id()));

        Case after = fixture.read(community, id);
        assertThat(after.ticks()).doesNotContain(Case.Tick.RESOLVE_PASSED, Case.Tick.RESOLVE_REMINDED);
        assertThat(after.nextTick()).isNotNull();
        acts.tick(community.id(), id, resolve(id).due());
        assertThat(fixture.read(community, id).ticks()).contains(Case.Tick.RESOLVE_PASSED);
    }

    @Test
    void aCertainDeadlineIsAPromiseAndStays() {
        UUID id = ProgramClock.at(
                Instant.parse("2026-09-14T02:00:00Z"), () -> fixture.report(community, "D05", "楼道堆着旧沙发"));
        Promise promised = resolve(id);
        assertThat(promised.certain()).isTrue();

        transactions.run(
                Scope.wholeOf(community.id()),
                () -> store.putDay(community.id(), LocalDate.of(2026, 9, 15), CalendarStore.OwnKind.HOLIDAY, "停电"));
        recounting.run(community.id());

        assertThat(resolve(id)).isEqualTo(promised);
        assertThat(lines(id)).isZero();
    }
}
