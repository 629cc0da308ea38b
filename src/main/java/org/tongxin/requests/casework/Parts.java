package org.tongxin.requests.casework;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongxin.access.Decision;
import org.tongxin.access.Intent;
import org.tongxin.access.Matter;
import org.tongxin.access.Rules;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Scope;
import org.tongxin.requests.Identity;
import org.tongxin.requests.model.ActKind;
import org.tongxin.requests.model.ActKind.Who;
import org.tongxin.requests.model.Case;

/** 身份关系: in which parts somebody meets a case, as the rules of access have it. */
@Component
class Parts {

    private static final Map<Who, Intent> INTENTS = new EnumMap<>(Map.of(
            Who.LEAD, Intent.HANDLE,
            Who.ASSIST, Intent.ASSIST,
            Who.DESK, Intent.DESK,
            Who.CHECKER, Intent.CHECK,
            Who.CALLER, Intent.CALL_BACK,
            Who.ADJUDICATOR, Intent.ADJUDICATE,
            Who.SUPERVISOR, Intent.SUPERVISE));

    private final Rules rules;

    Parts(Rules rules) {
        this.rules = rules;
    }

    /** True where the actor may know that the case exists. */
    boolean sees(Actor actor, Case matter, Collection<UUID> assisting) {
        return rules.decide(actor, Intent.SEE, known(matter, assisting)).allowed();
    }

    /** The parts the rules grant. */
    Set<Who> of(Actor actor, Case matter, Collection<UUID> assisting) {
        Matter known = known(matter, assisting);
        var parts = EnumSet.noneOf(Who.class);
        INTENTS.forEach((part, intent) -> {
            if (rules.decide(actor, intent, known).allowed()) {
                parts.add(part);
            }
        });
        return parts;
    }

    /** Why the actor may not do the act in any of its parts: the rule's reason, else that it is not the time for it. */
    String refusal(Actor actor, Case matter, Collection<UUID> assisting, ActKind act) {
        Matter known = known(matter, assisting);
        List<String> reasons = INTENTS.entrySet().stream()
                .filter(entry -> act.allows(matter.state(), entry.getKey()))
                .map(entry -> rules.decide(actor, entry.getValue(), known))
                .filter(Decision.Refused.class::isInstance)
                .map(decision -> ((Decision.Refused) decision).key())
                .toList();
        return reasons.isEmpty() ? "requests.act.not_now" : reasons.getLast();
    }

    private static Matter known(Case matter, Collection<UUID> assisting) {
        return new Matter(
                matter.communityId(),
                matter.where().gridId(),
                matter.standing().avoidPost(),
                matter.charge().leadPost(),
                matter.standing().supervisorPost(),
                Set.copyOf(assisting),
                matter.ending().handledBy(),
                matter.ending().checkedBy(),
                reporter(matter.report().identity()));
    }

    private static Matter.Reporter reporter(Identity identity) {
        return switch (identity) {
            case NAMED -> Matter.Reporter.NAMED;
            case SHIELDED -> Matter.Reporter.SHIELDED;
            case ANONYMOUS -> Matter.Reporter.ANONYMOUS;
        };
    }

    static Set<UUID> ownPosts(Scope scope) {
        return switch (scope.reach()) {
            case Scope.Reach.Nothing() -> Set.of();
            case Scope.Reach.Whole(Set<UUID> posts) -> posts;
            case Scope.Reach.Posts(Set<UUID> posts, Set<UUID> grids) -> posts;
        };
    }
}
