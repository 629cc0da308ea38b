package org.tongxin.access.rules;

import org.tongxin.access.Intent;
import org.tongxin.access.Matter;
import org.tongxin.kernel.Actor;

/** Only who holds a post that assists reports its part. */
class OnlyAssistantsAssist implements Rule {

    @Override
    public boolean refuses(Actor.Staff actor, Intent intent, Matter matter) {
        return intent == Intent.ASSIST && matter.assistPosts().stream().noneMatch(post -> Rule.holds(actor, post));
    }

    @Override
    public String name() {
        return "not_an_assistant";
    }
}
