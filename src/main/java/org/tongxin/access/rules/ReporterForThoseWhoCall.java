package org.tongxin.access.rules;

import org.tongxin.access.Intent;
import org.tongxin.access.Matter;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Duty;

/** The reporter is for who talks to them: who works on the case, the desk, who calls back. */
class ReporterForThoseWhoCall implements Rule {

    @Override
    public boolean refuses(Actor.Staff actor, Intent intent, Matter matter) {
        return intent == Intent.SEE_REPORTER
                && !Rule.worksOn(actor, matter)
                && !actor.may(Duty.DESK)
                && !actor.may(Duty.CALL_BACK);
    }

    @Override
    public String name() {
        return "reporter_not_needed";
    }
}
