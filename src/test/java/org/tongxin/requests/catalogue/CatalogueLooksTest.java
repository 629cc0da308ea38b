package org.tongxin.requests.catalogue;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.access.AccessFixture;
import org.tongxin.area.AreaFixture;
import org.tongxin.browser.BrowserTest;
import org.tongxin.browser.Look;
import org.tongxin.browser.Visit;
import org.tongxin.requests.model.Catalogue;

class CatalogueLooksTest extends BrowserTest {

    @Autowired
    AreaFixture areas;

    @Autowired
    AccessFixture people;

    @Autowired
    Catalogue catalogue;

    static Stream<Look> looks() {
        return Stream.of(Look.PHONE, Look.DESK.in("en"), Look.PHONE.asElder().in("zh-Hant"), Look.DESK.inDark());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void thePagesThatKeepCatalogueAndCalendarAreSound(Look look) {
        AreaFixture.Made made = areas.community();
        catalogue.install(made.id());
        AccessFixture.Someone keeper = people.holder(made.id(), made.post(-1, "community_civil"));
        Visit visit = visit(look).open("/sign-in");
        visit.type("login", keeper.login()).type("password", AccessFixture.PASSWORD);
        visit.page().locator("main button").first().click();
        visit.page().waitForLoadState();
        visit.open("/catalogue").shot("catalogue").assertSound();
        visit.open("/catalogue/C03").shot("catalogue-item").assertSound();
        visit.open("/catalogue/import").shot("catalogue-import").assertSound();
        visit.open("/calendar?year=2026").shot("calendar").assertSound();
        visit.open("/calendar?year=2031").shot("calendar-unknown").assertSound();
        visit.open("/guide?community=" + made.slug()).shot("guides").assertSound();
        visit.open("/guide/C03?community=" + made.slug()).shot("guide").assertSound();
    }
}
