package org.tongxin.requests.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.RealProgram;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.ProgramClock;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.requests.CaseActs;
import org.tongxin.requests.CaseState;
import org.tongxin.requests.NotNow;
import org.tongxin.requests.Outcome;
import org.tongxin.requests.PauseReason;
import org.tongxin.requests.RequestsFixture;
import org.tongxin.requests.Result;
import org.tongxin.requests.model.Act;
import org.tongxin.requests.model.ActKind;
import org.tongxin.requests.model.ActKind.Who;
import org.tongxin.requests.model.Case;

/**
 * Random people do random acts on cases while time passes. Whatever they try, a case stays in order: what was not allowed
 * changed nothing, what was done stands in the history, and no promise is lost.
 */
@RealProgram
class RandomLivesTest {

    private static final long SEED = 20261122;
    private static final int LIVES = 40;
    private static final int ACTS = 45;

    @Autowired
    RequestsFixture fixture;

    @Autowired
    CaseActs acts;

    @Autowired
    CaseStore cases;

    @Autowired
    Casework casework;

    @Autowired
    Transactions transactions;

    @Autowired
    Ids ids;

    private final Random random = new Random(SEED);
    private final Set<CaseState> reached = EnumSet.noneOf(CaseState.class);
    private final Set<ActKind> done = EnumSet.noneOf(ActKind.class);
    private AreaFixture.@Nullable Made place;
    private Instant now = Instant.now();

    @Test
    void aCaseStaysInOrderWhateverIsTried() {
        AreaFixture.Made community = fixture.community();
        place = community;
        List<Actor.Staff> people = List.of(
                fixture.holder(community, community.post(0, "grid_worker")),
                fixture.holder(community, community.post(0, "grid_worker")),
                fixture.holder(community, community.post(1, "grid_worker")),
                fixture.holder(community, community.post(0, "property")),
                fixture.holder(community, community.post(-1, "sanitation")),
                fixture.staff(community, Duty.DESK),
                fixture.staff(community, Duty.CHECK),
                fixture.staff(community, Duty.CALL_BACK),
                fixture.staff(community, Duty.ADJUDICATE),
                everything(community));
        for (int life = 0; life < LIVES; life++) {
            now = Instant.now();
            UUID id = fixture.report(community, life % 4 == 0 ? "C03" : "D05", "楼道堆着旧沙发 " + life);
            for (int step = 0; step < ACTS; step++) {
                now = now.plus(Duration.ofMinutes(random.nextInt(60 * 30)));
                step(id, people.get(random.nextInt(people.size())));
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(CaseState.values());
        assertThat(done).containsAll(EnumSet.complementOf(EnumSet.of(ActKind.FOLLOWER_WORDS)));
    }

    /** Somebody who holds the grid's post and every duty: the one who must not check the own work. */
    private static Actor.Staff everything(AreaFixture.Made community) {
        return new Actor.Staff(
                UUID.randomUUID(),
                "样样都管",
                EnumSet.allOf(Duty.class),
                new Scope(
                        Set.of(community.id()),
                        new Scope.Reach.Whole(
                                Set.of(community.post(0, "grid_worker"), community.post(0, "property")))));
    }

    private AreaFixture.Made place() {
        return Objects.requireNonNull(place);
    }

    private void step(UUID id, Actor.Staff somebody) {
        Case before = fixture.read(place(), id);
        List<CaseEvent> written = history(id);
        int dice = random.nextInt(12);
        boolean resident = dice == 0;
        if (dice == 1) {
            acts.tick(place().id(), id, now);
            Case after = fixture.read(place(), id);
            inOrder(before, after, written, history(id));
            noteDone(before, after);
            return;
        }
        Set<Who> parts = resident ? EnumSet.of(Who.RESIDENT) : parts(somebody, before);
        Set<ActKind> open = Casework.allowed(parts, before);
        ActKind kind = pick(open);
        Act act = act(kind, before);
        String tried = before.state() + " " + kind + " by " + parts;
        boolean refused = false;
        try {
            ProgramClock.at(now, () -> perform(resident, somebody, id, act));
        } catch (NotNow | CaseActs.NoSuchCase no) {
            refused = true;
        }
        Case after = fixture.read(place(), id);
        if (refused) {
            assertThat(after.version()).as(tried).isEqualTo(before.version());
            assertThat(history(id)).as(tried).isEqualTo(written);
            return;
        }
        assertThat(open).as(tried).contains(kind);
        assertThat(kind.leads(before.state(), after.state()))
                .as(tried + " to " + after.state())
                .isTrue();
        assertThat(history(id)).as(tried).hasSize(written.size() + 1);
        done.add(kind);
        inOrder(before, after, written, history(id));
    }

    private void noteDone(Case before, Case after) {
        if (before.state() == CaseState.TO_CALL_BACK && after.state() == CaseState.CLOSED) {
            done.add(ActKind.CLOSE_UNREACHED);
        }
    }

    private void perform(boolean resident, Actor.Staff somebody, UUID id, Act act) {
        if (resident) {
            acts.performByCode(fixture.resident(place()), place().id(), id, ids.next(), act);
        } else {
            acts.perform(somebody, place().id(), id, ids.next(), act);
        }
    }

    private void inOrder(Case before, Case after, List<CaseEvent> written, List<CaseEvent> history) {
        reached.add(after.state());
        String at = before.state() + " to " + after.state();
        assertThat(after.state() == CaseState.CLOSED)
                .as("%s: closed exactly where it says when", at)
                .isEqualTo(after.ending().closedAt() != null);
        assertThat(after.clocks().resolve()).as("%s: the promise", at).isNotNull();
        assertThat(after.clocks().respond()).as("%s: the promise to answer", at).isNotNull();
        assertThat(history.subList(history.size() - written.size(), history.size()))
                .as("%s: the history only grows", at)
                .isEqualTo(written);
        UUID handled = after.ending().handledBy();
        UUID checked = after.ending().checkedBy();
        UUID called = after.ending().calledBackBy();
        assertThat(checked == null || !checked.equals(handled))
                .as("%s: somebody else checked", at)
                .isTrue();
        assertThat(called == null || !called.equals(handled) && !called.equals(checked))
                .as("%s: somebody else called", at)
                .isTrue();
        boolean runs = EnumSet.of(CaseState.RECEIVED, CaseState.DISPATCHED, CaseState.HANDLING, CaseState.REOPENED)
                .contains(after.state());
        if (runs && Objects.requireNonNull(after.clocks().resolve()).due().isAfter(now)) {
            assertThat(after.nextTick()).as("%s: the timer is set", at).isNotNull();
        }
        if (after.state() == CaseState.PAUSED || after.state() == CaseState.TO_CALL_BACK) {
            assertThat(after.nextTick()).as("%s: waiting ends", at).isNotNull();
        }
    }

    private Set<Who> parts(Actor.Staff somebody, Case matter) {
        Scope scope = Scope.wholeOf(place().id());
        List<UUID> assisting = transactions.reading(
                scope,
                () -> cases.beforeAct(place().id(), matter.id(), UUID.randomUUID())
                        .assisting());
        return casework.parts(somebody, matter, assisting);
    }

    private List<CaseEvent> history(UUID id) {
        return transactions.reading(Scope.wholeOf(place().id()), () -> cases.history(place().id(), id));
    }

    /** Mostly what is open, now and then anything. */
    private ActKind pick(Set<ActKind> open) {
        if (!open.isEmpty() && random.nextInt(5) > 0) {
            List<ActKind> moves = open.stream()
                    .filter(kind -> random.nextInt(4) == 0
                            || kind != ActKind.WITHDRAW && kind != ActKind.NOTE && kind != ActKind.RELEASE)
                    .toList();
            return moves.isEmpty() ? open.iterator().next() : moves.get(random.nextInt(moves.size()));
        }
        return ActKind.values()[random.nextInt(ActKind.values().length)];
    }

    private Act act(ActKind kind, Case matter) {
        String words = "随机 " + random.nextInt(1000);
        return switch (kind) {
            case DISPATCH -> new Act.Dispatch("D05", null, post(), null, words);
            case DECLINE -> new Act.Decline(new Result(Outcome.DECLINED, words, null, "物业", null));
            case ACCEPT -> new Act.Accept();
            case CONTACT -> new Act.Contact(words);
            case TELL_RESIDENT -> new Act.TellResident(words);
            case NOTE -> new Act.Note(words);
            case OBJECT -> new Act.ObjectTo(words);
            case UPHOLD_OBJECTION -> new Act.Uphold(random.nextBoolean() ? post() : null, words);
            case REJECT_OBJECTION -> new Act.Reject(words);
            case ESCALATE -> new Act.Escalate(words);
            case JOIN -> new Act.Join(post(), words);
            case FINISH_ASSIST -> new Act.FinishAssist(words);
            case PAUSE -> new Act.Pause(PauseReason.WEATHER, today().plusDays(1 + random.nextInt(9)), words);
            case RESUME -> new Act.Resume();
            case EXTEND -> new Act.Extend(1 + random.nextInt(10), words);
            case REPORT_RESULT -> new Act.ReportResult(result(words));
            case PASS_CHECK -> new Act.PassCheck(words);
            case RETURN_FROM_CHECK -> new Act.ReturnFromCheck(words);
            case CALL_BACK -> new Act.CallBack(random.nextBoolean(), 1 + random.nextInt(5), words);
            case NOT_REACHED -> new Act.NotReached();
            case CLOSE_UNREACHED -> new Act.CloseUnreached();
            case REOPEN -> new Act.Reopen(words);
            case WITHDRAW -> new Act.Withdraw(words);
            case ADD_WORDS -> new Act.AddWords(words);
            case FOLLOWER_WORDS -> new Act.FollowerWords(words);
            case RELEASE -> new Act.Release(words, List.of());
            case EXCLUDE -> new Act.Exclude(words);
        };
    }

    private Result result(String words) {
        List<Outcome> outcomes = Arrays.stream(Outcome.values())
                .filter(outcome -> outcome == Outcome.ANSWERED || outcome == Outcome.CANNOT_NOW)
                .toList();
        Outcome outcome = outcomes.get(random.nextInt(outcomes.size()));
        return outcome == Outcome.CANNOT_NOW
                ? new Result(outcome, words, today().plusDays(20), "排车", null)
                : new Result(outcome, words, null, null, null);
    }

    private LocalDate today() {
        return now.truncatedTo(ChronoUnit.DAYS)
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .plusDays(1);
    }

    private UUID post() {
        List<UUID> posts =
                place().posts().stream().map(AreaFixture.MadePost::id).toList();
        return posts.get(random.nextInt(posts.size()));
    }
}
