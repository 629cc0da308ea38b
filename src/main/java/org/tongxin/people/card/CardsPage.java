package org.tongxin.people.card;

import java.util.List;
import java.util.UUID;

/** The grids and buildings whose cards somebody may print. */
public record CardsPage(List<Grid> grids) {

    public CardsPage {
        grids = List.copyOf(grids);
    }

    /** A grid with its buildings. */
    public record Grid(UUID id, String name, List<Building> buildings) {
        public Grid {
            buildings = List.copyOf(buildings);
        }
    }

    /** @param homes how many homes the map knows in it */
    public record Building(UUID id, String name, int homes) {}
}
