package org.tongxin.access.rules;

import org.tongxin.access.Intent;
import org.tongxin.access.Matter;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Duty;

/** Only who holds the supervising post, or leads the community, supervises. */
class OnlySupervisorsSupervise implements Rule {

    @Override
    public boolean refuses(Actor.Staff actor, Intent intent, Matter matter) {
        return intent == Intent.SUPERVISE && !Rule.holds(actor, matter.supervisorPost()) && !actor.may(Duty.LEAD);
    }

    @Override
    public String name() {
        return "not_the_supervisor";
    }
}
