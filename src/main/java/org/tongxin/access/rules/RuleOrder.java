package org.tongxin.access.rules;

import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.tongxin.access.Decision;
import org.tongxin.access.Intent;
import org.tongxin.access.Matter;
import org.tongxin.access.Rules;
import org.tongxin.kernel.Actor;

/**
 * The rules in the order they are asked; the first that is against it gives the reason. First come those that must not
 * tell even that the case exists, then who may do the act at all, then who may not because of what they did before.
 */
@Component
class RuleOrder implements Rules {

    static final List<Rule> ORDER = List.of(
            new InCommunity(),
            new NotAboutOneself(),
            new InReach(),
            new HasTheDuty(),
            new OnlyTheLeadHandles(),
            new OnlyAssistantsAssist(),
            new OnlySupervisorsSupervise(),
            new HandlerMayNotCheckOwnWork(),
            new CallBackByThirdPerson(),
            new AdjudicatorIsNoParty(),
            new HandlerMayNotExclude(),
            new AnonymousStaysUnknown(),
            new ShieldedFromHandlers(),
            new ReporterForThoseWhoCall());

    private static final String KEY = "access.rule.";

    private final List<Rule> rules;

    @Autowired
    RuleOrder() {
        this(ORDER);
    }

    RuleOrder(List<Rule> rules) {
        this.rules = rules;
    }

    @Override
    public Decision decide(Actor actor, Intent intent, Matter matter) {
        if (!(actor instanceof Actor.Staff staff)) {
            return new Decision.Refused(KEY + "no_staff");
        }
        for (Rule rule : rules) {
            if (refuses(rule, staff, intent, matter)) {
                return new Decision.Refused(KEY + rule.name());
            }
        }
        return new Decision.Allowed();
    }

    private static boolean refuses(Rule rule, Actor.Staff staff, Intent intent, Matter matter) {
        try {
            return rule.refuses(staff, intent, matter);
        } catch (RuntimeException unsure) {
            return true;
        }
    }
}
