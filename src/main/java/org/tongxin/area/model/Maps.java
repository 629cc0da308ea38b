package org.tongxin.area.model;

import java.util.Optional;

/** 地图集: the map of each community, from memory. */
public interface Maps {

    /** The map of a community; empty where there is no such community. */
    Optional<CommunityMap> of(long communityId);

    /** Today in the community, as days since 1970. */
    int today(long communityId);
}
