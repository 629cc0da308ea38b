package org.tongxin.area;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Point to grid, words to place; answered from memory, current on every node within seconds of a changed map. */
public interface Places {

    /** The smallest area drawn on the map that holds the point; empty outside every grid of the community. */
    Optional<Placement> at(long communityId, Point point);

    /** The community whose grids hold the point, over all communities. */
    Optional<Placement> at(Point point);

    /** Where an area lies; empty where it is unknown or no longer valid. */
    Optional<Placement> of(long communityId, UUID areaId);

    /** The community as a place; empty where there is no such community. */
    Optional<Placement> whole(long communityId);

    /** The areas directly inside an area that are valid today, in the order people count them. */
    List<Placement.Step> inside(long communityId, UUID areaId);

    /** How many areas of a kind the community has today. */
    int count(long communityId, AreaKind kind);

    /** Places that fit an address or landmark in everyday words: the best of them, and the one surely meant. */
    PlaceMatches find(long communityId, String words, int limit);
}
