package org.tongxin.people.round;

import java.util.List;
import java.util.UUID;

/**
 * 走访页: the grids within reach and what is left of each this month.
 *
 * @param month its number
 */
public record RoundsPage(int month, List<Line> lines) {

    /** One grid; see {@link Deck.Left}. */
    public record Line(UUID grid, String name, long left, long unvisited) {}
}
