package org.tongxin.area.notice;

import org.jspecify.annotations.Nullable;
import org.tongxin.area.Community;
import org.tongxin.area.MapTiles;
import org.tongxin.area.Point;

/**
 * A map to move and enlarge, fetched when it is unfolded.
 *
 * @param slug of the community
 * @param centre latitude and longitude where it opens
 * @param zoom how near, or null: all grids
 * @param tiles address of the tiles, or null
 * @param credit of the tiles
 */
public record BigMap(
        String slug,
        String centre,
        @Nullable Integer zoom,
        @Nullable String tiles,
        String credit) {

    static BigMap of(Community community, @Nullable Point centre, @Nullable Integer zoom, MapTiles tiles) {
        Point middle = centre == null ? community.centre() : centre;
        return new BigMap(community.slug(), middle.lat() + "," + middle.lng(), zoom, tiles.address(), tiles.credit());
    }
}
