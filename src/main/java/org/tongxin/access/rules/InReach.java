package org.tongxin.access.rules;

import java.util.Set;
import java.util.UUID;
import org.tongxin.access.Intent;
import org.tongxin.access.Matter;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Scope;

/** Outside of whole-community posts, only cases of the own grids and those led, assisted or supervised. */
class InReach implements Rule {

    @Override
    public boolean refuses(Actor.Staff actor, Intent intent, Matter matter) {
        return switch (actor.scope().reach()) {
            case Scope.Reach.Nothing() -> true;
            case Scope.Reach.Whole whole -> false;
            case Scope.Reach.Posts(Set<UUID> own, Set<UUID> grids) ->
                !Rule.worksOn(actor, matter)
                        && !Rule.holds(actor, matter.supervisorPost())
                        && (matter.grid() == null || !grids.contains(matter.grid()));
        };
    }

    @Override
    public String name() {
        return "out_of_reach";
    }
}
