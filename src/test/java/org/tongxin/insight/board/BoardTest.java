package org.tongxin.insight.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.QueryCount;
import org.tongxin.RealProgram;
import org.tongxin.access.AccessFixture;
import org.tongxin.area.AreaFixture;
import org.tongxin.area.Communities;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.Scope;
import org.tongxin.requests.Outcome;
import org.tongxin.requests.RequestsFixture;
import org.tongxin.requests.Result;
import org.tongxin.requests.model.Act;

/** What counts in the three rates and what stands beside them. */
@RealProgram
class BoardTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOON =
            LocalDate.of(2026, 3, 10).atTime(12, 0).atZone(ZONE).toInstant();

    @Autowired
    RequestsFixture requests;

    @Autowired
    BoardFixture cases;

    @Autowired
    Figures figures;

    @Autowired
    Communities communities;

    @Autowired
    QueryCount queries;

    AreaFixture.Made community;
    Scope all;

    @BeforeEach
    void community() {
        community = requests.community();
        all = Scope.wholeOf(community.id());
    }

    private Asked asked(String period) {
        return asked(period, "", "");
    }

    private Asked asked(String period, String grid, String group) {
        var here = communities.byId(community.id()).orElseThrow();
        return Asked.of(here, Period.of(period, LocalDate.of(2026, 11, 22)), grid, group);
    }

    private Tally now() {
        var here = communities.byId(community.id()).orElseThrow();
        return figures.count(all, Asked.of(here, Period.of("", LocalDate.now(ZONE)), "", ""))
                .whole();
    }

    private Tally tally(String period) {
        return figures.count(all, asked(period)).whole();
    }

    @Test
    void aCaseThatWentWellCountsInAllThreeRates() {
        UUID id = requests.report(community, "H02", "想请人每周来看看");
        Actor.Staff worker = requests.holder(community, community.post(0, "grid_worker"));
        requests.act(worker, id, new Act.Accept());
        requests.act(worker, id, new Act.Contact("电话里说好了时间"));
        requests.act(worker, id, new Act.ReportResult(new Result(Outcome.SOLVED, "去看过了。", null, null, null)));
        Tally running = now();
        assertThat(running.of(Figure.RUNNING)).isEqualTo(1);
        assertThat(running.of(Figure.COUNTED)).isZero();

        requests.act(requests.staff(community, Duty.CHECK), id, new Act.PassCheck(null));
        requests.act(requests.staff(community, Duty.CALL_BACK), id, new Act.CallBack(true, 4, null));
        Tally closed = now();
        assertThat(closed.of(Figure.COUNTED)).isEqualTo(1);
        assertThat(closed.of(Figure.RESPONDED)).isEqualTo(1);
        assertThat(closed.of(Figure.SETTLED)).isEqualTo(1);
        assertThat(closed.of(Figure.GRADED)).isEqualTo(1);
        assertThat(closed.of(Figure.SATISFIED)).isEqualTo(1);
        assertThat(closed.of(Figure.RUNNING)).isZero();
    }

    @Test
    void eachRateAsksItsOwnQuestion() {
        cases.good(community, NOON, "");
        cases.good(community, NOON, "responded_at = respond_due + interval '1 minute'");
        cases.good(community, NOON, "responded_at = respond_due, resolved_at = resolve_due");
        cases.good(community, NOON, "responded_at = null");
        cases.good(community, NOON, "resolved_at = resolve_due + interval '1 minute'");
        cases.good(community, NOON, "solved = false, satisfied = 2");
        cases.good(community, NOON, "satisfied = 3");
        cases.good(community, NOON, "satisfied = null");

        Tally tally = tally("2026-03");
        assertThat(tally.of(Figure.COUNTED)).isEqualTo(8);
        assertThat(tally.of(Figure.RESPONDED)).isEqualTo(6);
        assertThat(tally.of(Figure.SETTLED)).isEqualTo(6);
        assertThat(tally.of(Figure.GRADED)).isEqualTo(7);
        assertThat(tally.of(Figure.SATISFIED)).isEqualTo(6);
    }

    @Test
    void whatDoesNotCountStandsBesideWithItsReason() {
        cases.good(community, NOON, "");
        cases.good(community, NOON, "survey = 'not_reached', solved = null, satisfied = null");
        cases.good(community, NOON, "survey = 'not_asked', solved = null, satisfied = null, outcome = 'answered'");
        cases.good(community, NOON, "survey = 'not_asked', outcome = 'withdrawn', excluded = 'withdrawn'");
        cases.good(community, NOON, "outcome = 'duplicate'");
        cases.good(community, NOON, "kind = 'praise'");
        cases.good(community, NOON, "excluded = '系统测试时填的'");
        cases.reported(community, NOON, "A01");

        Tally tally = tally("2026-03");
        assertThat(Figure.STANDINGS)
                .allSatisfy(standing ->
                        assertThat(tally.of(standing)).as(standing.code()).isEqualTo(1));
        assertThat(tally.of(Figure.REPORTED)).isEqualTo(8);
    }

    @Test
    void everyCaseStandsInExactlyOnePlaceAndAllOfThemAddUp() {
        LocalDate today = LocalDate.of(2026, 11, 22);
        cases.scatter(community, 120, today, 20261122);

        Figures.Found found = figures.count(all, asked("2026"));
        Tally whole = found.whole();
        assertThat(Figure.STANDINGS.stream().mapToInt(whole::of).sum())
                .isEqualTo(whole.of(Figure.REPORTED))
                .isEqualTo(120);
        for (Figure figure : Figure.all(false)) {
            assertThat(found.areas().values().stream()
                            .mapToInt(t -> t.of(figure))
                            .sum())
                    .as("%s by area", figure)
                    .isEqualTo(whole.of(figure));
            assertThat(found.groups().values().stream()
                            .mapToInt(t -> t.of(figure))
                            .sum())
                    .as("%s by group", figure)
                    .isEqualTo(whole.of(figure));
            assertThat(found.months().values().stream()
                            .mapToInt(t -> t.of(figure))
                            .sum())
                    .as("%s by month", figure)
                    .isEqualTo(whole.of(figure));
        }
        assertThat(found.open().values())
                .allSatisfy(tally -> assertThat(
                                Figure.WAITS.stream().mapToInt(tally::of).sum())
                        .isEqualTo(tally.of(Figure.OPEN)));
    }

    @Test
    void aPeriodBeginsAndEndsAtMidnightOfTheCommunity() {
        Instant march = LocalDate.of(2026, 3, 1).atStartOfDay(ZONE).toInstant();
        Instant april = LocalDate.of(2026, 4, 1).atStartOfDay(ZONE).toInstant();
        cases.good(community, march.minusSeconds(1), "");
        cases.good(community, march, "");
        cases.good(community, april.minusSeconds(1), "");
        cases.good(community, april, "");

        assertThat(tally("2026-03").of(Figure.REPORTED)).isEqualTo(2);
        assertThat(tally("2026-02").of(Figure.REPORTED)).isEqualTo(1);
        assertThat(tally("2026-q1").of(Figure.REPORTED)).isEqualTo(3);
        assertThat(tally("2026").of(Figure.REPORTED)).isEqualTo(4);
        assertThat(figures.count(all, asked("2026-04"))
                        .months()
                        .getOrDefault(YearMonth.of(2026, 3), Tally.NONE)
                        .of(Figure.REPORTED))
                .isEqualTo(2);
    }

    @Test
    void areaAndGroupNarrowEveryNumber() {
        UUID here = cases.good(community, NOON, "");
        UUID there = cases.good(community, NOON, "category = 'B01'");
        cases.set(community, there, "grid_id = '" + community.grids().get(1).id() + "'");
        UUID nowhere = cases.good(community, NOON, "category = null");
        cases.set(community, nowhere, "grid_id = null");

        String first = community.grids().getFirst().id().toString();
        assertThat(ids(asked("2026-03", first, ""))).containsExactly(here);
        assertThat(ids(asked("2026-03", "-", ""))).containsExactly(nowhere);
        assertThat(ids(asked("2026-03", "", "B"))).containsExactly(there);
        assertThat(ids(asked("2026-03", "", "-"))).containsExactly(nowhere);
        assertThat(figures.count(all, asked("2026-03", first, "A")).whole().of(Figure.COUNTED))
                .isEqualTo(1);
    }

    private Set<UUID> ids(Asked asked) {
        return Set.copyOf(figures.list(all, asked, Figure.REPORTED, null, null).lines().stream()
                .map(Figures.Line::id)
                .toList());
    }

    @Test
    void aPostCountsOnlyWhatItLooksAfter() {
        UUID here = cases.good(community, NOON, "");
        UUID other = cases.good(community, NOON, "");
        cases.set(community, other, "grid_id = '" + community.grids().get(1).id() + "', lead_post = null");
        UUID worker = community.post(0, "grid_worker");
        UUID firm = community.post(0, "property");
        cases.set(community, here, "lead_post = '" + firm + "'");

        Scope own = AccessFixture.staff(
                        "grid_worker",
                        community.id(),
                        Set.of(worker),
                        Set.of(community.grids().getFirst().id()))
                .scope();
        Scope elsewhere = AccessFixture.staff(
                        "grid_worker",
                        community.id(),
                        Set.of(community.post(1, "grid_worker")),
                        Set.of(UUID.randomUUID()))
                .scope();
        Scope firms = AccessFixture.staff("property_firm", community.id(), Set.of(firm), Set.of())
                .scope();
        Scope otherCommunity = Scope.wholeOf(requests.community().id());
        assertThat(reported(own)).isEqualTo(1);
        assertThat(reported(elsewhere)).isZero();
        assertThat(reported(firms)).isEqualTo(1);
        assertThat(reported(otherCommunity)).isZero();
        assertThat(reported(Scope.publicOf(community.id()))).isZero();
        assertThat(reported(all)).isEqualTo(2);

        cases.set(community, here, "avoid_post = '" + worker + "'");
        assertThat(reported(own)).as("a case about the reader").isZero();
    }

    private int reported(Scope scope) {
        return figures.count(scope, asked("2026-03")).whole().of(Figure.REPORTED);
    }

    @Test
    void theListOfANumberIsPagedByKeyAndComplete() {
        for (int i = 0; i < Figures.PAGE + 3; i++) {
            cases.good(community, NOON, "");
        }
        Asked asked = asked("2026-03");
        Figures.Listed first = figures.list(all, asked, Figure.SETTLED, null, null);
        assertThat(first.count()).isEqualTo(Figures.PAGE + 3);
        assertThat(first.lines()).hasSize(Figures.PAGE + 1);
        Figures.Line last = first.lines().get(Figures.PAGE - 1);
        Figures.Listed second =
                figures.list(all, asked, Figure.SETTLED, null, new Figures.After(last.reportedAt(), last.id()));
        assertThat(second.lines())
                .hasSize(3)
                .doesNotContainAnyElementsOf(first.lines().subList(0, Figures.PAGE));
    }

    @Test
    void aBoardTakesThreeStatementsAndAListTwo() throws Exception {
        cases.good(community, NOON, "");
        queries.here(() -> figures.count(all, asked("2026"))).must(3, 1, 1);
        queries.here(() -> figures.list(all, asked("2026"), Figure.COUNTED, null, null))
                .must(2, 1, 1);
    }

    @Test
    void aLongReasonForTakingACaseOutIsKept() {
        UUID id = cases.good(community, NOON, "");
        String reason = new Random(7)
                .ints(2_000, 0x4e00, 0x9fa5)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        requests.act(requests.staff(community, Duty.ADJUDICATE), id, new Act.Exclude(reason));
        assertThat(tally("2026-03").of(Figure.EXCLUDED)).isEqualTo(1);
    }
}
