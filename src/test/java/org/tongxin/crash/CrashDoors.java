package org.tongxin.crash;

import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.area.AreaFixture;
import org.tongxin.area.Point;
import org.tongxin.channels.ApiKeys;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.requests.RequestsFixture;

/**
 * A door that only the program of the crash test has: it makes a community and lets an application in. It lies below the
 * path of programs, which carry no form token.
 */
@RestController
@Profile("crash")
class CrashDoors {

    static final String COMMUNITY = "/open311/crash/community";
    static final String KEY = "key-of-the-crash-test";

    private final RequestsFixture fixture;
    private final ApiKeys keys;

    CrashDoors(RequestsFixture fixture, ApiKeys keys) {
        this.fixture = fixture;
        this.keys = keys;
    }

    @PostMapping(COMMUNITY)
    @AllowedTo(everyone = true)
    String community() {
        AreaFixture.Made made = fixture.community();
        keys.issue(made.id(), KEY, "crash", true);
        Point middle = made.grids().getFirst().middle();
        return made.id() + " " + made.slug() + " " + middle.lat() + " " + middle.lng();
    }
}
