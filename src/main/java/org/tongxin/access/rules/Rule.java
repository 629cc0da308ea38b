package org.tongxin.access.rules;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.access.Intent;
import org.tongxin.access.Matter;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Scope;

/** One reason to refuse. Its message is {@code access.rule.<name>}. */
interface Rule {

    /** True where this rule is against it. A rule that throws is against it too. */
    boolean refuses(Actor.Staff actor, Intent intent, Matter matter);

    /** Name in message keys. */
    String name();

    /** The posts the actor holds. */
    static Set<UUID> ownPosts(Actor.Staff actor) {
        return switch (actor.scope().reach()) {
            case Scope.Reach.Nothing() -> Set.of();
            case Scope.Reach.Whole(Set<UUID> own) -> own;
            case Scope.Reach.Posts(Set<UUID> own, Set<UUID> grids) -> own;
        };
    }

    /** True where the post is one of the actor's own. */
    static boolean holds(Actor.Staff actor, @Nullable UUID post) {
        return post != null && ownPosts(actor).contains(post);
    }

    /** True where one of the actor's posts leads or assists. */
    static boolean worksOn(Actor.Staff actor, Matter matter) {
        return holds(actor, matter.leadPost()) || matter.assistPosts().stream().anyMatch(post -> holds(actor, post));
    }
}
