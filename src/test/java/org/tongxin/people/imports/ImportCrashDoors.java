package org.tongxin.people.imports;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.access.AccessFixture;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.kernel.Duty;

/** Doors that only the program of the crash test has: they begin an import and say how far it is. */
@RestController
@Profile("crash")
class ImportCrashDoors {

    private final ImportDoor door;
    private final AreaFixture areas;

    ImportCrashDoors(ImportDoor door, AreaFixture areas) {
        this.door = door;
        this.areas = areas;
    }

    /** Answers with community, import and number of residents. */
    @PostMapping("/open311/crash/import")
    @AllowedTo(everyone = true)
    String begin(@RequestParam int households) {
        long community = areas.community().id();
        var rows = new SampleSheet(31, List.of("某处")).rows(households);
        UUID id = door.receive(
                keeper(community), community, new ByteArrayInputStream(SampleSheet.csv(SampleSheet.HEAD, rows)));
        door.match(keeper(community), community, id);
        return community + " " + id + " " + rows.size();
    }

    @PostMapping("/open311/crash/import/enter")
    @AllowedTo(everyone = true)
    String enter(@RequestParam long community, @RequestParam UUID id) {
        door.enter(keeper(community), community, id);
        return "ok";
    }

    private static Actor.Staff keeper(long community) {
        return AccessFixture.staff(community, Duty.KEEP_FILES);
    }
}
