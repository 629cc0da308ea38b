package org.tongxin.access.rules;

import org.tongxin.access.Intent;
import org.tongxin.access.Matter;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Duty;

/** An act takes the duty that some post grants. */
class HasTheDuty implements Rule {

    @Override
    public boolean refuses(Actor.Staff actor, Intent intent, Matter matter) {
        Duty duty = intent.duty();
        return duty != null && !actor.may(duty);
    }

    @Override
    public String name() {
        return "no_duty";
    }
}
