package org.tongxin.people.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.RealProgram;
import org.tongxin.access.AccessFixture;
import org.tongxin.access.Browser;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.people.Basis;
import org.tongxin.people.Change;
import org.tongxin.people.NeedEntry;
import org.tongxin.people.NeedKind;
import org.tongxin.people.PeopleFixture;
import org.tongxin.people.Register;
import org.tongxin.people.Tie;
import org.tongxin.privacy.FrozenFiles;
import org.tongxin.privacy.Looks;

@RealProgram
class RoundTest {

    private static final String PHONE = "10012345678";

    @Autowired
    AreaFixture areas;

    @Autowired
    PeopleFixture people;

    @Autowired
    AccessFixture access;

    @Autowired
    Register register;

    @Autowired
    Grids grids;

    @Autowired
    Looks looks;

    @Autowired
    FrozenFiles frozen;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    AreaFixture.Made place;
    PeopleFixture.Made first;
    PeopleFixture.Made second;
    Actor.Staff worker;
    Browser browser;
    String deck;

    @BeforeEach
    void twoDoorsOfAGrid() {
        place = areas.community(2, 3);
        first = people.household(
                place,
                0,
                0,
                List.of(people.resident("欧阳建国", Tie.HEAD, PHONE, null), people.resident("欧阳晓燕", Tie.DAUGHTER)));
        second = people.household(place, 0, 1, "令狐春");
        worker = people.gridWorker(place, 0);
        browser = access.signedIn(access.holder(place.id(), place.post(0, "grid_worker")));
        deck = "/round/" + place.grids().getFirst().id();
    }

    @Test
    void thePurposeIsSaidOnceAndEachCardIsALook() {
        assertThat(browser.get("/round").body()).contains(deck, "还有 2 户");
        assertThat(browser.get(deck).body()).contains("查阅目的：上门走访").doesNotContain("欧阳");
        begin();
        assertThat(browser.get(deck).body())
                .contains("欧阳建国", "欧阳晓燕", "100****5678")
                .doesNotContain(PHONE);
        List<Looks.Seen> seen = transactions.reading(
                Scope.wholeOf(place.id()),
                () -> looks.of(place.id(), first.residents().getFirst(), 10));
        assertThat(seen).singleElement().satisfies(look -> {
            assertThat(look.what()).isEqualTo("people.looks.round");
            assertThat(look.purpose()).isEqualTo("privacy.purpose.visit");
        });
    }

    @Test
    void oneTapSaysThatNothingChanged() {
        begin();
        var card = card();
        assertThat(answer(card, "same").header("Location")).isEqualTo(deck + "?wrote=1");
        assertThat(acts(first.id())).containsExactly("confirmed round");
        assertThat(confirmed(first.id())).isEqualTo(2);
        var next = card();
        assertThat(next.household()).isEqualTo(second.id().toString());
        assertThat(next.body()).contains("本月还有 1 户");
        answer(next, "same");
        assertThat(browser.get(deck).body()).contains("这个月都问过了");
        assertThat(left()).isZero();
    }

    @Test
    void anAnswerSentTwiceCountsOnce() {
        begin();
        var card = card();
        answer(card, "changed", "phone", "10087654321");
        answer(card, "changed", "phone", "10087654321");
        assertThat(acts(first.id())).containsExactly("contacts round");
        assertThat(visits(first.id())).containsExactly("changed");
        assertThat(file(first.id())).contains("100****4321").doesNotContain("100****5678");
    }

    @Test
    void aTypedChangeIsKeptWhateverButtonIsPressed() {
        begin();
        answer(card(), "same", "phone", "10087654321");
        assertThat(visits(first.id())).containsExactly("changed");
    }

    @Test
    void whereNobodyIsHomeTheCardComesAgainAfterTheOthers() {
        begin();
        answer(card(), "nobody");
        var next = card();
        assertThat(next.household()).isEqualTo(second.id().toString());
        answer(next, "skipped");
        var again = card();
        assertThat(again.household()).isEqualTo(first.id().toString());
        assertThat(again.body()).contains("剩下的今天都去过了");
        assertThat(acts(first.id())).isEmpty();
        assertThat(left()).isEqualTo(2);
    }

    @Test
    void aStaleCardShowsWhatChangedAndKeepsWhatWasTyped() {
        begin();
        var card = card();
        register.change(
                people.keeper(place),
                place.id(),
                first.id(),
                1,
                "counter",
                new Change.Left(Set.of(first.residents().get(1)), LocalDate.now()));
        Browser.Answer stale = answer(card, "changed", "phone", "10087654321");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("有人改过这一户", "迁出", "10087654321");
        assertThat(visits(first.id())).isEmpty();
        answer(Shown.of(stale.body()), "changed", "phone", "10087654321");
        assertThat(acts(first.id())).containsExactly("moved_out counter", "contacts round");
    }

    @Test
    void wrongInputSaysHowToMendIt() {
        begin();
        assertThat(answer(card(), "changed").body()).contains("没有变化就按");
        Browser.Answer wrong = answer(card(), "changed", "phone", "abc");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"abc\"", "电话写数字");
        String gone = first.residents().get(1).toString();
        assertThat(answer(card(), "changed", "gone", gone, "last", "2019-01-01").body())
                .contains("写 2020-05-01 或以后的日子");
        assertThat(acts(first.id())).isEmpty();
    }

    @Test
    void whoLeftIsMarkedAndAllWhoLeftEndTheHousehold() {
        begin();
        String today = LocalDate.now().toString();
        answer(card(), "changed", "gone", first.residents().get(1).toString(), "last", today);
        assertThat(acts(first.id())).containsExactly("moved_out round");
        answer(card(), "changed", "gone", second.residents().getFirst().toString(), "last", today);
        assertThat(left()).isZero();
        assertThat(browser.get(deck + "?card=" + second.id()).status()).isEqualTo(404);
    }

    @Test
    void aNeedThatEndsSoonIsKeptOrEnded() {
        LocalDate soon = LocalDate.now().plusDays(20);
        UUID resident = first.residents().getFirst();
        need(resident, 1, NeedKind.ALLOWANCE, soon);
        need(resident, 2, NeedKind.LIVING_ALONE, LocalDate.now().plusYears(3));
        begin();
        var card = card();
        assertThat(card.body()).contains("还在享受低保吗", written(soon.plusYears(1)), "还是一个人住吗");
        List<String> asked = Pattern.compile("name=\"ended\" value=\"([0-9a-f-]{36})\"")
                .matcher(card.body())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(asked).hasSize(2);
        answer(card, "changed", "ended", asked.getLast());
        assertThat(acts(first.id()))
                .containsExactly("need counter", "need counter", "need_kept round", "need_ended round");
        assertThat(file(first.id())).contains("到 " + written(soon.plusYears(1)));
    }

    private static String written(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    @Test
    void aNeedWithoutConsentIsNotProlonged() {
        LocalDate soon = LocalDate.now().plusDays(20);
        UUID resident = first.residents().getFirst();
        register.change(
                people.keeper(place),
                place.id(),
                first.id(),
                1,
                "counter",
                new Change.NeedSet(
                        resident,
                        new NeedEntry(
                                UUID.randomUUID(),
                                NeedKind.CHRONIC_ILLNESS,
                                null,
                                new Basis.Consent("people.chronic_illness"),
                                LocalDate.now(),
                                soon)));
        begin();
        var card = card();
        assertThat(card.body()).contains("原来的同意不再有效", "/consents/" + place.id() + "/" + resident);
        answer(card, "same");
        assertThat(acts(first.id())).containsExactly("need counter", "confirmed round");
    }

    @Test
    void whoWantsNoVisitsIsLeftInPeaceUntilTheyChangeTheirMind() {
        begin();
        answer(card(), "no_visit");
        assertThat(card().household()).isEqualTo(second.id().toString());
        assertThat(browser.get("/round").body()).contains("另有 1 户请不要上门");
        assertThat(file(first.id())).contains("请不要上门，有事打电话");
        assertThat(left()).isEqualTo(1);
        browser.submitFrom(
                deck + "?card=" + first.id(),
                deck + "/welcome",
                "household",
                first.id().toString());
        assertThat(left()).isEqualTo(2);
    }

    @Test
    void aFrozenFileIsNotAsked() {
        transactions.run(
                Scope.wholeOf(place.id()),
                () -> frozen.freeze(place.id(), first.residents().getFirst()));
        begin();
        assertThat(card().household()).isEqualTo(second.id().toString());
        assertThat(left()).isEqualTo(1);
    }

    @Test
    void theNumberIsShownInFullOnlyWhenAskedForAndTypedWordsStay() {
        begin();
        var card = card();
        String called = send(card, "/call", "phone", "1008").body();
        assertThat(called).contains("tel:" + PHONE, "value=\"1008\"");
        List<Looks.Seen> seen = transactions.reading(
                Scope.wholeOf(place.id()),
                () -> looks.of(place.id(), first.residents().getFirst(), 10));
        assertThat(seen).anyMatch(look -> look.revealed() && look.what().equals("people.looks.contact"));
    }

    @Test
    void theFileOpensForTheVisitWithoutAskingAgain() {
        begin();
        Browser.Answer opened = send(card(), "/file");
        assertThat(opened.header("Location")).isEqualTo("/households/" + first.id());
        assertThat(browser.get("/households/" + first.id()).body())
                .contains("欧阳建国", deck + "?card=" + first.id(), "打给欧阳建国");
    }

    @Test
    void whatWasConfirmedInTheFileIsNotAskedAgain() {
        register.change(people.keeper(place), place.id(), first.id(), 1, "visit", new Change.Confirmed());
        assertThat(left()).isEqualTo(1);
    }

    @Test
    void anotherGridsCardsAreNotThere() {
        Browser other = access.signedIn(access.holder(place.id(), place.post(1, "grid_worker")));
        String own = "/round/" + place.grids().get(1).id();
        other.submitFrom(own, own + "/start");
        assertThat(other.get(deck).status()).isEqualTo(404);
        assertThat(other.get(own + "?card=" + first.id()).status()).isEqualTo(404);
        for (String path : List.of("/start", "/answer", "/call", "/file", "/welcome")) {
            String[] sent = {
                "household",
                first.id().toString(),
                "key",
                UUID.randomUUID().toString(),
                "version",
                "1",
                "answer",
                "same"
            };
            assertThat(other.submitFrom("/people", deck + path, sent).status())
                    .as(path)
                    .isEqualTo(404);
            assertThat(other.submitFrom("/people", own + path, sent).body()).doesNotContain("欧阳");
        }
        assertThat(other.get("/round").body()).doesNotContain(deck);
        assertThat(acts(first.id())).isEmpty();
        assertThat(visits(first.id())).isEmpty();
        var elsewhere = areas.community();
        Browser stranger = access.signedIn(access.holder(elsewhere.id(), elsewhere.post(-1, "community_desk")));
        assertThat(stranger.get(deck).status()).isEqualTo(404);
    }

    @Test
    void theFileShowsTheVisitsAndHowFreshEachFactIs() {
        need(
                first.residents().getFirst(),
                1,
                NeedKind.LIVING_ALONE,
                LocalDate.now().plusDays(10));
        assertThat(file(first.id())).contains("还没有走访").doesNotContain("核对过");
        begin();
        answer(card(), "nobody");
        answer(card(), "same");
        answer(Shown.of(browser.get(deck + "?card=" + first.id()).body()), "same");
        String body = file(first.id());
        assertThat(body).contains("没有变化", "家里没人", "核对过还住在这里").doesNotContain("还没有走访");
        assertThat(body.split("今天核对过", -1))
                .as("the household, its phone and the need")
                .hasSize(4);
        assertThat(file(second.id())).contains("核对过还住在这里");
    }

    @Test
    void theWorklistSaysWhatIsLeftAndThatNothingIs() {
        assertThat(browser.get("/round/left").body()).contains(deck, "还有 2 户没问");
        begin();
        answer(card(), "same");
        answer(card(), "same");
        assertThat(browser.get("/round/left").body())
                .contains("href=\"/round\"", "这个月都问过了")
                .doesNotContain(deck);
    }

    private void need(UUID resident, int version, NeedKind kind, LocalDate to) {
        register.change(
                people.keeper(place),
                place.id(),
                first.id(),
                version,
                "counter",
                new Change.NeedSet(
                        resident,
                        new NeedEntry(UUID.randomUUID(), kind, null, new Basis.Law("测试依据"), LocalDate.now(), to)));
    }

    private void begin() {
        assertThat(browser.submitFrom(deck, deck + "/start").status()).isEqualTo(303);
    }

    private record Shown(String body, String household, String key, String version) {

        static Shown of(String body) {
            return new Shown(body, field(body, "household"), field(body, "key"), field(body, "version"));
        }

        private static String field(String body, String name) {
            Matcher found =
                    Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(body);
            assertThat(found.find()).as(name + " in " + body).isTrue();
            return found.group(1);
        }
    }

    private Shown card() {
        return Shown.of(browser.get(deck).body());
    }

    private Browser.Answer answer(Shown card, String answer, String... more) {
        return send(
                card,
                "/answer",
                Stream.concat(Stream.of("answer", answer), Arrays.stream(more)).toArray(String[]::new));
    }

    private Browser.Answer send(Shown card, String path, String... more) {
        return browser.submitFrom(
                "/people",
                deck + path,
                Stream.concat(
                                Stream.of("household", card.household(), "key", card.key(), "version", card.version()),
                                Arrays.stream(more))
                        .toArray(String[]::new));
    }

    private String file(UUID household) {
        browser.submitFrom("/people", deck + "/file", "household", household.toString());
        return browser.get("/households/" + household).body();
    }

    private long left() {
        return transactions.reading(
                worker.scope(),
                () -> grids.left(worker).stream()
                        .mapToLong(Deck.Left::households)
                        .sum());
    }

    private List<String> acts(UUID household) {
        return read(
                "select kind || ' ' || source from people.act where household_id = :id and version > 1 order by version",
                household);
    }

    private List<String> visits(UUID household) {
        return read("select outcome from people.visit where household_id = :id order by at", household);
    }

    private int confirmed(UUID household) {
        return read("select kind from people.confirmed where household_id = :id", household)
                .size();
    }

    private List<String> read(String sql, UUID household) {
        return transactions.reading(
                Scope.wholeOf(place.id()),
                () -> jdbc.sql("/* round test */ " + sql)
                        .param("id", household)
                        .query(String.class)
                        .list());
    }
}
