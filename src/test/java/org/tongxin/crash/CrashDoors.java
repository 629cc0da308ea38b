package org.tongxin.crash;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.area.AreaFixture;
import org.tongxin.area.Point;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.kernel.Scope;
import org.tongxin.requests.Channel;
import org.tongxin.requests.Identity;
import org.tongxin.requests.IncomingRequest;
import org.tongxin.requests.RequestIntake;
import org.tongxin.requests.RequestsFixture;
import org.tongxin.requests.Visibility;

/**
 * Doors that only the program of the crash test has: one makes a community, one takes a report in. They lie below the
 * path of programs, which carry no form token.
 */
@RestController
@Profile("crash")
class CrashDoors {

    static final String COMMUNITY = "/open311/crash/community";
    static final String REPORT = "/open311/crash/report";

    private final RequestsFixture fixture;
    private final RequestIntake intake;

    CrashDoors(RequestsFixture fixture, RequestIntake intake) {
        this.fixture = fixture;
        this.intake = intake;
    }

    @PostMapping(COMMUNITY)
    @AllowedTo(everyone = true)
    String community() {
        AreaFixture.Made made = fixture.community();
        Point middle = made.grids().getFirst().middle();
        return made.id() + " " + middle.lat() + " " + middle.lng();
    }

    @PostMapping(REPORT)
    @AllowedTo(everyone = true)
    String report(
            @RequestParam long community,
            @RequestParam double lat,
            @RequestParam double lng,
            @RequestParam UUID id,
            @RequestParam String words) {
        var request = new IncomingRequest(
                community,
                id,
                Channel.WEB,
                new Actor.Resident(Scope.publicOf(community)),
                words,
                null,
                "B01",
                null,
                Map.of(),
                new IncomingRequest.Place(new Point(lat, lng), null, null),
                Identity.NAMED,
                Visibility.PUBLIC,
                null,
                new IncomingRequest.Contact("赵女士", "13900001234", null),
                "zh-Hans",
                List.of(),
                null,
                null);
        return intake.receive(request).number();
    }
}
