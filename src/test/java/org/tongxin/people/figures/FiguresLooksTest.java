package org.tongxin.people.figures;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.access.AccessFixture;
import org.tongxin.area.AreaFixture;
import org.tongxin.browser.BrowserTest;
import org.tongxin.browser.Look;
import org.tongxin.browser.Visit;
import org.tongxin.people.PeopleFixture;

/** The figures before real eyes: nobody yet, and a small place with much hidden. */
class FiguresLooksTest extends BrowserTest {

    @Autowired
    AreaFixture areas;

    @Autowired
    PeopleFixture people;

    @Autowired
    AccessFixture access;

    static Stream<Look> looks() {
        return Stream.of(
                Look.PHONE,
                Look.PHONE.in("en").inDark(),
                Look.DESK.in("en"),
                Look.DESK.in("zh-Hant").inDark(),
                Look.PHONE.asElder().in("zh-Hant"));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void thePageIsSound(Look look) {
        AreaFixture.Made community = areas.community(3, 8);
        var director = access.holder(community.id(), community.post(-1, "community_governance"));
        Visit visit = visit(look).at(community.slug()).signIn(director.login(), AccessFixture.PASSWORD);
        visit.open("/population").shot("population-empty").assertSound();
        for (int door = 0; door < 18; door++) {
            people.household(community, door % 3, door / 3, "王一", "王二", "王三");
        }
        visit.open("/population").shot("population").assertSound();
        visit.open("/population?day=2000-01-01").assertSound();
    }
}
