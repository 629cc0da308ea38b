package org.tongxin.sample.xihe;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongxin.sample.families.Plan;
import org.tongxin.sample.families.Settling;

/** The residents of the sample: figures as published, people invented. */
@Component
class XiheResidents {

    private static final long SEED = 3438;

    private final Settling settling;
    private final Clock clock;

    XiheResidents(Settling settling, Clock clock) {
        this.settling = settling;
        this.clock = clock;
    }

    void make(XihePlaces.Map map) {
        List<UUID> homes = map.grids().stream()
                .flatMap(grid -> grid.buildings().stream())
                .flatMap(building -> building.units().stream())
                .flatMap(unit -> unit.homes().stream())
                .toList();
        settling.settle(map.communityId(), plan(LocalDate.ofInstant(clock.instant(), XihePlaces.ZONE)), homes);
    }

    /** Households and people are published; groups, languages and allowance are invented. */
    static Plan plan(LocalDate today) {
        return new Plan(
                SEED,
                today,
                2_618,
                7_159,
                820,
                4_672,
                Map.of("01", 7_942, "03", 41, "11", 23, "02", 9, "05", 3, "04", 2),
                Map.of("zh", 3_016, "ug", 3, "bo", 2, "mn", 4, "sign", 11),
                64,
                121);
    }
}
