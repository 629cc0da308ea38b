package org.tongxin.insight.board;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.access.AccessFixture;
import org.tongxin.area.AreaFixture;
import org.tongxin.browser.BrowserTest;
import org.tongxin.browser.Look;
import org.tongxin.browser.Visit;
import org.tongxin.requests.RequestsFixture;

/** The board before real eyes: full, narrowed and empty, with the cases behind a number. */
class BoardLooksTest extends BrowserTest {

    @Autowired
    RequestsFixture requests;

    @Autowired
    BoardFixture cases;

    @Autowired
    AccessFixture access;

    static Stream<Look> looks() {
        return Stream.of(
                Look.PHONE,
                Look.PHONE.in("en").inDark(),
                Look.DESK,
                Look.DESK.in("en"),
                Look.DESK.in("zh-Hant").inDark(),
                Look.PHONE.asElder().in("zh-Hant"));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theBoardIsSound(Look look) {
        AreaFixture.Made community = requests.community();
        var director = access.holder(community.id(), community.post(-1, "community_governance"));
        Visit visit = visit(look).at(community.slug()).signIn(director.login(), AccessFixture.PASSWORD);
        visit.open("/board").shot("board-empty").assertSound();
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        cases.scatter(community, 150, today, 3);
        visit.open("/board?period=" + today.getYear()).shot("board").assertSound();
        visit.open("/board?grid=" + community.grids().getFirst().id() + "&group=A")
                .shot("board-narrow")
                .assertSound();
        visit.open("/board/cases?of=reported&period=" + today.getYear())
                .shot("board-cases")
                .assertSound();
        visit.open("/overview").shot("overview").assertSound();
    }
}
