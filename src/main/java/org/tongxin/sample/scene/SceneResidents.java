package org.tongxin.sample.scene;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongxin.people.HouseholdEntry;
import org.tongxin.sample.families.Plan;
import org.tongxin.sample.families.Settling;

/** The residents of a sample: figures as published, people invented. */
@Component
class SceneResidents {

    private final Settling settling;
    private final Clock clock;

    SceneResidents(Settling settling, Clock clock) {
        this.settling = settling;
        this.clock = clock;
    }

    List<HouseholdEntry> make(ScenePlaces.Map map) {
        List<UUID> homes = map.grids().stream()
                .flatMap(grid -> grid.buildings().stream())
                .flatMap(building -> building.units().stream())
                .flatMap(unit -> unit.homes().stream())
                .toList();
        Plan plan = map.scene().people().on(LocalDate.ofInstant(clock.instant(), Scene.ZONE));
        return settling.settle(map.communityId(), plan, homes);
    }
}
