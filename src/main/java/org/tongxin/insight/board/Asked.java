package org.tongxin.insight.board;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongxin.area.Community;

/**
 * What the board is asked for.
 *
 * @param grid a grid, or null for all
 * @param noGrid true for the cases that lie in no grid
 * @param group letter of a group of categories, {@code -} for cases not filed yet, or empty for all
 */
record Asked(Community community, Period period, @Nullable UUID grid, boolean noGrid, String group) {

    /** In an address: the cases in no grid, or not filed yet. */
    static final String NONE = "-";

    private static final Pattern GROUP = Pattern.compile("[A-Z-]");

    static Asked of(Community community, Period period, String grid, String group) {
        return new Asked(
                community,
                period,
                id(grid),
                grid.equals(NONE),
                GROUP.matcher(group).matches() ? group : "");
    }

    private static @Nullable UUID id(String text) {
        try {
            return text.length() == 36 ? UUID.fromString(text) : null;
        } catch (IllegalArgumentException tampered) {
            return null;
        }
    }

    /** The area as in an address. */
    String area() {
        return grid != null ? grid.toString() : noGrid ? NONE : "";
    }

    boolean ofOneArea() {
        return grid != null || noGrid;
    }

    Asked in(Period other) {
        return new Asked(community, other, grid, noGrid, group);
    }

    Asked inArea(@Nullable UUID other) {
        return new Asked(community, period, other, other == null, group);
    }

    Asked inGroup(String other) {
        return new Asked(community, period, grid, noGrid, other);
    }
}
