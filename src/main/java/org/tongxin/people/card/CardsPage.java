package org.tongxin.people.card;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.ui.FormErrors;

/**
 * The grids and buildings whose cards somebody may print, and the whole grids they asked for.
 *
 * @param files true where files can be made here
 * @param reason what was typed
 */
public record CardsPage(List<Grid> grids, List<Order> orders, boolean files, String reason, FormErrors errors) {

    public CardsPage {
        grids = List.copyOf(grids);
        orders = List.copyOf(orders);
    }

    /** A grid with its buildings. */
    public record Grid(UUID id, String name, List<Building> buildings) {
        public Grid {
            buildings = List.copyOf(buildings);
        }
    }

    /** @param homes how many homes the map knows in it */
    public record Building(UUID id, String name, int homes) {}

    /** A whole grid that was asked for. */
    public record Order(
            UUID id, String grid, Instant askedAt, @Nullable Instant takenAt) {}
}
