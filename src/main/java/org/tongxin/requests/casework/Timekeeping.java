package org.tongxin.requests.casework;

import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.privacy.AuditLog;
import org.tongxin.requests.CaseChanged;
import org.tongxin.requests.CaseState;
import org.tongxin.requests.NotNow;
import org.tongxin.requests.model.Act;
import org.tongxin.requests.model.ActKind;
import org.tongxin.requests.model.Case;
import org.tongxin.requests.model.Case.Tick;
import org.tongxin.requests.model.Promise;

/** What time itself does to a case. */
@Component
class Timekeeping {

    private final CaseStore cases;
    private final Doing doing;
    private final Ladder ladder;
    private final AuditLog audit;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Ids ids;

    Timekeeping(
            CaseStore cases,
            Doing doing,
            Ladder ladder,
            AuditLog audit,
            Transactions transactions,
            ApplicationEventPublisher events,
            Ids ids) {
        this.cases = cases;
        this.doing = doing;
        this.ladder = ladder;
        this.audit = audit;
        this.transactions = transactions;
        this.events = events;
        this.ids = ids;
    }

    /** Does everything that is due on the case by the moment; nothing where another node was faster. */
    void tick(Actor.Machine timer, long communityId, UUID caseId, Instant now) {
        transactions.run(
                Scope.wholeOf(communityId),
                () -> cases.lock(communityId, caseId).ifPresent(matter -> tick(timer, matter, now)));
    }

    private void tick(Actor.Machine timer, Case matter, Instant now) {
        Instant due = matter.nextTick();
        boolean changed = false;
        while (due != null && !due.isAfter(now)) {
            step(timer, matter, now);
            changed = true;
            due = matter.nextTick();
        }
        if (changed) {
            cases.update(matter, now);
        }
    }

    private void step(Actor.Machine timer, Case matter, Instant now) {
        CaseState before = matter.state();
        switch (before) {
            case PAUSED -> act(timer, matter, new Act.Resume(), now);
            case TO_CALL_BACK -> act(timer, matter, new Act.CloseUnreached(), now);
            case CLOSED -> {
                matter.ticked(Tick.REVIEWED);
                tell(timer, matter, before, "review", now);
            }
            default -> limit(timer, matter, now);
        }
    }

    private void act(Actor.Machine timer, Case matter, Act act, Instant now) {
        CaseState before = matter.state();
        doing.apply(timer, matter, act, ids.next(), now);
        tell(timer, matter, before, act.kind().code(), now);
    }

    private void limit(Actor.Machine timer, Case matter, Instant now) {
        Promise respond = matter.clocks().respondedAt() == null && matter.state() != CaseState.OBJECTED
                ? matter.clocks().respond()
                : null;
        if (respond != null && passes(matter, Tick.RESPOND_REMINDED, respond.remindAt(), now)) {
            tell(timer, matter, matter.state(), "remind_respond", now);
        } else if (respond != null && passes(matter, Tick.RESPOND_PASSED, respond.due(), now)) {
            overdue(timer, matter, "overdue_respond", now);
        }
        Promise resolve = matter.clocks().resolve();
        if (resolve != null && passes(matter, Tick.RESOLVE_REMINDED, resolve.remindAt(), now)) {
            tell(timer, matter, matter.state(), "remind_resolve", now);
        } else if (resolve != null && passes(matter, Tick.RESOLVE_PASSED, resolve.due(), now)) {
            overdue(timer, matter, "overdue_resolve", now);
        }
    }

    private static boolean passes(Case matter, Tick tick, Instant at, Instant now) {
        if (matter.ticks().contains(tick) || at.isAfter(now)) {
            return false;
        }
        matter.ticked(tick);
        return true;
    }

    /** At the limit the next level supervises; at the top nobody is left to climb to, and it stays overdue. */
    private void overdue(Actor.Machine timer, Case matter, String what, Instant now) {
        tell(timer, matter, matter.state(), what, now);
        try {
            ladder.climb(matter);
        } catch (NotNow atTop) {
            return;
        }
        tell(timer, matter, matter.state(), ActKind.ESCALATE.code(), now);
    }

    private void tell(Actor.Machine timer, Case matter, CaseState before, String act, Instant now) {
        UUID id = ids.next();
        cases.append(new CaseEvent(
                matter.communityId(),
                matter.id(),
                id,
                now,
                act,
                null,
                matter.charge().leadPost(),
                timer.name(),
                before,
                matter.state(),
                null,
                null));
        audit.append(matter.communityId(), timer, "requests." + act, matter.id(), null);
        events.publishEvent(new CaseChanged(matter.communityId(), matter.id(), id));
    }
}
