package org.tongxin.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.tongxin.RealProgram;
import org.tongxin.access.Accounts.Administrator;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Scope.Reach;

@RealProgram
class IdentityTest {

    @Autowired
    AccessFixture access;

    @Autowired
    AreaFixture area;

    @Autowired
    Accounts accounts;

    @Autowired
    Identity identity;

    @Autowired
    Ids ids;

    @Test
    void aGridWorkerSeesItsGridAndItsOwnPostsOnly() {
        var place = area.community();
        UUID post = place.post(0, "grid_worker");

        Actor actor = access.actor(access.holder(place.id(), post), place.slug());

        assertThat(actor.may(Duty.HANDLE)).isTrue();
        assertThat(actor.may(Duty.DESK)).isFalse();
        assertThat(actor.scope())
                .isEqualTo(new Scope(
                        Set.of(place.id()),
                        new Reach.Posts(
                                Set.of(post), Set.of(place.grids().getFirst().id()))));
    }

    @Test
    void aDepartmentSeesNoGrid() {
        var place = area.community();
        UUID post = place.post(-1, "sanitation");

        Actor actor = access.actor(access.holder(place.id(), post), place.slug());

        assertThat(actor.scope().reach()).isEqualTo(new Reach.Posts(Set.of(post), Set.of()));
    }

    @Test
    void aPostThatEndedYesterdayGrantsNothing() {
        var place = area.community();
        var someone = access.account();
        accounts.give(
                new Actor.Machine("test", Scope.NOTHING),
                place.id(),
                ids.next(),
                someone.id(),
                place.post(-1, "community_desk"),
                LocalDate.of(2000, 1, 1),
                LocalDate.of(2000, 12, 31));

        Actor actor = access.actor(someone, place.slug());

        assertThat(actor.may(Duty.DESK)).isFalse();
        assertThat(actor.scope()).isEqualTo(Scope.NOTHING);
    }

    @Test
    void aDutyGivenInOneCommunityDoesNotWorkInAnother() {
        var here = area.community();
        var there = area.community();
        var someone = access.holder(here.id(), here.post(-1, "community_desk"));
        access.give(someone, there.id(), there.post(0, "property"));

        assertThat(access.actor(someone, here.slug()).scope().communities()).containsExactly(here.id());
        assertThat(access.actor(someone, there.slug()).may(Duty.DESK)).isFalse();
        assertThat(access.actor(someone, there.slug()).scope().communities()).containsExactly(there.id());
    }

    @Test
    void theSamePostInTwoCommunitiesCountsInBoth() {
        var here = area.community();
        var there = area.community();
        var someone = access.holder(here.id(), here.post(-1, "town_office"));
        access.give(someone, there.id(), there.post(-1, "town_office"));

        assertThat(access.actor(someone, here.slug()).scope().communities())
                .containsExactlyInAnyOrder(here.id(), there.id());
    }

    @Test
    void anAdministratorSeesNoCasesEvenWithAPost() {
        var place = area.community();
        for (Administrator kind : Administrator.values()) {
            var someone = access.administrator(kind);
            access.give(someone, place.id(), place.post(-1, "community_desk"));

            Actor actor = access.actor(someone, place.slug());

            assertThat(actor.scope().reach()).isEqualTo(new Reach.Nothing());
            assertThat(actor.may(Duty.DESK)).isFalse();
        }
    }

    @Test
    void wordsOfTheRequestMakeNobodyStaff() {
        var place = area.community();
        var request = new MockHttpServletRequest("GET", "/");
        request.setParameter("community", place.slug());
        request.setParameter("actor", access.account().id().toString());
        request.setParameter("scope", "1,2,3");
        request.setCookies(new Cookie("tx-session", "b64"));

        assertThat(identity.of(request)).isEqualTo(new Actor.Resident(Scope.publicOf(place.id())));
    }
}
