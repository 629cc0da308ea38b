package org.tongxin.people.mydata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.RealProgram;
import org.tongxin.access.AccessFixture;
import org.tongxin.access.Browser;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.people.ContactEntry;
import org.tongxin.people.NeedKind;
import org.tongxin.people.PeopleFixture;
import org.tongxin.people.PreferenceKind;
import org.tongxin.people.Sex;
import org.tongxin.privacy.Consents;
import org.tongxin.privacy.FileFrozen;
import org.tongxin.privacy.Purpose;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RealProgram
class MyDataTest {

    private static final String ILLNESS = "people.chronic_illness";

    @Autowired
    AreaFixture areas;

    @Autowired
    AccessFixture access;

    @Autowired
    PeopleFixture people;

    @Autowired
    MyDataFixture mydata;

    @Autowired
    RecordedSms sms;

    @Autowired
    MessageSource messages;

    @Autowired
    Consents consents;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    AreaFixture.Made place;
    MyDataFixture.Known known;
    String at;

    @BeforeEach
    void somebody() {
        place = areas.community();
        known = mydata.resident(place, "桂兰测试");
        at = "?community=" + place.slug();
    }

    private Browser inside(MyDataFixture.Known who) {
        Browser browser = access.browser();
        Browser.Answer answer =
                browser.submitFrom("/my/enter" + at, "/my/enter" + at, "paper", mydata.slip(place, who));
        assertThat(answer.status()).isEqualTo(303);
        return browser;
    }

    @Test
    void withoutProofNothingIsShown() {
        Browser browser = access.browser();
        for (String path : List.of("/my", "/my/copy.json", "/my/copy.pdf", "/my/erase")) {
            Browser.Answer answer = browser.get(path + at);
            assertThat(answer.status()).as(path).isEqualTo(303);
            assertThat(answer.header("Location")).endsWith("/my/enter");
        }
    }

    @Test
    void aSlipFromTheCounterOpensOwnDataOnce() {
        String slip = mydata.slip(place, known);
        Browser browser = access.browser();
        assertThat(browser.submitFrom("/my/enter" + at, "/my/enter" + at, "paper", slip)
                        .header("Location"))
                .endsWith("/my");
        assertThat(browser.get("/my").body())
                .contains("桂兰测试", known.phone(), "同住的人")
                .doesNotContain("13900001111");
        assertThat(access.browser()
                        .submitFrom("/my/enter" + at, "/my/enter" + at, "paper", slip)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void nameAndBirthStandFirstAndDatesAreReadByPeople() {
        Browser browser = inside(known);
        String page = browser.get("/my").body();
        String facts = page.substring(page.indexOf("id=\"facts\""));
        assertThat(facts).contains("1951年3月8日").doesNotContain(MyDataFixture.BIRTH);
        assertThat(facts).doesNotContainPattern(">\\d{4}-\\d{2}-\\d{2}");
        assertThat(facts.indexOf("1951年3月8日")).isLessThan(facts.indexOf(known.phone()));
        assertThat(facts).contains("<dt>民族</dt><dd>汉族</dd>");
        assertThat(browser.get("/my/copy.json").body()).contains(MyDataFixture.BIRTH, "\"group\" : \"01\"");
    }

    @Test
    void aSlipIsNotGoodInAnotherCommunityAndANewOneEndsTheOld() {
        String old = mydata.slip(place, known);
        String fresh = mydata.slip(place, known);
        String elsewhere = "?community=" + areas.community().slug();
        Browser browser = access.browser();
        assertThat(browser.submitFrom("/my/enter" + at, "/my/enter" + at, "paper", old)
                        .status())
                .isEqualTo(422);
        assertThat(browser.submitFrom("/my/enter" + elsewhere, "/my/enter" + elsewhere, "paper", fresh)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aCodeToThePhoneOpensItTogetherWithTheBirthday() {
        Browser browser = access.browser();
        Browser.Answer sent = browser.submitFrom(
                "/my/enter" + at, "/my/code" + at, "phone", known.phone(), "birth", MyDataFixture.BIRTH);
        assertThat(sent.body()).contains("验证码已经发出", "<a href=\"/my/enter\">号码写错了");
        String code = Objects.requireNonNull(sms.code(known.phone()));
        assertThat(enter(browser, known.phone(), "1951-03-09", code)).isEqualTo(422);
        assertThat(enter(browser, known.phone(), MyDataFixture.BIRTH, code)).isEqualTo(303);
        assertThat(browser.get("/my").body()).contains("桂兰测试");
        assertThat(enter(access.browser(), known.phone(), MyDataFixture.BIRTH, code))
                .isEqualTo(422);
    }

    @Test
    void theAnswerDoesNotTellWhetherSomebodyIsKnown() {
        Browser browser = access.browser();
        String right = browser.submitFrom(
                        "/my/enter" + at, "/my/code" + at, "phone", known.phone(), "birth", MyDataFixture.BIRTH)
                .body();
        String wrong = browser.submitFrom(
                        "/my/enter" + at, "/my/code" + at, "phone", known.phone(), "birth", "1951-03-10")
                .body();
        assertThat(plain(wrong)).isEqualTo(plain(right));
        MyDataFixture.Known unasked = mydata.resident(place, "没有要过");
        browser.submitFrom("/my/enter" + at, "/my/code" + at, "phone", unasked.phone(), "birth", "1950-01-01");
        assertThat(sms.code(unasked.phone())).isNull();
    }

    @Test
    void theCodeOfOneResidentDoesNotOpenTheFileOfAnother() {
        MyDataFixture.Known other = mydata.resident(place, "另一位");
        Browser browser = access.browser();
        browser.submitFrom("/my/enter" + at, "/my/code" + at, "phone", known.phone(), "birth", MyDataFixture.BIRTH);
        String code = Objects.requireNonNull(sms.code(known.phone()));
        assertThat(enter(browser, other.phone(), MyDataFixture.BIRTH, code)).isEqualTo(422);
    }

    @Test
    void theResidentSeesWhoLookedAndWhatFor() {
        mydata.look(people.gridWorker(place, 0), known, Purpose.VISIT);
        mydata.look(people.gridWorker(place, 0), known, Purpose.VISIT);
        assertThat(inside(known).get("/my").body()).contains("测试岗位 grid_worker", "上门走访");
    }

    @Test
    void aConsentIsGivenAndTakenBackAsEasily() {
        Browser browser = inside(known);
        assertThat(browser.submitFrom("/my", "/my/consents/give", "kind", ILLNESS)
                        .status())
                .isEqualTo(303);
        assertThat(stands()).isTrue();
        assertThat(browser.submitFrom("/my", "/my/consents/withdraw", "kind", ILLNESS)
                        .status())
                .isEqualTo(303);
        assertThat(stands()).isFalse();
        browser.submitFrom("/my", "/my/consents/give", "kind", "no.such");
        assertThat(stands()).isFalse();
    }

    @Test
    void theCopyIsReadableByPrograms() {
        mydata.look(people.gridWorker(place, 0), known, Purpose.CARE);
        Browser.Answer answer = inside(known).get("/my/copy.json");
        assertThat(answer.header("Content-Disposition")).contains("my-data.json");
        JsonNode file = JsonMapper.shared().readTree(answer.body());
        assertThat(file.path("format").asString()).isEqualTo("tongxin.my-data");
        assertThat(answer.body())
                .contains("桂兰测试", known.phone(), "\"purpose\" : \"care\"")
                .doesNotContain("13900001111");
    }

    @Test
    void aWishToCorrectIsAnsweredAndTheAnswerIsRead() {
        Browser browser = inside(known);
        assertThat(browser.submitFrom("/my", "/my/corrections", "words", " ").status())
                .isEqualTo(422);
        assertThat(browser.submitFrom("/my", "/my/corrections", "words", "名字里的兰应是岚")
                        .status())
                .isEqualTo(303);
        Browser office = access.signedIn(access.holder(place.id(), place.post(-1, "community_civil")));
        String list = office.get("/corrections").body();
        assertThat(list).contains("名字里的兰应是岚");
        int from = list.indexOf("action=\"/corrections/") + "action=\"".length();
        String path = list.substring(from, list.indexOf('"', from));
        assertThat(office.submitFrom("/corrections", path, "verdict", "refused").status())
                .isEqualTo(422);
        assertThat(office.submitFrom("/corrections", path, "verdict", "refused", "words", "证件上是兰")
                        .status())
                .isEqualTo(303);
        assertThat(browser.get("/my").body()).contains("证件上是兰", "没有改", "更正申请");
    }

    @Test
    void aGridWorkerOfAnotherGridSeesNoWishAndMakesNoSlip() {
        inside(known).submitFrom("/my", "/my/corrections", "words", "只给自己片区看");
        Browser other = access.signedIn(access.holder(place.id(), place.post(1, "grid_worker")));
        assertThat(other.get("/corrections").body()).doesNotContain("只给自己片区看");
        String counter = "/my-counter/" + place.id() + "/" + known.id();
        for (String path : List.of(
                counter, counter + "/paper", counter + "/paper.pdf", "/consents/" + place.id() + "/" + known.id())) {
            assertThat(other.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(other.submitFrom("/account", counter + "/code", "identified", "yes")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theCounterLooksAtTheDocumentBeforeItMakesASlip() {
        Browser own = access.signedIn(access.holder(place.id(), place.post(0, "grid_worker")));
        String counter = "/my-counter/" + place.id() + "/" + known.id();
        assertThat(own.get(counter).header("Location")).contains("/purpose?");
        mydata.openFor(own, place, known, counter);
        assertThat(own.submitFrom(counter, counter + "/code").status()).isEqualTo(422);
        assertThat(own.submitFrom(counter, counter + "/code", "identified", "yes")
                        .body())
                .contains("spoken-code");
        assertThat(own.get(counter + "/paper").body()).contains(known.phone(), "本人要求");
        Browser.Answer file = own.get(counter + "/paper.pdf");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).startsWith("application/pdf");
    }

    @Test
    void leavingEndsItAlsoForACopyOfTheCookie() throws Exception {
        Browser browser = inside(known);
        browser.get("/my");
        String copied = browser.cookieHeader();
        assertThat(withCookies(copied)).isEqualTo(200);
        assertThat(browser.submitFrom("/my", "/my/leave").status()).isEqualTo(303);
        assertThat(withCookies(copied)).isEqualTo(303);
    }

    @Test
    void theCounterEndsWhatIsOpenAndTheSlipsAtOnce() {
        Browser browser = inside(known);
        Browser other = inside(mydata.resident(place, "不相干的人"));
        String slip = mydata.slip(place, known);
        Browser office = access.signedIn(access.holder(place.id(), place.post(0, "grid_worker")));
        String counter = "/my-counter/" + place.id() + "/" + known.id();
        mydata.openFor(office, place, known, counter);
        assertThat(office.submitFrom(counter, counter + "/end").body()).contains("已结束 1 个登录");
        assertThat(browser.get("/my").status()).isEqualTo(303);
        assertThat(other.get("/my").status()).isEqualTo(200);
        assertThat(access.browser()
                        .submitFrom("/my/enter" + at, "/my/enter" + at, "paper", slip)
                        .status())
                .isEqualTo(422);
    }

    private int withCookies(String cookies) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/my"))
                .header("Cookie", cookies)
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void erasingTakesWhatMayGoAndFreezesTheRest() {
        Browser browser = inside(known);
        String done = browser.submitFrom("/my/erase", "/my/erase").body();
        assertThat(done).contains("已经删除", "档案会冻结");
        assertThat(browser.get("/my").body()).contains("已冻结").doesNotContain(known.phone());
        Actor.Staff worker = people.gridWorker(place, 0);
        assertThatThrownBy(() -> mydata.look(worker, known, Purpose.VISIT)).isInstanceOf(FileFrozen.class);
        assertThat(count("people.contact")).isZero();
        assertThat(count("people.word")).isZero();
    }

    private int enter(Browser browser, String phone, String birth, String code) {
        return browser.submitFrom("/my/enter" + at, "/my/enter" + at, "phone", phone, "birth", birth, "code", code)
                .status();
    }

    private static String plain(String html) {
        return html.replaceAll("(value|id|nonce)=\"[^\"]*\"", "").replaceAll("[0-9a-f-]{16,}", "");
    }

    private boolean stands() {
        return transactions.reading(Scope.wholeOf(place.id()), () -> consents.stands(place.id(), known.id(), ILLNESS));
    }

    private long count(String table) {
        return transactions.reading(
                Scope.wholeOf(place.id()),
                () -> jdbc.sql("select count(*) from " + table + " where community_id = :c and resident_id = :r")
                        .param("c", place.id())
                        .param("r", known.id())
                        .query(Long.class)
                        .single());
    }

    @Test
    void everyCodeThatTheRegisterKeepsHasItsWords() {
        for (NeedKind kind : NeedKind.values()) {
            assertThat(words("people.value.need." + kind.word())).isNotBlank();
        }
        for (PreferenceKind kind : PreferenceKind.values()) {
            assertThat(words("people.value.preference." + kind.word())).isNotBlank();
            kind.understood()
                    .forEach(value ->
                            assertThat(words("people.value.preferred." + value)).isNotBlank());
        }
        for (Sex sex : Sex.values()) {
            assertThat(words("people.value.sex." + sex.code())).isNotBlank();
        }
        for (ContactEntry.Kind kind : ContactEntry.Kind.values()) {
            assertThat(words("people.value.contact." + kind.word())).isNotBlank();
        }
        for (ContactEntry.Channel channel : ContactEntry.Channel.values()) {
            assertThat(words("people.value.reached_by." + channel.word())).isNotBlank();
        }
    }

    private String words(String key) {
        return messages.getMessage(key, new Object[0], Locale.SIMPLIFIED_CHINESE);
    }
}
