package org.tongxin.access.rules;

import org.tongxin.access.Intent;
import org.tongxin.access.Matter;
import org.tongxin.kernel.Actor;

/** There is no reporter to see where they gave no name. */
class AnonymousStaysUnknown implements Rule {

    @Override
    public boolean refuses(Actor.Staff actor, Intent intent, Matter matter) {
        return intent == Intent.SEE_REPORTER && matter.reporter() == Matter.Reporter.ANONYMOUS;
    }

    @Override
    public String name() {
        return "anonymous";
    }
}
