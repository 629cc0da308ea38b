package org.tongxin.requests.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.privacy.AuditLog;
import org.tongxin.requests.CaseActs;
import org.tongxin.requests.CaseChanged;
import org.tongxin.requests.CaseState;
import org.tongxin.requests.NotNow;
import org.tongxin.requests.model.Act;
import org.tongxin.requests.model.ActKind;
import org.tongxin.requests.model.ActKind.Who;
import org.tongxin.requests.model.Case;
import org.tongxin.requests.model.Where;

/**
 * The one door for acts: locks the case, asks whether this actor may do this now, does it, and writes history, audit and
 * event in the same transaction. An act that arrives twice is done once.
 */
@Component
public class Casework implements CaseActs {

    private final CaseStore cases;
    private final FindingWords words;
    private final Parts parts;
    private final Doing doing;
    private final AuditLog audit;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Timekeeping timekeeping;
    private final Clock clock;

    Casework(
            CaseStore cases,
            FindingWords words,
            Parts parts,
            Doing doing,
            AuditLog audit,
            Transactions transactions,
            ApplicationEventPublisher events,
            Timekeeping timekeeping,
            Clock clock) {
        this.cases = cases;
        this.words = words;
        this.parts = parts;
        this.doing = doing;
        this.audit = audit;
        this.transactions = transactions;
        this.events = events;
        this.timekeeping = timekeeping;
        this.clock = clock;
    }

    @Override
    public void perform(Actor.Staff staff, long communityId, UUID caseId, UUID actId, Act act) {
        doIt(staff, staff.name(), null, communityId, caseId, actId, act);
    }

    @Override
    public void performByCode(Actor.Resident resident, long communityId, UUID caseId, UUID actId, Act act) {
        doIt(resident, "", Who.RESIDENT, communityId, caseId, actId, act);
    }

    @Override
    public void performAsFollower(Actor.Resident follower, long communityId, UUID caseId, UUID actId, Act act) {
        doIt(follower, "", Who.FOLLOWER, communityId, caseId, actId, act);
    }

    @Override
    public void tick(long communityId, UUID caseId, Instant now) {
        timekeeping.tick(new Actor.Machine("timer", Scope.wholeOf(communityId)), communityId, caseId, now);
    }

    @Override
    public Glance glance(long communityId, UUID caseId) {
        Scope scope = Scope.wholeOf(communityId);
        Case matter = transactions.reading(
                scope, () -> cases.find(scope, communityId, caseId).orElseThrow(NoSuchCase::new));
        return new Glance(
                matter.state(), matter.filing().category(), matter.charge().leadPost(), matter.nextTick());
    }

    /**
     * In which parts this actor meets the case; in none: then it does not exist for them.
     *
     * @param assisting posts that assist the case and have not finished
     */
    public Set<Who> parts(Actor.Staff staff, Case matter, Collection<UUID> assisting) {
        return parts.of(staff, matter, assisting);
    }

    /** The acts that somebody in these parts may do on the case now, in the order of {@link ActKind}. */
    public static Set<ActKind> allowed(Set<Who> held, Case matter) {
        var allowed = EnumSet.noneOf(ActKind.class);
        for (ActKind kind : ActKind.values()) {
            if (held.stream().anyMatch(part -> kind.allows(matter.state(), part))) {
                allowed.add(kind);
            }
        }
        return allowed;
    }

    private void doIt(
            Actor actor, String who, @Nullable Who fixed, long communityId, UUID caseId, UUID actId, Act act) {
        if (!actor.scope().covers(communityId)) {
            throw new NoSuchCase();
        }
        transactions.run(Scope.wholeOf(communityId), () -> {
            Case matter = cases.lock(communityId, caseId).orElseThrow(NoSuchCase::new);
            CaseStore.BeforeAct known = cases.beforeAct(communityId, caseId, actId);
            List<UUID> assisting = known.assisting();
            if (fixed == null && !parts.sees(actor, matter, assisting)) {
                throw new NoSuchCase();
            }
            if (known.happened()) {
                return;
            }
            Set<Who> held = fixed != null ? EnumSet.of(fixed) : parts.of(actor, matter, assisting);
            if (held.stream().noneMatch(part -> act.kind().allows(matter.state(), part))) {
                throw new NotNow(parts.refusal(actor, matter, assisting, act.kind()));
            }
            Instant now = clock.instant();
            CaseState before = matter.state();
            UUID postBefore = matter.charge().leadPost();
            Where placeBefore = matter.where();
            Doing.Spoken spoken = doing.apply(actor, matter, act, actId, now);
            cases.update(matter, now);
            if (!matter.where().equals(placeBefore)) {
                words.keep(matter);
            }
            cases.append(new CaseEvent(
                    communityId,
                    caseId,
                    actId,
                    now,
                    act.kind().code(),
                    actor.accountId(),
                    postOf(act, postBefore, matter),
                    who,
                    before,
                    matter.state(),
                    spoken.forResident(),
                    spoken.forStaff()));
            audit.append(communityId, actor, "requests." + act.kind().code(), caseId, null);
            events.publishEvent(new CaseChanged(communityId, caseId, actId));
        });
    }

    /** The post that the line is about: who got it, who is asked to help, else who had it. */
    private static @Nullable UUID postOf(Act act, @Nullable UUID before, Case matter) {
        return switch (act) {
            case Act.Dispatch to -> matter.charge().leadPost();
            case Act.Uphold to -> matter.charge().leadPost();
            case Act.Join(UUID helper, String words) -> helper;
            default -> before;
        };
    }
}
