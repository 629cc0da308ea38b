package org.tongxin.requests.casepage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.RealProgram;
import org.tongxin.access.AccessFixture;
import org.tongxin.access.Browser;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.requests.CaseState;
import org.tongxin.requests.Identity;
import org.tongxin.requests.Outcome;
import org.tongxin.requests.RequestIntake;
import org.tongxin.requests.RequestsFixture;
import org.tongxin.requests.casework.CaseStore;
import org.tongxin.requests.model.Act;

/** What the people of a case see and do on its page, each signed in. */
@RealProgram
class CasePageTest {

    private static final String GARBAGE = "A01";

    @Autowired
    RequestsFixture requests;

    @Autowired
    RequestIntake intake;

    @Autowired
    AccessFixture access;

    @Autowired
    CaseStore cases;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Ids ids;

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
    }

    private Browser holder(UUID post) {
        return access.signedIn(access.holder(community.id(), post));
    }

    private UUID reported(Identity identity, @Nullable UUID about) {
        return intake.receive(
                        requests.request(community, ids.next(), GARBAGE, "三号楼下垃圾没人清，电话13912345678", identity, about))
                .caseId();
    }

    private UUID reported() {
        return reported(Identity.NAMED, null);
    }

    private String page(UUID caseId) {
        return "/work/" + requests.read(community, caseId).number();
    }

    private CaseState state(UUID caseId) {
        return requests.read(community, caseId).state();
    }

    private Browser.Answer act(Browser who, UUID caseId, String act, String... fields) {
        String path = page(caseId);
        return who.submitFrom(path, path + "/" + act, fields);
    }

    @Test
    void aCaseGoesFromDispatchToTheCheckedResult() {
        UUID id = reported();
        assertThat(state(id)).isEqualTo(CaseState.DISPATCHED);
        assertThat(act(worker, id, "accept").status()).isEqualTo(303);
        assertThat(act(worker, id, "tell_resident", "words", "下午三点来清").status()).isEqualTo(303);
        assertThat(act(worker, id, "report_result", "outcome", "answered", "words", "已请环卫清走")
                        .status())
                .isEqualTo(303);
        assertThat(state(id)).isEqualTo(CaseState.TO_CHECK);
        assertThat(act(office, id, "pass_check").status()).isEqualTo(303);
        assertThat(state(id)).isEqualTo(CaseState.TO_CALL_BACK);
        assertThat(worker.get(page(id)).body()).contains("下午三点来清", "已请环卫清走", "核查通过");
    }

    @Test
    void theHandlerSeesThePlaceOnAMap() {
        String page = worker.get("/work/" + requests.read(community, reported()).number())
                .body();
        assertThat(page)
                .contains("<path class=\"own\"", "<circle class=\"pin\"", "/map/" + community.slug() + "/grids.geojson")
                .containsPattern(
                        "<details class=\"doing\"><summary>[^<]+</summary>\\s*<div class=\"map\"[^>]*data-pin=");
    }

    @Test
    void whatLiesInNoGridHasNoMap() {
        UUID id = reported();
        transactions.run(
                Scope.wholeOf(community.id()),
                () -> jdbc.sql("""
                        update requests.cases set grid_id = null, area_id = null, lat = null, lng = null
                        where community_id = :community and id = :id""")
                        .param("community", community.id())
                        .param("id", id)
                        .update());
        assertThat(office.get("/work/" + requests.read(community, id).number()).body())
                .doesNotContain("area-map");
    }

    @Test
    void aResultNeedsWordsAndWhereTheCategorySaysSoAPhoto() {
        UUID id = reported();
        act(worker, id, "accept");
        Browser.Answer without = act(worker, id, "report_result", "outcome", "solved", "words", "");
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.body()).contains("写清做了什么", "href=\"#report_result-words\"");
        Browser.Answer noPhoto = act(worker, id, "report_result", "outcome", "solved", "words", "清干净了");
        assertThat(noPhoto.status()).isEqualTo(422);
        assertThat(noPhoto.body()).contains("要有照片", "清干净了");
        assertThat(state(id)).isEqualTo(CaseState.HANDLING);
    }

    @Test
    void cannotNowNeedsReasonAndNextDate() {
        UUID id = reported();
        act(worker, id, "accept");
        Browser.Answer answer = act(worker, id, "report_result", "outcome", "cannot_now", "words", "要等排期");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("下次再看的日子");
        assertThat(act(
                                worker,
                                id,
                                "report_result",
                                "outcome",
                                "cannot_now",
                                "words",
                                "要等排期",
                                "waitsFor",
                                "环卫排车",
                                "nextStepOn",
                                "2099-01-05")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void theHandlerDoesNotPassTheOwnWork() {
        UUID id = reported();
        var someone =
                access.holder(community.id(), community.post(0, "grid_worker"), community.post(-1, "community_civil"));
        Browser both = access.signedIn(someone);
        act(both, id, "accept");
        act(both, id, "report_result", "outcome", "answered", "words", "答复了");
        String html = both.get(page(id)).body();
        assertThat(html).doesNotContain("/pass_check").contains("核查要换一个人");
        assertThat(both.get("/check").body()).contains("要由别人核查");
        assertThat(act(both, id, "pass_check").status()).isIn(409, 422);
        assertThat(state(id)).isEqualTo(CaseState.TO_CHECK);
        assertThat(office.get(page(id)).body()).contains("/pass_check");
    }

    @Test
    void aComplaintAboutTheGridWorkerIsNotThereForThem() {
        UUID about = community.post(0, "grid_worker");
        UUID id = reported(Identity.NAMED, about);
        String number = requests.read(community, id).number();
        String photo = photoOf(id);
        assertThat(office.get(page(id)).status()).isEqualTo(200);
        assertThat(worker.get(page(id)).status()).isEqualTo(404);
        for (String list : List.of("", "?tab=grids", "?tab=all", "?tab=overdue", "?tab=closed", "?q=" + number)) {
            assertThat(worker.get("/work" + list).body()).doesNotContain("/work/" + number, "三号楼下垃圾");
        }
        assertThat(worker.get("/work/count").body().strip()).isEmpty();
        assertThat(worker.get("/photos/" + photo).status()).isEqualTo(404);
        assertThat(worker.submitFrom("/work", "/work/" + number + "/note", "words", "试试")
                        .status())
                .isEqualTo(404);
    }

    private String photoOf(UUID caseId) {
        UUID photo = ids.next();
        transactions.run(
                Scope.wholeOf(community.id()),
                () -> jdbc.sql("""
                        insert into requests.case_photo (community_id, case_id, id, purpose, width, height, added_at)
                        values (:community, :case, :id, 'report', 10, 10, now())""")
                        .param("community", community.id())
                        .param("case", caseId)
                        .param("id", photo)
                        .update());
        return photo.toString();
    }

    @Test
    void anObjectionIsDecidedOnceAndForAll() {
        UUID id = reported();
        assertThat(act(worker, id, "object", "words", "这段路归市政").status()).isEqualTo(303);
        assertThat(office.get("/work?tab=objections").body()).contains("这段路归市政");
        assertThat(act(office, id, "reject_objection", "words", "清单写明由网格先办").status())
                .isEqualTo(303);
        assertThat(state(id)).isEqualTo(CaseState.DISPATCHED);
        assertThat(worker.get(page(id)).body())
                .doesNotContain(page(id) + "/object\"")
                .contains("清单写明由网格先办");
        Browser.Answer again = act(worker, id, "object", "words", "还是不归我");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("不能再退");
        assertThat(state(id)).isEqualTo(CaseState.DISPATCHED);
    }

    @Test
    void whoObjectedDoesNotDecide() {
        UUID id = reported();
        var someone =
                access.holder(community.id(), community.post(0, "grid_worker"), community.post(-1, "community_civil"));
        Browser both = access.signedIn(someone);
        act(both, id, "object", "words", "不归我");
        assertThat(both.get(page(id)).body()).doesNotContain("/uphold_objection", "/reject_objection");
    }

    @Test
    void aHelperDoesItsPartAndTheLeadStaysResponsible() {
        UUID id = reported();
        UUID firm = community.post(1, "property");
        Browser helper = holder(firm);
        assertThat(helper.get(page(id)).status()).isEqualTo(404);
        act(worker, id, "accept");
        assertThat(act(worker, id, "join", "post", firm.toString(), "words", "请开一下车库门")
                        .status())
                .isEqualTo(303);
        String html = helper.get(page(id)).body();
        assertThat(html).contains("请开一下车库门", "/finish_assist").doesNotContain("/report_result", "/join\"");
        assertThat(helper.get("/work").body()).contains("三号楼下垃圾");
        assertThat(act(helper, id, "finish_assist", "words", "门开好了").status()).isEqualTo(303);
        var matter = requests.read(community, id);
        assertThat(matter.charge().leadPost()).isEqualTo(community.post(0, "grid_worker"));
        assertThat(matter.state()).isEqualTo(CaseState.HANDLING);
        assertThat(worker.get(page(id)).body()).contains("门开好了", "/report_result");
    }

    @Test
    void theSecondOfTwoIsToldWhatChangedAndLosesNothing() {
        UUID id = reported();
        Browser other = holder(community.post(-1, "community_desk"));
        String seen = seen(other.get(page(id) + "/dispatch").body());
        assertThat(act(
                                desk,
                                id,
                                "dispatch",
                                "category",
                                GARBAGE,
                                "post",
                                community.post(0, "property").toString(),
                                "words",
                                "物业先看",
                                "seen",
                                seen)
                        .status())
                .isEqualTo(303);
        Browser.Answer second = act(
                other,
                id,
                "dispatch",
                "category",
                GARBAGE,
                "post",
                community.post(1, "property").toString(),
                "words",
                "让二号来",
                "seen",
                seen);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body()).contains("有人先做了", "物业先看", "让二号来");
        assertThat(requests.read(community, id).charge().leadPost()).isEqualTo(community.post(0, "property"));
        assertThat(worker.get(page(id)).body()).doesNotContain("/accept");
    }

    @Test
    void wordsForAnActThatIsNoLongerOpenAreKept() {
        UUID id = reported();
        act(worker, id, "accept");
        Browser.Answer late = act(worker, id, "object", "words", "其实不归我管");
        assertThat(late.status()).isIn(409, 422);
        assertThat(late.body()).contains("其实不归我管", "你写的话还在这里");
        assertThat(state(id)).isEqualTo(CaseState.HANDLING);
    }

    private static String seen(String html) {
        var field = java.util.regex.Pattern.compile("name=\"seen\" value=\"([^\"]+)\"")
                .matcher(html);
        assertThat(field.find()).isTrue();
        return field.group(1);
    }

    @Test
    void aDoubleClickIsOneAct() {
        UUID id = reported();
        act(worker, id, "accept");
        String actId = ids.next().toString();
        assertThat(act(worker, id, "note", "words", "一次就够", "actId", actId).status())
                .isEqualTo(303);
        assertThat(act(worker, id, "note", "words", "一次就够", "actId", actId).status())
                .isEqualTo(303);
        long notes = transactions.reading(
                Scope.wholeOf(community.id()),
                () -> cases.history(community.id(), id).stream()
                        .filter(event -> event.act().equals("note"))
                        .count());
        assertThat(notes).isOne();
    }

    @Test
    void whoHandlesANamedCaseSeesTheMaskedNumberAndEachLookIsWrittenDown() {
        UUID id = reported();
        String html = worker.get(page(id)).body();
        assertThat(html).contains("赵女士", "139****1234").doesNotContain("13900001234");
        assertThat(looks(id, "requests.see_reporter")).isPositive();
        assertThat(looks(id, "requests.reveal_reporter")).isZero();
        String shown = worker.submitFrom(page(id), page(id) + "/reveal").body();
        assertThat(shown).contains("tel:13900001234");
        assertThat(looks(id, "requests.reveal_reporter")).isOne();
    }

    private long looks(UUID caseId, String act) {
        return transactions.reading(
                Scope.wholeOf(community.id()),
                () -> jdbc.sql("""
                        select count(*) from privacy.audit_entry
                        where community_id = :community and subject = :case and act = :act""")
                        .param("community", community.id())
                        .param("case", caseId)
                        .param("act", act)
                        .query(Long.class)
                        .single());
    }

    @Test
    void aShieldedReporterIsKnownToTheDeskOnly() {
        UUID id = reported(Identity.SHIELDED, null);
        assertThat(worker.get(page(id)).body())
                .contains("隐名")
                .doesNotContain("赵女士", "139****1234", "13912345678", "/reveal");
        assertThat(worker.submitFrom(page(id), page(id) + "/reveal").body()).doesNotContain("13900001234", "赵女士");
        assertThat(desk.get(page(id)).body()).contains("赵女士", "139****1234");
    }

    @Test
    void anAnonymousReporterIsKnownToNobody() {
        UUID id = reported(Identity.ANONYMOUS, null);
        assertThat(desk.get(page(id)).body()).contains("匿名").doesNotContain("赵女士", "/reveal");
    }

    @Test
    void aColleagueInTheGridSeesTheCaseButNotWhoReported() {
        UUID id = reported();
        requests.act(
                requests.staff(community, Duty.DESK),
                id,
                new Act.Dispatch(GARBAGE, null, community.post(0, "property"), null, null));
        String html = worker.get(page(id)).body();
        assertThat(html).doesNotContain("赵女士", "139****1234", "/accept");
    }

    @Test
    void anotherCommunityDoesNotFindTheCase() {
        UUID id = reported();
        AreaFixture.Made elsewhere = requests.community();
        Browser stranger = access.signedIn(access.holder(elsewhere.id(), elsewhere.post(-1, "community_civil")));
        assertThat(stranger.get(page(id)).status()).isEqualTo(404);
    }

    @Test
    void whatIsReleasedBeginsWithHiddenNumbers() {
        UUID id = reported();
        String form = desk.get(page(id) + "/release").body();
        assertThat(form.substring(form.indexOf("id=\"release-words\""))).contains("电话***");
        assertThat(act(desk, id, "release", "words", "三号楼下有垃圾").status()).isEqualTo(303);
        assertThat(requests.read(community, id).filing().publicText()).isEqualTo("三号楼下有垃圾");
    }

    @Test
    void whatIsOutsideTheDutyListNeedsANamedLeadDepartment() {
        UUID id = reported();
        Browser.Answer outside = act(
                desk,
                id,
                "dispatch",
                "category",
                "A03",
                "post",
                community.post(-1, "community_civil").toString());
        assertThat(outside.status()).isEqualTo(422);
        assertThat(outside.body()).contains("先选一个牵头部门");
        assertThat(act(
                                desk,
                                id,
                                "dispatch",
                                "category",
                                "A03",
                                "post",
                                community.post(-1, "community_civil").toString(),
                                "leadDepartment",
                                community.post(-1, "sanitation").toString())
                        .status())
                .isEqualTo(303);
        assertThat(requests.read(community, id).charge().leadPost()).isEqualTo(community.post(-1, "sanitation"));
    }

    @Test
    void theRightPlaceIsLookedUpByWords() {
        UUID id = reported();
        Browser.Answer found =
                act(desk, id, "dispatch", "category", GARBAGE, "placeWords", "2号楼", "find", "place", "words", "改到二号楼");
        assertThat(found.status()).isEqualTo(422);
        assertThat(found.body()).contains("第2网格 2号楼", "改到二号楼");
        assertThat(act(
                                desk,
                                id,
                                "dispatch",
                                "category",
                                GARBAGE,
                                "areaId",
                                community.grids().get(1).building().toString())
                        .status())
                .isEqualTo(303);
        assertThat(requests.read(community, id).charge().leadPost()).isEqualTo(community.post(1, "grid_worker"));
    }

    @Test
    void aPauseHasAReasonAnEndAndWordsForTheResident() {
        UUID id = reported();
        act(worker, id, "accept");
        Browser.Answer wrong = act(worker, id, "pause", "words", "等配件");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("选一个等的理由", "选一个日期", "等配件");
        assertThat(act(worker, id, "pause", "reason", "awaiting_parts", "until", "2099-03-01", "words", "等配件到货")
                        .status())
                .isEqualTo(303);
        assertThat(state(id)).isEqualTo(CaseState.PAUSED);
        assertThat(act(worker, id, "resume").status()).isEqualTo(303);
        assertThat(state(id)).isEqualTo(CaseState.HANDLING);
    }

    @Test
    void aResultSentBackIsTheHandlersAgain() {
        UUID id = reported();
        act(worker, id, "accept");
        act(worker, id, "report_result", "outcome", "answered", "words", "答复了");
        assertThat(act(office, id, "return_from_check", "words", "没说清谁来清").status())
                .isEqualTo(303);
        assertThat(state(id)).isEqualTo(CaseState.HANDLING);
        assertThat(worker.get("/work").body()).contains("三号楼下垃圾");
        assertThat(requests.read(community, id).ending().outcome()).isIn(Outcome.ANSWERED, null);
    }

    @Test
    void aDuplicateNamesTheFirstCase() {
        UUID first = reported();
        UUID id = reported();
        act(worker, id, "accept");
        assertThat(act(
                                worker,
                                id,
                                "report_result",
                                "outcome",
                                "duplicate",
                                "words",
                                "同一件",
                                "duplicateOf",
                                "20200101-0001")
                        .body())
                .contains("没有这个编号");
        String number = requests.read(community, first).number();
        assertThat(act(worker, id, "report_result", "outcome", "duplicate", "words", "同一件", "duplicateOf", number)
                        .status())
                .isEqualTo(303);
        assertThat(requests.read(community, id).ending().duplicateOf()).isEqualTo(first);
    }

    @Test
    void unfitWordsGetAClearAnswerAndStay() {
        UUID id = reported();
        act(worker, id, "accept");
        String tooLong = "长".repeat(2001);
        Browser.Answer answer = act(worker, id, "note", "words", tooLong);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("最多 2,000 个字", tooLong);
    }
}
