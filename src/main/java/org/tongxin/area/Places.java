package org.tongxin.area;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Point to grid, words to place; answered from memory, current on every node within seconds of a changed map. */
public interface Places {

    /** The grid (or building) a point lies in; empty outside every grid of the community. */
    Optional<Placement> at(long communityId, Point point);

    /** The community whose grids hold the point, over all communities. */
    Optional<Placement> at(Point point);

    /** Where an area lies; empty where it is unknown or no longer valid. */
    Optional<Placement> of(long communityId, UUID areaId);

    /** Places that fit an address or landmark in everyday words, best first. */
    List<Placement> find(long communityId, String words, int limit);
}
