package org.tongxin.people.mydata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tongxin.access.Browser;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Scope;
import org.tongxin.people.Change;
import tools.jackson.databind.JsonNode;

class PasskeyTest extends PasskeyVisits {

    @Test
    void aPasskeyOpensOwnDataUntilItIsRemoved() {
        added();
        Browser browser = browser();
        assertThat(open(browser, device.open(askToOpen(browser))).header("Location"))
                .endsWith("/my");
        String page = browser.get("/my").body();
        assertThat(page).contains("桂兰测试", known.phone(), "打开过");
        assertThat(make(browser, device.make(askToMake(browser))).status())
                .as("the same once more")
                .isEqualTo(422);

        var id = Pattern.compile("name=\"id\" value=\"([^\"]+)\"").matcher(page);
        assertThat(id.find()).isTrue();
        Browser other = inside(mydata.resident(place, "另一位"));
        other.submitFrom("/my", "/my/passkey/remove", "id", id.group(1));
        assertThat(browser.get("/my").body()).contains(id.group(1));
        browser.submitFrom("/my", "/my/passkey/remove", "id", id.group(1));
        assertThat(browser.get("/my").body()).doesNotContain(id.group(1));
        mustRefuse();
        assertThat(acts())
                .containsExactly("people.add_passkey", "people.open_own_data_by_passkey", "people.remove_passkey");
    }

    @Test
    void removingOneEndsWhatIsOpenElsewhere() {
        Browser lost = added();
        Browser here = inside(known);
        var id = Pattern.compile("name=\"id\" value=\"([^\"]+)\"")
                .matcher(here.get("/my").body());
        assertThat(id.find()).isTrue();
        here.submitFrom("/my", "/my/passkey/remove", "id", id.group(1));
        assertThat(here.get("/my").status()).isEqualTo(200);
        assertThat(lost.get("/my").status()).isEqualTo(303);
    }

    @Test
    void thereAreNoMoreThanTen() {
        Browser browser = inside(known);
        for (int i = 0; i < Passkeys.MOST; i++) {
            device = new SoftDevice(device.origin);
            assertThat(make(browser, device.make(askToMake(browser))).status()).isEqualTo(303);
        }
        assertThat(browser.get("/my").body()).contains("/my/passkey/remove").doesNotContain("/my/passkey/add");
        assertThat(browser.submitFrom("/my", "/my/passkey/new").status()).isEqualTo(404);
    }

    @Test
    void aResidentWhoLeftIsRefusedAtOnceAndThePasskeyGoesAtNight() {
        added();
        register.change(
                people.keeper(place),
                place.id(),
                known.household(),
                1,
                "counter",
                new Change.Left(Set.of(known.id()), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
        mustRefuse();
        assertThat(passkeysRule.due(place.id())).isEqualTo(1);
        assertThat(passkeysRule.remove(place.id())).isEqualTo(1);
        assertThat(passkeysRule.due(place.id())).isZero();
    }

    @Test
    void onePasskeyThatNobodyUsedForThreeYearsGoesAndTheOtherStays() {
        added();
        change("update people.passkey set added_at = added_at - interval '1096 days' where community_id = :c");
        device = new SoftDevice(device.origin);
        added();
        assertThat(passkeysRule.due(place.id())).isEqualTo(1);
        assertThat(passkeysRule.remove(place.id())).isEqualTo(1);
        assertThat(opened().status()).isEqualTo(303);
    }

    @Test
    void erasingTakesItAtOnce() {
        Browser browser = added();
        browser.submitFrom("/my/erase", "/my/erase");
        mustRefuse();
        assertThat(browser.get("/my").body()).doesNotContain("/my/passkey/remove");
    }

    @Test
    void theCounterEndsItWithTheSignIns() {
        added();
        Browser office = access.signedIn(access.holder(place.id(), place.post(0, "grid_worker")));
        String counter = "/my-counter/" + place.id() + "/" + known.id();
        mydata.openFor(office, place, known, counter);
        assertThat(office.get(counter + "/paper").body())
                .contains("通行密钥", "手机或电脑", "还没用过")
                .doesNotContain("/my/passkey");
        assertThat(office.submitFrom(counter, counter + "/end").body()).contains("所有通行密钥已作废");
        mustRefuse();
    }

    @Test
    void itIsNotSeenFromAnotherCommunity() {
        added();
        AreaFixture.Made elsewhere = areas.community();
        at = "?community=" + elsewhere.slug();
        mustRefuse();
        long seen = transactions.reading(
                Scope.wholeOf(elsewhere.id()),
                () -> jdbc.sql("/* passkey test */ select count(*) from people.passkey where community_id = :c")
                        .param("c", place.id())
                        .query(Long.class)
                        .single());
        assertThat(seen).isZero();
    }

    @Test
    void itStandsInTheCopyByDeviceAndDatesOnly() {
        Browser browser = added();
        String copy = browser.get("/my/copy.json").body();
        assertThat(copy)
                .contains("people.personal.passkey", "\"device\" : \"other\"", "\"added_at\"")
                .doesNotContain(device.open(askToOpen(browser)).get("credential"), device.handle);
    }

    @Test
    void theOptionsTellNothingOfThePerson() {
        JsonNode options = askToMake(inside(known));
        assertThat(options.path("name").asString()).startsWith("桂*试 · ");
        assertThat(options.toString()).doesNotContain(known.id().toString(), known.phone());
        assertThat(options.path("handle").asString()).hasSize(43);
        Browser stranger = browser();
        assertThat(stranger.submitFrom("/my/enter" + at, "/my/passkey/new").header("Location"))
                .endsWith("/my/enter");
    }

    @Test
    void whereTheAddressAllowsNoneNoneIsOffered() {
        Browser elsewhere = access.browser();
        String page = elsewhere.get("/my/enter" + at).body();
        assertThat(page).doesNotContain("/my/passkey");
        assertThat(browser().get("/my/enter" + at).body()).contains("/my/passkey/enter");
        for (String path : List.of("/my/passkey/ask", "/my/passkey/enter", "/my/passkey/new", "/my/passkey/add")) {
            assertThat(elsewhere.submitFrom("/my/enter" + at, path).status())
                    .as(path)
                    .isEqualTo(404);
        }
    }
}
