package org.tongxin.access.rules;

import org.tongxin.access.Intent;
import org.tongxin.access.Matter;
import org.tongxin.kernel.Actor;

/** Who reported the result does not check it. */
class HandlerMayNotCheckOwnWork implements Rule {

    @Override
    public boolean refuses(Actor.Staff actor, Intent intent, Matter matter) {
        return intent == Intent.CHECK && actor.accountId().equals(matter.handledBy());
    }

    @Override
    public String name() {
        return "handler_checks";
    }
}
