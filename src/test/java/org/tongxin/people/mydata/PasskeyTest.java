package org.tongxin.people.mydata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.RealProgram;
import org.tongxin.access.AccessFixture;
import org.tongxin.access.Browser;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.people.Change;
import org.tongxin.people.PeopleFixture;
import org.tongxin.people.Register;
import org.tongxin.privacy.OldRows;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RealProgram
class PasskeyTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    AreaFixture areas;

    @Autowired
    AccessFixture access;

    @Autowired
    PeopleFixture people;

    @Autowired
    MyDataFixture mydata;

    @Autowired
    Register register;

    @Autowired
    OldRows entriesRule;

    @Autowired
    OldRows passkeysRule;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    AreaFixture.Made place;
    MyDataFixture.Known known;
    String at;
    SoftDevice device;

    @BeforeEach
    void somebodyWithADevice() {
        place = areas.community();
        known = mydata.resident(place, "桂兰测试");
        at = "?community=" + place.slug();
        device = new SoftDevice("http://localhost:" + port);
    }

    private Browser browser() {
        return new Browser("http://localhost:" + port);
    }

    private Browser inside(MyDataFixture.Known who) {
        Browser browser = browser();
        assertThat(browser.submitFrom("/my/enter" + at, "/my/enter" + at, "paper", mydata.slip(place, who))
                        .status())
                .isEqualTo(303);
        return browser;
    }

    private static JsonNode read(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String[] fields(Map<String, String> answer) {
        List<String> all = new ArrayList<>();
        answer.forEach((name, value) -> {
            all.add(name);
            all.add(value);
        });
        return all.toArray(String[]::new);
    }

    private JsonNode askToMake(Browser browser) {
        return read(browser.submitFrom("/my", "/my/passkey/new"));
    }

    private Browser.Answer make(Browser browser, Map<String, String> answer) {
        return browser.submitFrom("/my", "/my/passkey/add", fields(answer));
    }

    /** Somebody who went away after adding one. */
    private Browser added() {
        Browser browser = inside(known);
        assertThat(make(browser, device.make(askToMake(browser))).status()).isEqualTo(303);
        return browser;
    }

    private JsonNode askToOpen(Browser browser) {
        return read(browser.submitFrom("/my/enter" + at, "/my/passkey/ask" + at));
    }

    private Browser.Answer open(Browser browser, Map<String, String> answer) {
        return browser.submitFrom("/my/enter" + at, "/my/passkey/enter" + at, fields(answer));
    }

    private Browser.Answer opened() {
        Browser browser = browser();
        return open(browser, device.open(askToOpen(browser)));
    }

    private void mustRefuse() {
        Browser.Answer answer = opened();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("这把通行密钥打不开这里");
    }

    private List<String> acts() {
        return transactions.reading(
                Scope.wholeOf(place.id()),
                () -> jdbc.sql("""
                        /* passkey test */
                        select act from privacy.audit_entry
                        where community_id = :c and subject = :id and act like '%passkey' order by id
                        """)
                        .param("c", place.id())
                        .param("id", known.id())
                        .query(String.class)
                        .list());
    }

    private void change(String sql) {
        transactions.run(
                Scope.wholeOf(place.id()),
                () -> jdbc.sql("/* passkey test */ " + sql)
                        .param("c", place.id())
                        .update());
    }

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
    void aChallengeServesOnce() {
        added();
        Browser browser = browser();
        Map<String, String> answer = device.open(askToOpen(browser));
        assertThat(open(browser, answer).status()).isEqualTo(303);
        assertThat(open(browser, answer).status()).isEqualTo(422);
        Browser inside = inside(known);
        Map<String, String> made = new SoftDevice(device.origin).make(askToMake(inside));
        assertThat(make(inside, made).status()).isEqualTo(303);
        assertThat(make(inside, made).status()).isEqualTo(422);
    }

    @Test
    void aChallengeIsForTheBrowserTheUseAndThePersonThatAsked() {
        added();
        Browser browser = browser();
        Map<String, String> answer = device.open(askToOpen(browser));
        assertThat(open(browser(), answer).status()).as("another browser").isEqualTo(422);
        Browser inside = inside(known);
        assertThat(open(inside, device.open(askToMake(inside))).status())
                .as("one for making")
                .isEqualTo(422);
        Browser other = inside(mydata.resident(place, "另一位"));
        assertThat(make(other, new SoftDevice(device.origin).make(askToMake(inside)))
                        .status())
                .as("one for somebody else")
                .isEqualTo(422);
    }

    @Test
    void anOldChallengeIsRefusedAndGoesAtNight() {
        added();
        Browser browser = browser();
        Map<String, String> answer = device.open(askToOpen(browser));
        change("update people.passkey_challenge set expires_at = '2020-01-01' where community_id = :c");
        assertThat(open(browser, answer).status()).isEqualTo(422);
        assertThat(entriesRule.due(place.id())).isEqualTo(1);
        assertThat(entriesRule.remove(place.id())).isEqualTo(1);
        assertThat(entriesRule.due(place.id())).isZero();
    }

    @Test
    void whatADeviceSignedForSomebodyElseIsRefused() {
        Browser browser = inside(known);
        device.origin = "https://tongxin.example.org";
        assertThat(make(browser, device.make(askToMake(browser))).status()).isEqualTo(422);
        device.origin = "http://localhost:" + port;
        device.party = "example.org";
        assertThat(make(browser, device.make(askToMake(browser))).status()).isEqualTo(422);
        device.party = "localhost";
        assertThat(make(browser, device.make(askToMake(browser))).status()).isEqualTo(303);

        for (String foreign : List.of("http://localhost:1", "https://localhost:" + port, "http://127.0.0.1:" + port)) {
            device.origin = foreign;
            // Each of a resident's tries counts, so it is another's turn.
            mustRefuse();
        }
    }

    @Test
    void aDeviceThatWasNotUnlockedIsRefused() {
        device.unlocked = false;
        Browser browser = inside(known);
        assertThat(make(browser, device.make(askToMake(browser))).status()).isEqualTo(422);
        device.unlocked = true;
        added();
        device.unlocked = false;
        mustRefuse();
    }

    @Test
    void aCopyOfADeviceIsFoundOutByItsCount() {
        added();
        device.signs = 5;
        assertThat(opened().status()).isEqualTo(303);
        device.signs = 5;
        mustRefuse();
        assertThat(acts()).endsWith("people.refuse_passkey");
    }

    @Test
    void anotherKeyOrAnotherPersonsHandleDoesNotOpen() {
        added();
        Browser browser = browser();
        JsonNode options = askToOpen(browser);
        Map<String, String> answer = new LinkedHashMap<>(device.open(options));
        answer.put("signature", new SoftDevice(device.origin).open(options).get("signature"));
        assertThat(open(browser, answer).status()).isEqualTo(422);
        device.handle = SoftDevice.text(new byte[32]);
        mustRefuse();
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
    void aRowThatIsTurnedToSomebodyElseOpensNothing() {
        added();
        MyDataFixture.Known other = mydata.resident(place, "另一位");
        change("update people.passkey set resident_id = '" + other.id() + "' where community_id = :c");
        mustRefuse();
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
    void whatIsNoAnswerOfADeviceIsAnsweredInWords() {
        added();
        Browser inside = inside(known);
        List<String> nothing = List.of(
                "",
                "A",
                "AAAA",
                "不是",
                "=",
                "%%%",
                "x".repeat(30_000),
                SoftDevice.text("{}".getBytes(StandardCharsets.UTF_8)),
                SoftDevice.text("[[[[".getBytes(StandardCharsets.UTF_8)),
                SoftDevice.text("{\"type\":1,\"challenge\":{},\"origin\":[]}".getBytes(StandardCharsets.UTF_8)),
                SoftDevice.text(new byte[] {(byte) 0xa3, 0x63, 0x66, 0x6d, 0x74, 0x01}),
                SoftDevice.text(new byte[] {(byte) 0xbf, (byte) 0x9f, (byte) 0x9f, (byte) 0x9f}),
                SoftDevice.text(new byte[600]));
        for (String hostile : nothing) {
            Map<String, String> made = new SoftDevice(device.origin).make(askToMake(inside));
            for (String field : made.keySet()) {
                mustAnswer(make(inside, with(made, field, hostile)), field, hostile);
            }
            Browser browser = browser();
            Map<String, String> answer = device.open(askToOpen(browser));
            // The one whose challenge is used up last finds a challenge: all others are refused before they are looked
            // at.
            for (String field : List.of("clientData", "credential")) {
                mustAnswer(open(browser, with(answer, field, hostile)), field, hostile);
            }
            mustAnswer(make(inside, Map.of()), "all", hostile);
        }
    }

    @Test
    void brokenPartsOfAnswersAreNoFaultOfTheProgram() {
        Browser inside = added();
        for (String field : List.of("authenticatorData", "signature", "handle")) {
            SoftDevice own = new SoftDevice(device.origin);
            MyDataFixture.Known somebody = mydata.resident(place, "又一位");
            Browser theirs = inside(somebody);
            assertThat(make(theirs, own.make(askToMake(theirs))).status()).isEqualTo(303);
            for (String hostile : List.of("", SoftDevice.text(new byte[37]), SoftDevice.text(new byte[600]))) {
                Browser browser = browser();
                mustAnswer(open(browser, with(own.open(askToOpen(browser)), field, hostile)), field, hostile);
            }
        }
        Map<String, String> made = new SoftDevice(device.origin).make(askToMake(inside));
        String attestation = Objects.requireNonNull(made.get("attestation"));
        for (int cut = 1; cut < attestation.length(); cut += 9) {
            Map<String, String> again = new SoftDevice(device.origin).make(askToMake(inside));
            mustAnswer(
                    make(inside, with(again, "attestation", attestation.substring(0, cut))),
                    "attestation",
                    "cut " + cut);
        }
    }

    private static Map<String, String> with(Map<String, String> answer, String field, String value) {
        Map<String, String> other = new LinkedHashMap<>(answer);
        other.put(field, value);
        return other;
    }

    private static void mustAnswer(Browser.Answer answer, String field, String value) {
        assertThat(answer.status())
                .as("%s as %s", field, value.substring(0, Math.min(40, value.length())))
                .isEqualTo(422);
        assertThat(answer.body()).containsAnyOf("打不开这里", "没有存上");
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
        assertThat(TOKEN.matcher(page).find()).isTrue();
    }
}
