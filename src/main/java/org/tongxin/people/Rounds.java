package org.tongxin.people;

import java.util.List;
import java.util.UUID;
import org.tongxin.kernel.Actor;

/** 每月走访: what this month's round still has to ask. It tells what is left, never who did how much. */
public interface Rounds {

    /**
     * The grids that the actor's posts look after, with what is left there this month. Called in a transaction of the
     * actor's scope.
     *
     * @return empty for who keeps no files, or looks after no grid of their own
     */
    List<Left> left(Actor.Staff staff);

    /**
     * What is left of a grid.
     *
     * @param households that nobody asked this month
     * @param unvisited that want no visits, and are not counted
     */
    record Left(long communityId, UUID grid, long households, long unvisited) {}
}
