package org.tongxin.people.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.access.AccessFixture;
import org.tongxin.area.AreaFixture;
import org.tongxin.browser.BrowserTest;
import org.tongxin.browser.Look;
import org.tongxin.browser.Visit;
import org.tongxin.people.PeopleFixture;
import org.tongxin.people.Tie;

class RoundJourneyTest extends BrowserTest {

    @Autowired
    AreaFixture areas;

    @Autowired
    PeopleFixture people;

    @Autowired
    AccessFixture access;

    AreaFixture.Made place;
    String deck;

    static Stream<Look> looks() {
        return Stream.of(
                Look.PHONE,
                Look.PHONE.asElder().in("zh-Hant"),
                Look.DESK.inDark().in("en"));
    }

    @BeforeEach
    void threeDoors() {
        place = areas.community(1, 3);
        people.household(place, 0, 0, List.of(people.resident("欧阳建国", Tie.HEAD, "10012345678", null)));
        people.household(place, 0, 1, List.of(people.resident("令狐春", Tie.HEAD, "10012345679", null)));
        people.household(place, 0, 2, "司马兰");
        deck = "/round/" + place.grids().getFirst().id();
    }

    private Visit worker(Visit visit) {
        var someone = access.holder(place.id(), place.post(0, "grid_worker"));
        return visit.at(place.slug()).signIn(someone.login(), AccessFixture.PASSWORD);
    }

    @Test
    void aMonthlyRoundFromSignInToDone() {
        Visit phone = worker(visit(Look.PHONE));
        phone.open("/work");
        phone.page().locator(".beside a").click();
        phone.press("开始走访");
        walk(phone);
    }

    @Test
    void theSameRoundWithoutScript() {
        Visit phone = worker(visitWithoutScript(Look.PHONE));
        phone.open("/work").press("走访");
        phone.press("第1网格");
        phone.press("开始走访");
        walk(phone);
    }

    private static void walk(Visit phone) {
        assertThat(phone.text()).contains("本月还有 3 户", "欧阳建国", "100****5678", "都没有变化");
        phone.press("换了");
        assertThat(phone.text()).contains("记下变化").doesNotContain("都没有变化");
        phone.type("phone", "10087654321").press("记下变化");
        assertThat(phone.text()).contains("上一户记下了", "本月还有 2 户", "令狐春");
        phone.press("都没有变化");
        assertThat(phone.text()).contains("本月还有 1 户", "司马兰");
        phone.press("家里没人");
        assertThat(phone.text()).contains("剩下的今天都去过了", "司马兰");
        phone.press("都没有变化");
        assertThat(phone.text()).contains("这个月都问过了");
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyPageOfTheRoundIsSound(Look look) {
        Visit visit = worker(visit(look));
        visit.open("/round").assertSound().shot("round");
        visit.open(deck).assertSound().shot("round-start");
        visit.page().locator("main form button").click();
        visit.assertSound().shot("round-card");
        assertThat(visit.page().locator(".round-same").isVisible()).isTrue();
        assertThat(visit.page().locator(".round-changed").isVisible()).isFalse();
        visit.page().locator("details").last().locator("summary").click();
        visit.page().locator(".round-change summary").nth(1).click();
        visit.assertSound().shot("round-card-open");
        visit.page().locator("button[formaction$='/file']").click();
        visit.assertSound().shot("household");
    }
}
