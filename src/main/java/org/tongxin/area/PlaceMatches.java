package org.tongxin.area;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 地点匹配: the places that fit an address, and the one that is surely meant.
 *
 * @param offers what fits, best first
 * @param sure the place meant where nothing else fits as well: the best one, or what all that fit equally well share
 *     from the grid down; null where somebody has to ask
 */
public record PlaceMatches(List<Placement> offers, @Nullable Placement sure) {

    /** Nothing fits. */
    public static final PlaceMatches NONE = new PlaceMatches(List.of(), null);

    public PlaceMatches {
        offers = List.copyOf(offers);
    }

    /** The place that is surely meant. */
    public Optional<Placement> certain() {
        return Optional.ofNullable(sure);
    }

    /** True where something fits, and nobody can tell which is meant. */
    public boolean isAmbiguous() {
        return sure == null && !offers.isEmpty();
    }
}
