package org.tongxin.access.rules;

import org.tongxin.access.Intent;
import org.tongxin.access.Matter;
import org.tongxin.kernel.Actor;

/** Who holds the post that objects does not decide the objection. */
class AdjudicatorIsNoParty implements Rule {

    @Override
    public boolean refuses(Actor.Staff actor, Intent intent, Matter matter) {
        return intent == Intent.ADJUDICATE && Rule.holds(actor, matter.leadPost());
    }

    @Override
    public String name() {
        return "party_decides";
    }
}
