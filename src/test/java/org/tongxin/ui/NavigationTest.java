package org.tongxin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.access.AccessFixture;
import org.tongxin.area.AreaFixture;
import org.tongxin.browser.BrowserTest;
import org.tongxin.browser.Look;
import org.tongxin.browser.Visit;

/** The navigation of somebody with many ways in. */
class NavigationTest extends BrowserTest {

    @Autowired
    AreaFixture areas;

    @Autowired
    AccessFixture access;

    @Test
    void aPhoneShowsItInOneLineAndTheRestUnderMore() {
        Visit phone = manyWays(visit(Look.PHONE.in("en")));
        Locator navigation = phone.page().locator(".nav");
        assertThat(navigation.boundingBox().height).isLessThan(60);
        phone.assertSound();
        Locator account = navigation.locator("a[href='/account']");
        assertThat(account.isVisible()).isFalse();
        navigation.locator("summary").click();
        phone.assertNothingBeyondTheEdge();
        account.click();
        assertThat(phone.page().url()).endsWith("/account");
        assertThat(phone.page().locator(".nav summary.here").count()).isOne();
    }

    @Test
    void aWideScreenShowsEveryWayAtOnce() {
        Visit desk = manyWays(visit(Look.DESK));
        Locator navigation = desk.page().locator(".nav");
        assertThat(navigation.locator("summary").isVisible()).isFalse();
        assertThat(navigation.locator("a[href='/account']").isVisible()).isTrue();
        desk.assertSound();
    }

    @Test
    void onlyTheNearestWayIsCurrent() {
        Visit desk = manyWays(visit(Look.DESK)).open("/people/import");
        Locator current = desk.page().locator(".nav [aria-current]");
        assertThat(current.evaluateAll("ways => ways.map(way => way.getAttribute('href'))"))
                .isEqualTo(List.of("/people/import"));
    }

    private Visit manyWays(Visit visit) {
        AreaFixture.Made place = areas.community();
        UUID office = place.posts().stream()
                .filter(post -> post.kind().equals("community_staff"))
                .map(AreaFixture.MadePost::id)
                .findFirst()
                .orElseThrow();
        AccessFixture.Someone somebody = access.holder(place.id(), office);
        return visit.at(place.slug())
                .signIn(somebody.login(), AccessFixture.PASSWORD)
                .open("/work");
    }
}
