package org.tongxin.access.rules;

import org.tongxin.access.Intent;
import org.tongxin.access.Matter;
import org.tongxin.kernel.Actor;

/** Who handled or checked a case does not call the resident back about it. */
class CallBackByThirdPerson implements Rule {

    @Override
    public boolean refuses(Actor.Staff actor, Intent intent, Matter matter) {
        return intent == Intent.CALL_BACK
                && (actor.accountId().equals(matter.handledBy())
                        || actor.accountId().equals(matter.checkedBy()));
    }

    @Override
    public String name() {
        return "third_person_calls";
    }
}
