package org.tongxin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongxin.QueryCount.Trips;
import org.tongxin.access.AccessFixture;
import org.tongxin.access.Browser;
import org.tongxin.area.AreaFixture;
import org.tongxin.channels.ApiKeys;
import org.tongxin.requests.CaseState;
import org.tongxin.requests.RequestsFixture;
import org.tongxin.requests.Resident;
import org.tongxin.requests.model.Act;

/**
 * How often each page and each act asks the database, exactly, with a dozen cases there: a number that grows is to be
 * explained, one that grows with the rows is a mistake. Of a member of staff's request three statements and two commits
 * are the session's: it is read, its account is read, its last use is stored.
 */
@RealProgram
class RoundTripsTest {

    private static final int CASES = 12;

    @LocalServerPort
    int port;

    @Autowired
    QueryCount count;

    @Autowired
    RequestsFixture requests;

    @Autowired
    AccessFixture access;

    @Autowired
    ApiKeys keys;

    AreaFixture.Made community;
    Browser worker;
    Browser desk;
    Browser office;

    @BeforeEach
    void people() {
        community = requests.community();
        worker = holder(community.post(0, "grid_worker"));
        desk = holder(community.post(-1, "community_desk"));
        office = holder(community.post(-1, "community_civil"));
        var handler = requests.holder(community, community.post(0, "grid_worker"));
        for (int i = 0; i < CASES; i++) {
            UUID id = requests.report(community, "H02", "想请人每周来看看 " + i);
            requests.act(handler, id, new Act.Note("记下"));
        }
    }

    private Browser holder(UUID post) {
        Browser browser = access.signedIn(access.holder(community.id(), post));
        // The first look fills what is kept in memory.
        browser.get("/work");
        return browser;
    }

    private UUID reported(String category) {
        return requests.report(community, category, "想请人每周来看看");
    }

    private String page(UUID caseId) {
        return "/work/" + requests.read(community, caseId).number();
    }

    private Trips get(Browser browser, String path) throws Exception {
        return count.last(() -> assertThat(browser.get(path).status()).isEqualTo(200));
    }

    private Trips send(Browser browser, String page, String path, String... fields) throws Exception {
        return count.last(() ->
                assertThat(browser.submitFrom(page, path, fields).status()).isEqualTo(303));
    }

    @Test
    void theWorklistTakesTwo() throws Exception {
        get(worker, "/work").must(3 + 2, 1, 2 + 1);
        get(desk, "/work?tab=all").must(3 + 2, 1, 2 + 1);
        get(worker, "/work/count").must(3 + 1, 1, 2 + 1);
    }

    @Test
    void theCasePageTakesFiveOfWhichOneWritesDownTheLookAtTheReporter() throws Exception {
        String page = page(reported("H02"));
        get(worker, page).must(3 + 5, 1, 2 + 1);
        for (int i = 0; i < CASES; i++) {
            worker.submitFrom(page, page + "/note", "words", "又一行 " + i);
        }
        get(worker, page).must(3 + 5, 1, 2 + 1);
    }

    @Test
    void everyActReadsTheCaseOnceAndLocksItOnce() throws Exception {
        UUID id = reported("H02");
        String page = page(id);
        send(worker, page, page + "/accept").must(3 + 8, 2, 2 + 2);
        send(worker, page, page + "/contact", "words", "说好了").must(3 + 8, 2, 2 + 2);
        send(worker, page, page + "/note", "words", "内部").must(3 + 8, 2, 2 + 2);
        send(worker, page, page + "/tell_resident", "words", "下午来").must(3 + 8, 2, 2 + 2);
        send(worker, page, page + "/report_result", "outcome", "solved", "words", "办好了")
                .must(3 + 8, 2, 2 + 2);
        send(office, page, page + "/pass_check").must(3 + 8, 2, 2 + 2);
        String call = page.replace("/work/", "/call-back/");
        get(desk, "/call-back").must(3 + 1, 1, 2 + 1);
        get(desk, call).must(3 + 1, 1, 2 + 1);
        send(
                        desk,
                        call,
                        call,
                        "solved",
                        "yes",
                        "grade",
                        "5",
                        "actId",
                        UUID.randomUUID().toString())
                .must(3 + 6, 2, 2 + 2);
        assertThat(requests.read(community, id).state()).isEqualTo(CaseState.CLOSED);
    }

    /** What an act takes that keeps nothing beside the case: a note. */
    private int note(String page) throws Exception {
        return send(worker, page, page + "/note", "words", "内部").statements().size();
    }

    @Test
    void anObjectionAndItsEndAreOneRowMoreThanANote() throws Exception {
        String page = page(reported("H02"));
        int note = note(page);
        send(worker, page, page + "/object", "words", "这段路归市政").must(note + 1, 2, 2 + 2);
        send(office, page, page + "/reject_objection", "words", "清单写明由网格先办").must(note + 1, 2, 2 + 2);
    }

    @Test
    void aPauseAndItsEndAreOneRowMoreThanANote() throws Exception {
        String page = page(reported("H02"));
        int note = note(page);
        worker.submitFrom(page, page + "/accept");
        String until = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(3).toString();
        send(worker, page, page + "/pause", "reason", "weather", "until", until, "words", "等雨停")
                .must(note + 1, 2, 2 + 2);
        send(worker, page, page + "/resume").must(note + 1, 2, 2 + 2);
    }

    @Test
    void aHelperIsOneRowMoreThanANote() throws Exception {
        String page = page(reported("H02"));
        int note = note(page);
        worker.submitFrom(page, page + "/accept");
        UUID firm = community.post(1, "property");
        Browser helper = holder(firm);
        send(worker, page, page + "/join", "post", firm.toString(), "words", "请开一下车库门")
                .must(note + 1, 2, 2 + 2);
        send(helper, page, page + "/finish_assist", "words", "门开好了").must(note + 1, 2, 2 + 2);
    }

    @Test
    void whatComesBackFromTheCheckTakesNoMoreThanANote() throws Exception {
        String page = page(reported("H02"));
        int note = note(page);
        worker.submitFrom(page, page + "/accept");
        worker.submitFrom(page, page + "/report_result", "outcome", "solved", "words", "办好了");
        send(office, page, page + "/return_from_check", "words", "拍张照片").must(note, 2, 2 + 2);
    }

    @Test
    void theDeskDispatchesAsAnyAct() throws Exception {
        UUID id = reported("C03");
        String page = page(id);
        String department = community.post(-1, "sanitation").toString();
        send(desk, page, page + "/dispatch", "category", "C03", "post", department, "words", "请看看")
                .must(3 + 8, 2, 2 + 2);
        assertThat(requests.read(community, id).state()).isEqualTo(CaseState.DISPATCHED);
    }

    @Test
    void aReportIsOneTransactionBesideItsDraftAndItsProgressOne() throws Exception {
        var resident = new Resident(access.browser(), community.slug());
        resident.upToCheck("楼道堆着旧沙发", "D05", "1号楼");
        // Draft; case, what belongs to it; draft locked and stored.
        count.of("POST /report/send", resident::send).must(1 + 2 + 2, 3, 3);
        String code = resident.taken().code();
        List<Trips> progress = count.during(() -> resident.progress(code));
        progress.get(2).must(1, 1, 1);
        progress.get(3).must(4, 1, 1);
    }

    @Test
    void thePublicListTakesOne() throws Exception {
        var resident = new Resident(access.browser(), community.slug());
        resident.get("/cases");
        count.last(() -> resident.get("/cases")).must(1, 1, 1);
    }

    @Test
    void signInTakesEight() throws Exception {
        var someone = access.holder(community.id(), community.post(0, "grid_worker"));
        count.last(() -> access.signedIn(someone)).must(8, 3, 4);
    }

    @Test
    void open311TakesTwoStatementsAndAKeyOnceInAWhile() throws Exception {
        String key = UUID.randomUUID().toString();
        keys.issue(community.id(), key, "应用", true);
        var place = community.grids().getFirst().middle();
        String form = "jurisdiction_id=" + community.slug() + "&api_key=" + key
                + "&service_code=A01&description=broken&lat=" + place.lat() + "&long=" + place.lng();
        var number = new StringBuilder();
        open311(post(form)).must(1 + 2, 2, 2);
        count.last(() -> number.append(
                        answer(post(form)).replaceAll("(?s).*\"service_request_id\":\"([^\"]+)\".*", "$1")))
                .must(2, 1, 1);
        open311(at("/requests.json")).must(1, 1, 1);
        open311(at("/requests/" + number + ".json")).must(1, 1, 1);
        open311(at("/services.json")).must(0, 0, 0);
    }

    private Trips open311(HttpRequest.Builder request) throws Exception {
        return count.last(() -> answer(request));
    }

    private HttpRequest.Builder post(String form) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/open311/v2/requests.json"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + port + "/open311/v2" + path + "?jurisdiction_id=" + community.slug()));
    }

    private static String answer(HttpRequest.Builder request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return answer.body();
        }
    }
}
