package org.tongxin.people.mydata;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.LoadState;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.area.AreaFixture;
import org.tongxin.browser.BrowserTest;
import org.tongxin.browser.Look;
import org.tongxin.browser.Visit;

/** A resident keeps a passkey on the phone and needs no code the next time. */
class PasskeyJourneyTest extends BrowserTest {

    @Autowired
    AreaFixture areas;

    @Autowired
    MyDataFixture mydata;

    static Stream<Look> looks() {
        return Stream.of(
                Look.PHONE.asElder(),
                Look.PHONE.in("zh-Hant"),
                Look.DESK.in("en").inDark());
    }

    /** What unlocks with a finger, and keeps passkeys. */
    private static void giveDevice(Visit visit) {
        CDPSession devices = visit.page().context().newCDPSession(visit.page());
        devices.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var wanted = new JsonObject();
        wanted.add("options", options);
        devices.send("WebAuthn.addVirtualAuthenticator", wanted);
    }

    private static void go(Visit visit, String button) {
        visit.page().waitForNavigation(() -> visit.page().locator(button).click());
        visit.page().waitForLoadState(LoadState.LOAD);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aPasskeyOpensWithoutACodeUntilItIsRemoved(Look look) {
        AreaFixture.Made place = areas.community();
        MyDataFixture.Known known = mydata.resident(place, "桂兰测试");
        String open = "form[action='/my/passkey/enter'] button";
        String keep = "form[action='/my/passkey/add'] button";
        Visit visit = visit(look).at(place.slug());
        giveDevice(visit);

        visit.open("/my/enter");
        visit.page().locator(open).waitFor();
        visit.assertSound().shot("passkey-enter");
        visit.type("paper", mydata.slip(place, known));
        go(visit, "form:has(#paper) button");
        visit.page().locator(keep).waitFor();
        visit.assertSound().shot("passkey-none");
        go(visit, keep);
        assertThat(visit.page()
                        .locator("#passkeys form[action='/my/passkey/remove']")
                        .count())
                .isEqualTo(1);
        visit.assertSound().shot("passkey-one");
        visit.page().locator(keep).click();
        assertThat(visit.page().locator("#passkeys [role=status]:not(:empty)").textContent())
                .containsAnyOf("已经有一把", "已經有一把", "has one already");

        go(visit, "form[action='/my/leave'] button");
        visit.page().locator(open).waitFor();
        go(visit, open);
        assertThat(visit.page().url()).endsWith("/my");
        assertThat(visit.text()).contains("桂兰测试", known.phone()).containsAnyOf("打开过", "打開過", "last opened");

        go(visit, "#passkeys form[action='/my/passkey/remove'] button");
        assertThat(visit.page()
                        .locator("#passkeys form[action='/my/passkey/remove']")
                        .count())
                .isZero();
        go(visit, "form[action='/my/leave'] button");
        visit.page().locator(open).waitFor();
        go(visit, open);
        assertThat(visit.text()).containsAnyOf("打不开这里", "打不開這裡", "does not open anything");
        visit.page().locator(open).waitFor();
        visit.assertSound().shot("passkey-refused");
    }

    @Test
    void withoutScriptOrWithoutADeviceThatCanThePageIsAsItWas() {
        AreaFixture.Made place = areas.community();
        for (Visit visit : new Visit[] {visitWithoutScript(Look.PHONE), visit(Look.PHONE)}) {
            visit.at(place.slug()).open("/my/enter");
            assertThat(visit.text()).contains("用窗口给的纸条").doesNotContain("通行密钥");
        }
    }
}
