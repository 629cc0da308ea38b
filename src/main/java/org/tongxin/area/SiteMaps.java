package org.tongxin.area;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 位置图: where something is, as a small picture of its grid and as a map to open; both drawn from our own vectors. */
public interface SiteMaps {

    /** @param map fetched when it is unfolded */
    record SiteMap(MapDrawing drawing, BigMap map) {}

    /**
     * The map of a place.
     *
     * @param areaId the most exact area known, or null
     * @param point where it is exactly, or null
     * @return empty where no grid of it is drawn
     */
    Optional<SiteMap> of(long communityId, @Nullable UUID areaId, @Nullable Point point);
}
