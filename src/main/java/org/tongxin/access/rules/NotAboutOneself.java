package org.tongxin.access.rules;

import org.tongxin.access.Intent;
import org.tongxin.access.Matter;
import org.tongxin.kernel.Actor;

/** 回避: nobody sees or touches a case about a post of their own. Its words are those of any case out of reach, so that they tell nothing. */
class NotAboutOneself implements Rule {

    @Override
    public boolean refuses(Actor.Staff actor, Intent intent, Matter matter) {
        return Rule.holds(actor, matter.aboutPost());
    }

    @Override
    public String name() {
        return "out_of_reach";
    }
}
