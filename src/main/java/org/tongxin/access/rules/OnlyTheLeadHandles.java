package org.tongxin.access.rules;

import org.tongxin.access.Intent;
import org.tongxin.access.Matter;
import org.tongxin.kernel.Actor;

/** 首接负责: only who holds the post that leads handles the case. */
class OnlyTheLeadHandles implements Rule {

    @Override
    public boolean refuses(Actor.Staff actor, Intent intent, Matter matter) {
        return intent == Intent.HANDLE && !Rule.holds(actor, matter.leadPost());
    }

    @Override
    public String name() {
        return "not_the_lead";
    }
}
