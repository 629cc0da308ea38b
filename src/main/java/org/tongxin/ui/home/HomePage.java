package org.tongxin.ui.home;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The public home page.
 *
 * @param tiles the first is the one big act, the others are quiet
 */
public record HomePage(List<Tile> tiles) {

    public HomePage {
        tiles = List.copyOf(tiles);
    }

    /** The tiles after the big act. */
    public List<Tile> quiet() {
        return tiles.subList(Math.min(1, tiles.size()), tiles.size());
    }

    /**
     * A tile in the reader's words.
     *
     * @param line under the title, or null
     */
    public record Tile(String href, String title, @Nullable String line) {}
}
