package org.tongxin.sample.scene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.people.HouseholdEntry;
import org.tongxin.people.ResidentEntry;
import org.tongxin.requests.IncomingRequest;

/** The residents on file who call the desk: a few of each grid, so that some have called before. */
final class SceneCallers {

    private static final int OF_A_GRID = 20;

    private static final long SEED = 20_261_124L;

    private final List<List<Caller>> byGrid;

    private SceneCallers(List<List<Caller>> byGrid) {
        this.byGrid = byGrid;
    }

    /** One of them, and where they live. */
    record Caller(UUID resident, UUID home, IncomingRequest.Contact contact) {}

    static SceneCallers of(ScenePlaces.Map map, List<HouseholdEntry> households) {
        Map<UUID, Integer> grids = new HashMap<>();
        List<List<Caller>> byGrid = new ArrayList<>();
        for (ScenePlaces.Grid grid : map.grids()) {
            int number = byGrid.size();
            byGrid.add(new ArrayList<>());
            grid.buildings()
                    .forEach(building ->
                            building.units().forEach(unit -> unit.homes().forEach(home -> grids.put(home, number))));
        }
        for (HouseholdEntry household : households) {
            UUID home = household.homeId();
            Integer grid = home == null ? null : grids.get(home);
            if (home != null && grid != null && byGrid.get(grid).size() < OF_A_GRID) {
                household.residents().stream()
                        .filter(one -> one.tie().isHead() && !one.contacts().isEmpty())
                        .findFirst()
                        .ifPresent(one -> byGrid.get(grid).add(caller(one, home)));
            }
        }
        return new SceneCallers(byGrid);
    }

    private static Caller caller(ResidentEntry one, UUID home) {
        String phone = one.contacts().getFirst().value();
        return new Caller(one.id(), home, new IncomingRequest.Contact(one.name(), phone, null));
    }

    /** Who calls from a grid; null where it is somebody who is not on file. */
    @Nullable
    Caller from(int grid, SceneCases.Arrival arrival) {
        var random = new Random(SEED + arrival.age());
        List<Caller> some = byGrid.get(grid);
        return some.isEmpty() || random.nextInt(4) == 0 ? null : some.get(random.nextInt(some.size()));
    }
}
