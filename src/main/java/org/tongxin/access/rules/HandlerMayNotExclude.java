package org.tongxin.access.rules;

import org.tongxin.access.Intent;
import org.tongxin.access.Matter;
import org.tongxin.kernel.Actor;

/** Who handled a case does not take it out of the rates. */
class HandlerMayNotExclude implements Rule {

    @Override
    public boolean refuses(Actor.Staff actor, Intent intent, Matter matter) {
        return intent == Intent.EXCLUDE
                && (actor.accountId().equals(matter.handledBy()) || Rule.holds(actor, matter.leadPost()));
    }

    @Override
    public String name() {
        return "handler_excludes";
    }
}
