package org.tongxin.people.model;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tongxin.people.HouseholdEntry;

/**
 * 计数: keeps the figures of the community in step with the register, in the same transaction. Whoever writes households
 * counts them before and tells afterwards.
 */
public interface Counting {

    /** What a change of households is going to be compared with. */
    interface Before {}

    /** Counts households, and those in which their people ever lived, before they change. */
    Before before(long communityId, Set<UUID> households);

    /** Writes what has changed in them since. */
    void changed(long communityId, UUID actId, Before before, Set<UUID> households);

    /**
     * Writes what households entered by the act bring, of which nothing was there before.
     *
     * @param grids the grid of each home that lies in one
     */
    void entered(long communityId, UUID actId, Collection<HouseholdEntry> households, Map<UUID, UUID> grids);
}
