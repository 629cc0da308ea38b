package org.tongxin.requests.casepage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.access.Decision;
import org.tongxin.access.Intent;
import org.tongxin.access.Matter;
import org.tongxin.access.Rules;
import org.tongxin.kernel.Actor;
import org.tongxin.requests.model.Case;

/** 规则结论: what the access rules say about one reader and one case, in words where they refuse. */
@Component
class Judgement {

    private final Rules rules;

    Judgement(Rules rules) {
        this.rules = rules;
    }

    /** The key of why the reader may not know who reported, or null where they may. */
    @Nullable
    String hidesReporter(Actor.Staff staff, Case matter, Set<UUID> assisting) {
        return rules.decide(staff, Intent.SEE_REPORTER, matter(matter, assisting)) instanceof Decision.Refused refused
                ? refused.key()
                : null;
    }

    /** Why the reader, who has the duty, may not do now what this case waits for. */
    List<String> refusals(Actor.Staff staff, Case matter, Set<UUID> assisting) {
        List<String> keys = new ArrayList<>();
        Intent waitsFor = switch (matter.state()) {
            case TO_CHECK -> Intent.CHECK;
            case TO_CALL_BACK -> Intent.CALL_BACK;
            case OBJECTED -> Intent.ADJUDICATE;
            default -> null;
        };
        if (waitsFor != null
                && waitsFor.duty() != null
                && staff.may(waitsFor.duty())
                && rules.decide(staff, waitsFor, matter(matter, assisting)) instanceof Decision.Refused refused) {
            keys.add(refused.key());
        }
        return keys;
    }

    private static Matter matter(Case matter, Set<UUID> assisting) {
        return new Matter(
                matter.communityId(),
                matter.where().gridId(),
                matter.standing().avoidPost(),
                matter.charge().leadPost(),
                matter.standing().supervisorPost(),
                assisting,
                matter.ending().handledBy(),
                matter.ending().checkedBy(),
                switch (matter.report().identity()) {
                    case NAMED -> Matter.Reporter.NAMED;
                    case SHIELDED -> Matter.Reporter.SHIELDED;
                    case ANONYMOUS -> Matter.Reporter.ANONYMOUS;
                });
    }
}
