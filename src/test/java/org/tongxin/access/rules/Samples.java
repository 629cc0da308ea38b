package org.tongxin.access.rules;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.access.Matter;
import org.tongxin.access.Matter.Reporter;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Scope.Reach;

/** Actors and matters for the tests of rules. */
final class Samples {

    static final long HERE = 7;
    static final UUID MY_POST = UUID.randomUUID();
    static final UUID OTHER_POST = UUID.randomUUID();
    static final UUID MY_GRID = UUID.randomUUID();
    static final UUID OTHER_GRID = UUID.randomUUID();
    static final UUID ME = UUID.randomUUID();
    static final UUID SOMEBODY = UUID.randomUUID();

    private Samples() {}

    /** Somebody who sees the whole community and holds one post. */
    static Actor.Staff whole(Duty... duties) {
        return actor(new Reach.Whole(Set.of(MY_POST)), duties);
    }

    /** Somebody who sees one grid and holds one post. */
    static Actor.Staff grid(Duty... duties) {
        return actor(new Reach.Posts(Set.of(MY_POST), Set.of(MY_GRID)), duties);
    }

    static Actor.Staff actor(Reach reach, Duty... duties) {
        return new Actor.Staff(ME, "王", Set.copyOf(Arrays.asList(duties)), new Scope(Set.of(HERE), reach));
    }

    /** A case of another post in another grid. */
    static Matter elsewhere() {
        return new Matter(HERE, OTHER_GRID, null, OTHER_POST, null, Set.of(), null, null, Reporter.NAMED);
    }

    static Matter inMyGrid() {
        return new Matter(HERE, MY_GRID, null, OTHER_POST, null, Set.of(), null, null, Reporter.NAMED);
    }

    static Matter led(@Nullable UUID post) {
        return new Matter(HERE, OTHER_GRID, null, post, null, Set.of(), null, null, Reporter.NAMED);
    }

    static Matter assisted(UUID post) {
        return new Matter(HERE, OTHER_GRID, null, OTHER_POST, null, Set.of(post), null, null, Reporter.NAMED);
    }

    static Matter supervised(UUID post) {
        return new Matter(HERE, OTHER_GRID, null, OTHER_POST, post, Set.of(), null, null, Reporter.NAMED);
    }

    static Matter about(UUID post) {
        return new Matter(HERE, MY_GRID, post, OTHER_POST, null, Set.of(), null, null, Reporter.NAMED);
    }

    static Matter handled(@Nullable UUID by, @Nullable UUID checkedBy) {
        return new Matter(HERE, MY_GRID, null, OTHER_POST, null, Set.of(), by, checkedBy, Reporter.NAMED);
    }

    static Matter reported(Reporter reporter, UUID lead) {
        return new Matter(HERE, MY_GRID, null, lead, null, Set.of(), null, null, reporter);
    }
}
