package org.tongxin.requests.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.RealProgram;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.Ids;
import org.tongxin.requests.Because;
import org.tongxin.requests.CaseActs;
import org.tongxin.requests.CaseState;
import org.tongxin.requests.Identity;
import org.tongxin.requests.NotNow;
import org.tongxin.requests.Outcome;
import org.tongxin.requests.PauseReason;
import org.tongxin.requests.RequestIntake;
import org.tongxin.requests.RequestsFixture;
import org.tongxin.requests.Result;
import org.tongxin.requests.Survey;
import org.tongxin.requests.model.Act;
import org.tongxin.requests.model.Case;
import org.tongxin.requests.model.Promise;

@RealProgram
class CaseLifeTest {

    @Autowired
    RequestsFixture fixture;

    @Autowired
    RequestIntake intake;

    @Autowired
    CaseActs acts;

    @Autowired
    Ids ids;

    AreaFixture.Made community;
    Actor.Staff gridWorker;
    Actor.Staff checker;
    Actor.Staff caller;
    Actor.Staff desk;

    @BeforeEach
    void community() {
        community = fixture.community();
        gridWorker = fixture.holder(community, community.post(0, "grid_worker"));
        checker = fixture.staff(community, Duty.CHECK);
        caller = fixture.staff(community, Duty.CALL_BACK);
        desk = fixture.staff(community, Duty.DESK, Duty.ADJUDICATE);
    }

    private static Instant due(@Nullable Promise promise) {
        return Objects.requireNonNull(promise).due();
    }

    private static Act.ReportResult solved() {
        return new Act.ReportResult(new Result(Outcome.SOLVED, "已清走，地面也冲干净了。", null, null, null));
    }

    @Test
    void aMatterOfTheGridReachesTheGridWorkerAtOnceAndSaysWhy() {
        Case matter = fixture.read(community, fixture.report(community, "D05", "楼道堆着旧沙发"));

        assertThat(matter.state()).isEqualTo(CaseState.DISPATCHED);
        assertThat(matter.charge().leadPost()).isEqualTo(community.post(0, "grid_worker"));
        assertThat(matter.charge().because()).isEqualTo(Because.GRID);
        assertThat(matter.charge().place()).isEqualTo("第1网格");
        assertThat(matter.clocks().respond()).isNotNull();
        assertThat(matter.clocks().resolve()).isNotNull();
    }

    @Test
    void aMatterForWhichNobodyAnswersGoesToTheDesk() {
        Case matter = fixture.read(community, fixture.report(community, "C03", "燃气不通了"));

        assertThat(matter.state()).isEqualTo(CaseState.RECEIVED);
        assertThat(matter.charge().because()).isEqualTo(Because.NOBODY);
    }

    @Test
    void aCaseIsHandledCheckedCalledBackClosedAndReopened() {
        UUID id = fixture.report(community, "H02", "想请人每周来看看");
        fixture.act(gridWorker, id, new Act.Accept());
        fixture.act(gridWorker, id, new Act.Contact("电话里说好了时间"));
        fixture.act(gridWorker, id, solved());
        fixture.act(checker, id, new Act.PassCheck(null));
        fixture.act(caller, id, new Act.CallBack(true, 5, "来得快"));

        Case closed = fixture.read(community, id);
        assertThat(closed.state()).isEqualTo(CaseState.CLOSED);
        assertThat(closed.ending().solved()).isTrue();
        assertThat(closed.ending().satisfied()).isEqualTo(5);
        assertThat(closed.clocks().respondedAt()).isNotNull();

        acts.performByCode(fixture.resident(community), community.id(), id, ids.next(), new Act.Reopen("又堆上了"));
        Case again = fixture.read(community, id);
        assertThat(again.state()).isEqualTo(CaseState.REOPENED);
        assertThat(again.standing().reopened()).isEqualTo(1);
        assertThat(again.clocks().respondedAt()).isNull();
    }

    @Test
    void theHandlerCannotCheckAndTheCheckerCannotCallBack() {
        UUID id = fixture.report(community, "H02", "想请人每周来看看");
        Actor.Staff everything = fixture.staff(community, Duty.HANDLE, Duty.DESK, Duty.CHECK, Duty.CALL_BACK);
        Actor.Staff lead = new Actor.Staff(
                everything.accountId(),
                "网格员",
                everything.duties(),
                new org.tongxin.kernel.Scope(
                        java.util.Set.of(community.id()),
                        new org.tongxin.kernel.Scope.Reach.Whole(java.util.Set.of(community.post(0, "grid_worker")))));
        fixture.act(lead, id, new Act.Accept());
        fixture.act(lead, id, solved());

        assertThatThrownBy(() -> fixture.act(lead, id, new Act.PassCheck(null))).isInstanceOf(NotNow.class);
        Actor.Staff both = fixture.staff(community, Duty.CHECK, Duty.CALL_BACK);
        fixture.act(both, id, new Act.PassCheck(null));
        assertThatThrownBy(() -> fixture.act(both, id, new Act.CallBack(true, 5, null)))
                .isInstanceOf(NotNow.class);
        assertThatThrownBy(() -> fixture.act(lead, id, new Act.CallBack(true, 5, null)))
                .isInstanceOf(NotNow.class);
    }

    @Test
    void aPhotoIsNeededWhereTheCategorySaysSo() {
        UUID id = fixture.report(community, "A01", "垃圾没人收");
        fixture.act(gridWorker, id, new Act.Accept());

        assertThatThrownBy(() -> fixture.act(gridWorker, id, solved()))
                .isInstanceOfSatisfying(
                        NotNow.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("requests.act.result.photo_missing"));
    }

    @Test
    void whoHasNothingToDoWithACaseDoesNotEvenLearnThatItExists() {
        UUID id = fixture.report(community, "D05", "楼道堆着旧沙发");
        Actor.Staff neighbour = fixture.holder(community, community.post(1, "grid_worker"));

        assertThatThrownBy(() -> fixture.act(neighbour, id, new Act.Note("看看")))
                .isInstanceOf(CaseActs.NoSuchCase.class);
    }

    @Test
    void aComplaintAboutTheGridWorkerGoesRoundThem() {
        UUID about = community.post(0, "grid_worker");
        UUID id = intake.receive(fixture.request(community, ids.next(), "J07", "网格员说来一直没来", Identity.SHIELDED, about))
                .caseId();

        Case matter = fixture.read(community, id);
        assertThat(matter.charge().because()).isEqualTo(Because.AVOIDED);
        assertThat(matter.charge().leadPost()).isEqualTo(community.post(-1, "town_office"));
        assertThatThrownBy(() -> fixture.act(gridWorker, id, new Act.Note("是谁")))
                .isInstanceOf(CaseActs.NoSuchCase.class);
        assertThatThrownBy(() -> fixture.act(desk, id, new Act.Dispatch("J07", null, about, null, null)))
                .isInstanceOf(NotNow.class);
    }

    @Test
    void anUpheldObjectionMovesTheCaseAndCannotBeRaisedAgain() {
        UUID id = fixture.report(community, "D05", "楼道堆着旧沙发");
        fixture.act(gridWorker, id, new Act.ObjectTo("这是物业的公共区域"));
        assertThat(fixture.read(community, id).state()).isEqualTo(CaseState.OBJECTED);
        UUID property = community.post(0, "property");
        fixture.act(desk, id, new Act.Uphold(property, "公共区域由物业负责"));

        Case moved = fixture.read(community, id);
        assertThat(moved.charge().leadPost()).isEqualTo(property);
        assertThat(moved.state()).isEqualTo(CaseState.DISPATCHED);
        assertThatThrownBy(() -> fixture.act(fixture.holder(community, property), id, new Act.ObjectTo("也不是我们的")))
                .isInstanceOf(NotNow.class);
    }

    @Test
    void anObjectionStopsTheRespondClockButNotTheResolveClock() {
        UUID id = fixture.report(community, "D05", "楼道堆着旧沙发");
        Case before = fixture.read(community, id);
        Instant reported = before.report().reportedAt();
        fixture.actAt(reported.plusSeconds(60), gridWorker, id, new Act.ObjectTo("不归我们"));
        fixture.actAt(reported.plus(9, ChronoUnit.DAYS), desk, id, new Act.Reject("归网格"));

        Case after = fixture.read(community, id);
        assertThat(due(after.clocks().respond())).isAfter(due(before.clocks().respond()));
        assertThat(due(after.clocks().resolve())).isEqualTo(due(before.clocks().resolve()));
    }

    @Test
    void aPauseMovesTheLimitAndEndsByItself() {
        UUID id = fixture.report(community, "H02", "想请人每周来看看");
        fixture.act(gridWorker, id, new Act.Accept());
        Case before = fixture.read(community, id);
        LocalDate until = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).plusDays(9);
        fixture.act(gridWorker, id, new Act.Pause(PauseReason.AWAITING_RESIDENT, until, "等您回来再上门"));
        assertThat(fixture.read(community, id).state()).isEqualTo(CaseState.PAUSED);

        acts.tick(community.id(), id, Instant.now().plus(12, ChronoUnit.DAYS));

        Case after = fixture.read(community, id);
        assertThat(after.state()).isEqualTo(CaseState.HANDLING);
        assertThat(due(after.clocks().resolve())).isAfter(due(before.clocks().resolve()));
    }

    @Test
    void atTheLimitTheNextLevelSupervisesAndHandlerAndClockStay() {
        UUID id = fixture.report(community, "D05", "楼道堆着旧沙发");
        Case before = fixture.read(community, id);
        acts.tick(community.id(), id, Instant.now().plus(30, ChronoUnit.DAYS));
        acts.tick(community.id(), id, Instant.now().plus(31, ChronoUnit.DAYS));

        Case after = fixture.read(community, id);
        assertThat(after.standing().tier()).isEqualTo(3);
        assertThat(after.standing().supervisorPost()).isEqualTo(community.post(-1, "town_office"));
        assertThat(after.charge()).isEqualTo(before.charge());
        assertThat(after.clocks()).isEqualTo(before.clocks());
        assertThat(after.nextTick()).isNull();
    }

    @Test
    void whatADepartmentSettlesIsNotHandedToTheCommunityWithoutALeadDepartment() {
        UUID id = fixture.report(community, "C03", "燃气不通了");
        UUID office = community.post(-1, "community_civil");
        assertThatThrownBy(() -> fixture.act(desk, id, new Act.Dispatch("C03", null, office, null, null)))
                .isInstanceOfSatisfying(
                        NotNow.class,
                        refusal ->
                                assertThat(refusal.messageKey()).isEqualTo("requests.act.dispatch.outside_duty_list"));
        UUID department = community.post(-1, "sanitation");
        fixture.act(desk, id, new Act.Dispatch("C03", null, office, department, null));

        assertThat(fixture.read(community, id).charge().leadPost()).isEqualTo(department);
        fixture.act(fixture.holder(community, office), id, new Act.FinishAssist("入户看过了"));
    }

    @Test
    void withoutAnAnswerTheCallBackClosesAsNotReached() {
        UUID id = fixture.report(community, "H02", "想请人每周来看看");
        fixture.act(gridWorker, id, new Act.Accept());
        fixture.act(gridWorker, id, solved());
        fixture.act(checker, id, new Act.PassCheck(null));
        fixture.act(caller, id, new Act.NotReached());
        acts.tick(community.id(), id, Instant.now().plus(20, ChronoUnit.DAYS));

        Case closed = fixture.read(community, id);
        assertThat(closed.state()).isEqualTo(CaseState.CLOSED);
        assertThat(closed.ending().survey()).isEqualTo(Survey.NOT_REACHED);
        assertThat(closed.ending().solved()).isNull();
    }

    @Test
    void theSameSubmissionTwentyTimesAtOnceIsOneCase() throws Exception {
        UUID id = ids.next();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<RequestIntake.Receipt> submit =
                    () -> intake.receive(fixture.request(community, id, "D05", "楼道堆着旧沙发", Identity.NAMED, null));
            var answers = threads.invokeAll(java.util.Collections.nCopies(20, submit));
            List<String> numbers = new java.util.ArrayList<>();
            List<String> codes = new java.util.ArrayList<>();
            for (var answer : answers) {
                numbers.add(answer.get().number());
                codes.add(answer.get().code().digits());
            }
            assertThat(numbers).hasSize(20).containsOnly(numbers.getFirst());
            assertThat(codes).containsOnly(codes.getFirst());
        }
        assertThat(fixture.read(community, id).version()).isZero();
    }

    @Test
    void theSameActTwiceIsDoneOnce() {
        UUID id = fixture.report(community, "D05", "楼道堆着旧沙发");
        UUID act = ids.next();
        acts.perform(gridWorker, community.id(), id, act, new Act.Accept());
        acts.perform(gridWorker, community.id(), id, act, new Act.Accept());

        assertThat(fixture.read(community, id).version()).isEqualTo(1);
    }

    @Test
    void emergencyWordsDecideWhateverTheCategory() {
        Case matter = fixture.read(community, fixture.report(community, "L01", "老人在家晕倒了，叫不醒"));

        assertThat(matter.report().emergency()).isTrue();
    }

    @Test
    void whoWantsToBeCalledSaysHow() {
        var request = fixture.request(community, "D05", "楼道堆着旧沙发");
        var silent = new org.tongxin.requests.IncomingRequest(
                request.communityId(),
                request.id(),
                request.channel(),
                request.by(),
                request.words(),
                null,
                "D05",
                null,
                request.answers(),
                request.place(),
                Identity.NAMED,
                request.visibility(),
                null,
                null,
                "zh-Hans",
                List.of(),
                null,
                null);

        assertThatThrownBy(() -> intake.receive(silent)).isInstanceOf(NotNow.class);
    }
}
