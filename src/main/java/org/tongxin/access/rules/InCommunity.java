package org.tongxin.access.rules;

import org.tongxin.access.Intent;
import org.tongxin.access.Matter;
import org.tongxin.kernel.Actor;

/** Nobody acts in a community where they hold no post. */
class InCommunity implements Rule {

    @Override
    public boolean refuses(Actor.Staff actor, Intent intent, Matter matter) {
        return !actor.scope().covers(matter.communityId());
    }

    @Override
    public String name() {
        return "out_of_reach";
    }
}
