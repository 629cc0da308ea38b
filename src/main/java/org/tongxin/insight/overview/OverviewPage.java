package org.tongxin.insight.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 概况页.
 *
 * @param places how many places of each kind
 * @param posts how many posts of each kind, those nearest to the resident first
 * @param allPosts all of them
 * @param board true where the reader may see the board
 * @param population true where the reader may see the figures of the population
 */
public record OverviewPage(
        String community, List<Number> places, List<Number> posts, int allPosts, boolean board, boolean population) {

    /**
     * How many there are.
     *
     * @param href where they are listed, or null
     */
    public record Number(String name, int number, @Nullable String href) {}

    /** True where nothing has been imported yet. */
    public boolean empty() {
        return allPosts == 0 && places.stream().allMatch(place -> place.number() == 0);
    }
}
