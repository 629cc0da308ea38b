package org.tongxin.area;

import org.jspecify.annotations.Nullable;

/**
 * 大图: a map to move and enlarge, fetched when it is unfolded.
 *
 * @param slug of the community
 * @param centre latitude and longitude where it opens
 * @param zoom how near, or null: all grids
 * @param tiles address of the tiles, or null
 * @param credit of the tiles
 * @param pin latitude and longitude of a point to be seen, or null
 */
public record BigMap(
        String slug,
        String centre,
        @Nullable Integer zoom,
        @Nullable String tiles,
        String credit,
        @Nullable String pin) {

    /** The map of a community without a pin, around the centre where there is one. */
    public static BigMap of(Community community, @Nullable Point centre, @Nullable Integer zoom, MapTiles tiles) {
        Point middle = centre == null ? community.centre() : centre;
        return new BigMap(community.slug(), words(middle), zoom, tiles.address(), tiles.credit(), null);
    }

    /** The same with a pin. */
    public BigMap at(Point point) {
        return new BigMap(slug, centre, zoom, tiles, credit, words(point));
    }

    private static String words(Point point) {
        return point.lat() + "," + point.lng();
    }
}
