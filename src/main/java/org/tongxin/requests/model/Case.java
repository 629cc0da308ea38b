package org.tongxin.requests.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.requests.CaseState;
import org.tongxin.requests.Identity;
import org.tongxin.requests.NotNow;
import org.tongxin.requests.Outcome;
import org.tongxin.requests.PauseReason;
import org.tongxin.requests.Result;
import org.tongxin.requests.Survey;

/**
 * 工单: one matter of one resident, from the first word to the closing call. Its methods are the acts; each keeps to
 * {@link ActKind} and throws {@link NotNow} where it may not be done. The caller gives the time and computed limits.
 */
public final class Case {

    /** How long after closing the resident may reopen. */
    public static final int REOPEN_DAYS = 30;

    /** What a timer has already done. */
    public enum Tick {
        RESPOND_REMINDED,
        RESPOND_PASSED,
        RESOLVE_REMINDED,
        RESOLVE_PASSED,
        REVIEWED
    }

    private final Identification identification;
    private final Report report;
    private CaseState state;
    private Filing filing;
    private Where where;
    private Charge charge;
    private Standing standing;
    private Clocks clocks;
    private Waiting waiting;
    private Ending ending;
    private final Set<Tick> ticks;

    /**
     * What a case is known by.
     *
     * @param number as staff say it, unique in the community: 20261122-0037
     * @param version grows with each change
     */
    public record Identification(long communityId, UUID id, String number, int version) {}

    /**
     * How it is filed.
     *
     * @param category code of the category, or null until the desk chose
     * @param reason the word that suggested it, or null
     * @param publicText what the public may read, or null before release
     */
    public record Filing(
            int catalogueVersion,
            @Nullable String category,
            @Nullable String reason,
            @Nullable String publicText) {}

    /**
     * Where it stands on the ladder.
     *
     * @param avoidPost the post it is about; its holders never see it
     * @param tier level that supervises, 1 nearest to the resident
     * @param adjudicated true once an objection was decided: no second one
     * @param reopened how often it was reopened
     */
    public record Standing(
            @Nullable UUID avoidPost, int tier, @Nullable UUID supervisorPost, boolean adjudicated, int reopened) {}

    /** 暂停: until when and why the clock waits; {@code since} also marks an objection. */
    public record Waiting(
            @Nullable Instant since,
            @Nullable Instant until,
            @Nullable PauseReason reason,
            @Nullable Instant reviewAt) {
        public static final Waiting NONE = new Waiting(null, null, null, null);
    }

    public Case(
            Identification identification,
            Report report,
            CaseState state,
            Filing filing,
            Where where,
            Charge charge,
            Standing standing,
            Clocks clocks,
            Waiting waiting,
            Ending ending,
            Set<Tick> ticks) {
        this.identification = identification;
        this.report = report;
        this.state = state;
        this.filing = filing;
        this.where = where;
        this.charge = charge;
        this.standing = standing;
        this.clocks = clocks;
        this.waiting = waiting;
        this.ending = ending;
        this.ticks = ticks.isEmpty() ? EnumSet.noneOf(Tick.class) : EnumSet.copyOf(ticks);
    }

    /** 派遣: gives it to a post, or back to the desk where the charge names none. */
    public void dispatch(ActKind by, Filing newFiling, Where newWhere, Charge newCharge, Clocks newClocks) {
        CaseState after = newCharge.leadPost() == null ? CaseState.RECEIVED : CaseState.DISPATCHED;
        move(by, after);
        filing = newFiling;
        where = newWhere;
        charge = newCharge;
        clocks = newClocks.keeping(clocks.respondedAt());
        waiting = Waiting.NONE;
        if (by == ActKind.UPHOLD_OBJECTION) {
            standing = new Standing(
                    standing.avoidPost(), standing.tier(), standing.supervisorPost(), true, standing.reopened());
        }
    }

    /** 接单. */
    public void accept() {
        move(ActKind.ACCEPT, CaseState.HANDLING);
    }

    /** 首次联系: stops the respond clock. */
    public void contact(Instant now) {
        move(ActKind.CONTACT, state);
        clocks = clocks.responded(now);
    }

    /** 告诉居民: stops the respond clock where nobody can be called. */
    public void tellResident(Instant now) {
        move(ActKind.TELL_RESIDENT, state);
        if (report.identity() == Identity.ANONYMOUS) {
            clocks = clocks.responded(now);
        }
    }

    /** 派单异议: the respond clock waits until it is decided; the resolve clock does not. */
    public void object(Instant now) {
        if (standing.adjudicated()) {
            throw new NotNow("requests.act.object.already_decided");
        }
        move(ActKind.OBJECT, CaseState.OBJECTED);
        waiting = new Waiting(now, null, null, null);
    }

    /** 异议不成立: goes back for good. */
    public void rejectObjection(Instant now, PromiseClock clock) {
        move(ActKind.REJECT_OBJECTION, CaseState.DISPATCHED);
        clocks = objectionOver(now, clock);
        waiting = Waiting.NONE;
        standing = new Standing(
                standing.avoidPost(), standing.tier(), standing.supervisorPost(), true, standing.reopened());
    }

    private Clocks objectionOver(Instant now, PromiseClock clock) {
        Instant since = waiting.since();
        return since == null ? clocks : clocks.respondWaited(clock, since, now);
    }

    /** 上报: the next level supervises; handler and clock stay. */
    public void escalate(int tier, @Nullable UUID supervisorPost) {
        if (tier <= standing.tier()) {
            throw new NotNow("requests.act.escalate.at_top");
        }
        standing =
                new Standing(standing.avoidPost(), tier, supervisorPost, standing.adjudicated(), standing.reopened());
    }

    /** Does nothing to the case itself but must be allowed now: notes, joint handling, release. */
    public void require(ActKind act) {
        move(act, state);
    }

    /** 暂停. */
    public void pause(Instant now, PauseReason reason, Instant until) {
        if (!until.isAfter(now)) {
            throw new NotNow("requests.act.pause.end_in_past");
        }
        move(ActKind.PAUSE, CaseState.PAUSED);
        waiting = new Waiting(now, until, reason, null);
    }

    /** 恢复: the limits move by the time that did not count. */
    public void resume(Instant now, PromiseClock clock) {
        move(ActKind.RESUME, CaseState.HANDLING);
        Instant since = waiting.since();
        clocks = since == null ? clocks : clocks.bothWaited(clock, since, now);
        waiting = Waiting.NONE;
    }

    /** 延期: a new resolve limit that begins now and ends later than the old one. */
    public void extend(Promise promise) {
        move(ActKind.EXTEND, state);
        if (clocks.resolve() != null && !promise.due().isAfter(clocks.resolve().due())) {
            throw new NotNow("requests.act.extend.not_later");
        }
        clocks = clocks.resolveWithin(promise);
        ticks.remove(Tick.RESOLVE_REMINDED);
        ticks.remove(Tick.RESOLVE_PASSED);
    }

    /** 反馈结果: waits for a second pair of eyes; the resolve clock stops here. */
    public void reportResult(ActKind by, Result result, @Nullable UUID account, @Nullable UUID post, Instant now) {
        move(by, CaseState.TO_CHECK);
        ending = ending.result(result, account, post);
        clocks = clocks.resolved(now).responded(now);
    }

    /** 核查通过. */
    public void passCheck(@Nullable UUID account, Instant callBackUntil) {
        move(ActKind.PASS_CHECK, CaseState.TO_CALL_BACK);
        ending = ending.checked(account, callBackUntil);
    }

    /** 核查退回: back to the lead, or to the desk where there is none. */
    public void returnFromCheck() {
        move(ActKind.RETURN_FROM_CHECK, charge.leadPost() == null ? CaseState.RECEIVED : CaseState.HANDLING);
        clocks = clocks.resolved(null);
    }

    /** 回访: solved closes it, not solved reopens it at once. */
    public void callBack(
            @Nullable UUID account,
            boolean solved,
            @Nullable Integer satisfied,
            @Nullable String words,
            Instant now,
            LocalDate today,
            Clocks clocksIfAgain) {
        if (solved || ending.outcome() == Outcome.CANNOT_NOW || ending.outcome() == Outcome.DECLINED) {
            move(ActKind.CALL_BACK, CaseState.CLOSED);
            ending = ending.answered(account, solved, satisfied, words).closed(now, today);
        } else {
            move(ActKind.CALL_BACK, CaseState.REOPENED);
            ending = ending.again();
            again(clocksIfAgain);
        }
    }

    /** 未接通. */
    public void notReached() {
        move(ActKind.NOT_REACHED, state);
        ending = ending.tried();
    }

    /** 回访期满: closes outside the rates. */
    public void closeUnreached(Instant now, LocalDate today) {
        move(ActKind.CLOSE_UNREACHED, CaseState.CLOSED);
        ending = ending.unreached().closed(now, today);
    }

    /** 重开. */
    public void reopen(Instant now, Clocks newClocks) {
        Instant closedAt = ending.closedAt();
        if (closedAt != null && now.isAfter(closedAt.plus(REOPEN_DAYS, ChronoUnit.DAYS))) {
            throw new NotNow("requests.act.reopen.too_late");
        }
        move(ActKind.REOPEN, CaseState.REOPENED);
        ending = ending.again();
        again(newClocks);
    }

    private void again(Clocks newClocks) {
        clocks = newClocks;
        waiting = Waiting.NONE;
        ticks.clear();
        standing = new Standing(
                standing.avoidPost(),
                standing.tier(),
                standing.supervisorPost(),
                standing.adjudicated(),
                standing.reopened() + 1);
    }

    /** 撤回, by the resident. */
    public void withdraw(Instant now, LocalDate today) {
        move(ActKind.WITHDRAW, CaseState.CLOSED);
        ending = new Ending(
                        Outcome.WITHDRAWN,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        0,
                        Survey.NOT_ASKED,
                        null,
                        null,
                        null,
                        "withdrawn",
                        null,
                        null,
                        null)
                .closed(now, today);
        waiting = Waiting.NONE;
    }

    /** 公开文字: what the public may read. */
    public void release(@Nullable String publicText) {
        move(ActKind.RELEASE, state);
        filing = new Filing(filing.catalogueVersion(), filing.category(), filing.reason(), publicText);
    }

    /** 不计入三率. */
    public void exclude(String reason) {
        move(ActKind.EXCLUDE, state);
        ending = ending.notCounted(reason);
    }

    /** 再看一次: a closed "cannot now" whose next date came. */
    public void reviewAt(@Nullable Instant at) {
        waiting = new Waiting(waiting.since(), waiting.until(), waiting.reason(), at);
    }

    /**
     * 重算: counts deadlines again that had to guess at holidays. What a timer did for a limit that now ends later is
     * open again.
     *
     * @return the clocks as they were before
     */
    public Clocks recount(PromiseClock clock) {
        Clocks before = clocks;
        clocks = before.recounted(clock);
        if (later(before.respond(), clocks.respond())) {
            ticks.remove(Tick.RESPOND_REMINDED);
            ticks.remove(Tick.RESPOND_PASSED);
        }
        if (later(before.resolve(), clocks.resolve())) {
            ticks.remove(Tick.RESOLVE_REMINDED);
            ticks.remove(Tick.RESOLVE_PASSED);
        }
        return before;
    }

    private static boolean later(@Nullable Promise before, @Nullable Promise after) {
        return before != null && after != null && after.due().isAfter(before.due());
    }

    /** Remembers that a timer did its work. */
    public void ticked(Tick tick) {
        ticks.add(tick);
    }

    /** When a timer has to look at it next; null when nothing is due. */
    public @Nullable Instant nextTick() {
        return switch (state) {
            case CLOSED -> ticks.contains(Tick.REVIEWED) ? null : waiting.reviewAt();
            case TO_CALL_BACK -> ending.callBackUntil();
            case TO_CHECK -> null;
            case PAUSED -> waiting.until();
            case OBJECTED -> resolveTick();
            case RECEIVED, DISPATCHED, HANDLING, REOPENED -> earlier(respondTick(), resolveTick());
        };
    }

    private @Nullable Instant respondTick() {
        Promise promise = clocks.respondedAt() == null ? clocks.respond() : null;
        return tick(promise, Tick.RESPOND_REMINDED, Tick.RESPOND_PASSED);
    }

    private @Nullable Instant resolveTick() {
        return tick(clocks.resolve(), Tick.RESOLVE_REMINDED, Tick.RESOLVE_PASSED);
    }

    private @Nullable Instant tick(@Nullable Promise promise, Tick reminded, Tick passed) {
        if (promise == null || ticks.contains(passed)) {
            return null;
        }
        return ticks.contains(reminded) ? promise.due() : promise.remindAt();
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private void move(ActKind act, CaseState after) {
        if (!act.leads(state, after)) {
            throw new NotNow("requests.act.not_now");
        }
        state = after;
    }

    public long communityId() {
        return identification.communityId();
    }

    public UUID id() {
        return identification.id();
    }

    public String number() {
        return identification.number();
    }

    public int version() {
        return identification.version();
    }

    public Report report() {
        return report;
    }

    public CaseState state() {
        return state;
    }

    public Filing filing() {
        return filing;
    }

    public Where where() {
        return where;
    }

    public Charge charge() {
        return charge;
    }

    public Standing standing() {
        return standing;
    }

    public Clocks clocks() {
        return clocks;
    }

    public Waiting waiting() {
        return waiting;
    }

    public Ending ending() {
        return ending;
    }

    public Set<Tick> ticks() {
        return Set.copyOf(ticks);
    }
}
