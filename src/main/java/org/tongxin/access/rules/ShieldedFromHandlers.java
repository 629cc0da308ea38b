package org.tongxin.access.rules;

import org.tongxin.access.Intent;
import org.tongxin.access.Matter;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Duty;

/** A shielded reporter stays unknown to who works on the case, whatever other posts they hold. */
class ShieldedFromHandlers implements Rule {

    @Override
    public boolean refuses(Actor.Staff actor, Intent intent, Matter matter) {
        return intent == Intent.SEE_REPORTER
                && matter.reporter() == Matter.Reporter.SHIELDED
                && (Rule.worksOn(actor, matter)
                        || actor.accountId().equals(matter.handledBy())
                        || !(actor.may(Duty.DESK) || actor.may(Duty.CALL_BACK)));
    }

    @Override
    public String name() {
        return "shielded";
    }
}
