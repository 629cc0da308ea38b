package org.tongxin.requests.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.RealProgram;
import org.tongxin.access.AccessFixture;
import org.tongxin.access.Browser.Answer;
import org.tongxin.area.AreaFixture;
import org.tongxin.area.Communities;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.QueryCode;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.requests.CaseState;
import org.tongxin.requests.IncomingRequest;
import org.tongxin.requests.Outcome;
import org.tongxin.requests.RequestIntake;
import org.tongxin.requests.RequestsFixture;
import org.tongxin.requests.Resident;
import org.tongxin.requests.Result;
import org.tongxin.requests.model.Act;

/** What somebody who knows a query code sees and does. */
@RealProgram
class ProgressTest {

    private static final String WORDS = "三号楼下的垃圾堆了三天没人清";

    @Autowired
    RequestsFixture requests;

    @Autowired
    AccessFixture access;

    @Autowired
    RequestIntake intake;

    @Autowired
    Communities communities;

    @Autowired
    Ids ids;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    private AreaFixture.Made community;
    private RequestIntake.Receipt receipt;
    private Resident resident;
    private Actor.Staff worker;

    @BeforeEach
    void report() {
        community = requests.community();
        receipt = intake.receive(requests.request(community, "G04", WORDS));
        resident = resident();
        worker = requests.holder(community, community.post(0, "grid_worker"));
        var desk = requests.staff(community, Duty.DESK);
        requests.act(
                desk, receipt.caseId(), new Act.Dispatch("A01", null, community.post(0, "grid_worker"), null, null));
    }

    private Resident resident() {
        return new Resident(access.browser(), community.slug());
    }

    private String page() {
        return resident.progress(receipt.code().digits()).body();
    }

    private String codeOfFollower() {
        return intake.follow(
                        community.id(),
                        receipt.caseId(),
                        ids.next(),
                        new IncomingRequest.Contact("钱先生", "13700005678", null),
                        "zh-Hans")
                .code()
                .digits();
    }

    /** Sends a form of the progress page, with the id of act that the page made. */
    private Answer send(Resident by, String path, String... fields) {
        String act = Resident.hidden(by.get("/progress/case"), "act").getFirst();
        var all = new ArrayList<>(List.of("act", act));
        all.addAll(List.of(fields));
        return by.submitFrom("/progress/case", path, all.toArray(String[]::new));
    }

    private List<String> linesOf(String act) {
        return requests.history(community, receipt.caseId()).stream()
                .filter(line -> line.act().equals(act))
                .map(line -> line.publicWords() + "|" + line.staffWords())
                .toList();
    }

    @Test
    void theCodeOpensWhoHasItWhyAndUntilWhen() {
        assertThat(page())
                .contains(receipt.number(), WORDS, "承诺联系您", "承诺办结", "因为", "测试岗位 grid_worker", "经过", "派给")
                .doesNotContain("/progress/reopen");
    }

    @Test
    void theCodeIsUnderstoodAsPeopleWriteAndSayIt() {
        QueryCode code = receipt.code();
        for (String written : List.of(
                code.grouped(),
                code.digits().substring(0, 6) + "-" + code.digits().substring(6),
                code.spoken(),
                " " + code.digits() + " ")) {
            assertThat(resident().progress(written).status()).as(written).isEqualTo(200);
        }
    }

    @Test
    void eachWrongCodeIsAnsweredByWhatIsWrong() {
        String digits = receipt.code().digits();
        char other = digits.charAt(5) == '7' ? '8' : '7';
        String mistyped = digits.substring(0, 5) + other + digits.substring(6);
        Answer wrongDigit = resident.submit("/progress", "code", mistyped);
        assertThat(wrongDigit.status()).isEqualTo(422);
        assertThat(wrongDigit.body()).contains("有一位数字抄错了", mistyped);
        assertThat(resident.submit("/progress", "code", "1234 5678").body()).contains("现在是 8 位");
        assertThat(resident.submit("/progress", "code", "").body()).contains("写上查询码");
        String unknown = someCode(4711).digits();
        assertThat(resident.submit("/progress", "code", unknown).body()).contains("没有哪件事用这个查询码", unknown);
    }

    private QueryCode someCode(long seed) {
        int prefix = communities.byId(community.id()).orElseThrow().codePrefix();
        return QueryCode.make(prefix, new SplittableRandom(seed));
    }

    @Test
    void guessingIsStopped() {
        List<Integer> answers = IntStream.range(0, 125)
                .mapToObj(turn ->
                        resident.get("/p/" + someCode(1_000 + turn).digits()).status())
                .toList();
        assertThat(answers).contains(422, 429).doesNotContain(303);
        Answer refused = resident.get("/p/" + someCode(1).digits());
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.body()).contains("试得太多，过几分钟再查");
    }

    @Test
    void theAddressOfTheQrCodeLeadsOnAtOnceAndKeepsTheCodeNowhere() {
        Answer scanned = resident.get("/p/" + receipt.code().digits());
        assertThat(scanned.status()).isEqualTo(303);
        assertThat(scanned.header("Location"))
                .contains("/progress/case")
                .doesNotContain(receipt.code().digits());
        assertThat(resident.browser().cookieHeader())
                .contains("tx-progress")
                .doesNotContain(receipt.code().digits())
                .doesNotContain(receipt.caseId().toString());
        Answer page = resident.get("/progress/case");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.body()).doesNotContain(receipt.code().digits());
    }

    @Test
    void anotherBrowserAndAChangedCookieSeeNothing() {
        page();
        assertThat(resident().get("/progress/case").header("Location")).endsWith("/progress");
    }

    @Test
    void leavingForgetsTheCase() {
        page();
        resident.submitFrom("/progress/case", "/progress/leave");
        assertThat(resident.browser().cookieNames()).doesNotContain("tx-progress");
        assertThat(resident.get("/progress/case").header("Location")).endsWith("/progress");
    }

    @Test
    void theHistoryTellsWhatWasSaidToTheResidentAndNothingElse() {
        requests.act(worker, receipt.caseId(), new Act.Accept());
        requests.act(worker, receipt.caseId(), new Act.Note("这家老投诉，先放着"));
        requests.act(worker, receipt.caseId(), new Act.Contact("打过电话，没人接"));
        requests.act(worker, receipt.caseId(), new Act.TellResident("下午三点来清"));
        assertThat(page())
                .contains("下午三点来清")
                .doesNotContain("这家老投诉")
                .doesNotContain("没人接")
                .doesNotContain("13900001234")
                .doesNotContain("赵女士");
    }

    @Test
    void aResultIsReadOnceSomebodyElseCheckedIt() {
        requests.act(worker, receipt.caseId(), new Act.Accept());
        requests.act(
                worker,
                receipt.caseId(),
                new Act.ReportResult(
                        new Result(Outcome.CANNOT_NOW, "清运车坏了，还没修好", LocalDate.of(2099, 3, 2), "等车修好", null)));
        assertThat(page()).doesNotContain("清运车坏了").doesNotContain("等车修好");
        requests.act(requests.staff(community, Duty.CHECK), receipt.caseId(), new Act.PassCheck("看过了，属实"));
        assertThat(page()).contains("清运车坏了", "等车修好", "2099", "3月2日").doesNotContain("看过了，属实");
    }

    @Test
    void theResidentHasTheLastWord() {
        finish();
        page();
        Answer nothing = send(resident, "/progress/answer", "words", "没选");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.body()).contains("选一个：解决了，或没解决", "没选");
        send(resident, "/progress/answer", "solved", "no", "words", "第二天又堆上了");
        var reopened = requests.read(community, receipt.caseId());
        assertThat(reopened.state()).isEqualTo(CaseState.REOPENED);
        finish();
        send(resident, "/progress/answer", "solved", "yes", "grade", "5");
        assertThat(requests.read(community, receipt.caseId()).ending().satisfied())
                .isEqualTo(5);
        assertThat(resident.get("/progress/case").body()).contains("/progress/reopen", "之前都可以");
        send(resident, "/progress/reopen", "words", "又堆上了");
        assertThat(requests.read(community, receipt.caseId()).state()).isEqualTo(CaseState.REOPENED);
    }

    private void finish() {
        requests.act(worker, receipt.caseId(), new Act.Accept());
        requests.act(
                worker, receipt.caseId(), new Act.ReportResult(new Result(Outcome.ANSWERED, "已经清走", null, null, null)));
        requests.act(requests.staff(community, Duty.CHECK), receipt.caseId(), new Act.PassCheck(null));
    }

    @Test
    void aDoubleClickIsDoneOnce() {
        page();
        String act = Resident.hidden(resident.get("/progress/case"), "act").getFirst();
        for (int i = 0; i < 2; i++) {
            resident.submitFrom("/progress/case", "/progress/more", "act", act, "words", "还有一个旧沙发");
        }
        assertThat(linesOf("add_words")).containsExactly("还有一个旧沙发|null");
    }

    @Test
    void wordsStayInTheirOwnFormUntilTheyAreMended() {
        page();
        String tooMuch = "水".repeat(1_003);
        Answer refused = send(resident, "/progress/withdraw", "words", tooMuch);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("还多 3 个").containsOnlyOnce(tooMuch);
    }

    @Test
    void whatWasTypedOutlivesTheTimeOfThePage() {
        page();
        String act = Resident.hidden(resident.get("/progress/case"), "act").getFirst();
        Resident later = resident();
        Answer asked = later.submitFrom("/progress", "/progress/more", "act", act, "words", "写了很久的一大段话");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body()).contains("再输一次查询码", "写了很久的一大段话");
        Answer again = later.submitFrom(
                "/progress",
                "/progress",
                "code",
                receipt.code().digits(),
                "field",
                Resident.hidden(asked, "field").getFirst(),
                "words",
                Resident.hidden(asked, "words").getFirst());
        assertThat(again.body()).contains(">\n写了很久的一大段话</textarea>");
        assertThat(linesOf("add_words")).isEmpty();
    }

    @Test
    void aFollowerReadsTheProgressButNotTheWordsAndHasACodeOfTheirOwn() {
        Resident follower = resident();
        String code = codeOfFollower();
        assertThat(code).isNotEqualTo(receipt.code().digits());
        Answer page = follower.progress(code);
        assertThat(page.body())
                .contains(receipt.number(), "承诺办结")
                .doesNotContain(WORDS)
                .doesNotContain("13900001234")
                .doesNotContain("赵女士")
                .doesNotContain("13700005678")
                .doesNotContain("/progress/withdraw");
        Answer refused = send(follower, "/progress/withdraw", "words", "不用办了");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(requests.read(community, receipt.caseId()).state()).isEqualTo(CaseState.DISPATCHED);
    }

    @Test
    void whatAFollowerAddsIsReadByStaffOnly() {
        Resident follower = resident();
        follower.progress(codeOfFollower());
        assertThat(send(follower, "/progress/more", "words", "我家窗下也有一堆").status())
                .isEqualTo(303);
        assertThat(linesOf("follower_words")).containsExactly("null|我家窗下也有一堆");
        assertThat(page()).contains("跟这件事的人补充了情况").doesNotContain("我家窗下也有一堆");
    }

    @Test
    void whoHasItIsToldWhenMoreIsSaid() {
        page();
        send(resident, "/progress/more", "words", "又多了一个旧沙发");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(toldOfMore()).containsExactly(community.post(0, "grid_worker")));
        Resident follower = resident();
        follower.progress(codeOfFollower());
        send(follower, "/progress/more", "words", "我家窗下也有一堆");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(toldOfMore()).hasSize(2));
    }

    private List<UUID> toldOfMore() {
        return transactions.reading(
                Scope.wholeOf(community.id()),
                () -> jdbc.sql("""
                        select post_id from notices.outbox
                        where community_id = :community and topic = 'requests.alert.more_words'""")
                        .param("community", community.id())
                        .query(UUID.class)
                        .list());
    }

    @Test
    void whatTheReporterAddsIsNotReadByFollowers() {
        page();
        send(resident, "/progress/more", "words", "我住三号楼二单元301");
        assertThat(resident.get("/progress/case").body()).contains("我住三号楼二单元301");
        assertThat(resident().progress(codeOfFollower()).body()).doesNotContain("我住三号楼二单元301");
    }

    @Test
    void anAddressForNewsIsCheckedKeptAndNeverShown() {
        page();
        Answer wrong = resident.submitFrom("/progress/case", "/progress/news", "email", "zhao(at)example.cn");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("邮箱要像", "zhao(at)example.cn");
        assertThat(resident.submitFrom("/progress/case", "/progress/news", "email", "zhao@example.cn")
                        .status())
                .isEqualTo(303);
        assertThat(resident.get("/progress/case").body()).contains("换一个收消息的邮箱").doesNotContain("zhao@example.cn");
    }
}
