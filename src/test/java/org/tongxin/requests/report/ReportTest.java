package org.tongxin.requests.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.RealProgram;
import org.tongxin.access.AccessFixture;
import org.tongxin.access.Browser.Answer;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.requests.Resident;
import org.tongxin.requests.Resident.Taken;
import org.tongxin.requests.model.Catalogue;

@RealProgram
class ReportTest {

    private static final List<String> COLUMNS = List.of(
            "number",
            "words",
            "category",
            "identity",
            "visibility",
            "channel",
            "emergency",
            "area_id",
            "grid_id",
            "address",
            "avoid_post",
            "lead_post");

    @Autowired
    AreaFixture areas;

    @Autowired
    AccessFixture access;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    private static AreaFixture.@Nullable Made shared;

    private AreaFixture.Made community;

    @BeforeEach
    void makeCommunity() {
        AreaFixture.Made made = shared;
        if (made == null) {
            made = areas.community();
            catalogue.install(made.id());
            shared = made;
        }
        community = made;
    }

    private Resident resident() {
        return new Resident(access.browser(), community.slug());
    }

    /** The cases with these words, each with what it has. */
    private List<Map<String, Object>> cases(String words) {
        return transactions.reading(
                Scope.wholeOf(community.id()),
                () -> jdbc.sql("select * from requests.cases where community_id = :c and words = :words")
                        .param("c", community.id())
                        .param("words", words)
                        .query((row, line) -> {
                            var columns = new HashMap<String, Object>();
                            for (String name : COLUMNS) {
                                Object value = row.getObject(name);
                                if (value != null) {
                                    columns.put(name, value);
                                }
                            }
                            return (Map<String, Object>) columns;
                        })
                        .list());
    }

    @Test
    void wordsBecomeADispatchedCaseWithNumberAndCode() {
        Taken taken = resident().upToCheck("3号楼前路灯不亮，晚上看不见", "B01", "1号楼").send();
        assertThat(taken.number()).matches("\\d{8}-\\d{4}");
        assertThat(taken.code()).hasSize(12);
        Map<String, Object> kept = cases("3号楼前路灯不亮，晚上看不见").getFirst();
        assertThat(kept)
                .containsEntry("number", taken.number())
                .containsEntry("words", "3号楼前路灯不亮，晚上看不见")
                .containsEntry("category", "B01")
                .containsEntry("identity", "anonymous")
                .containsEntry("visibility", "public")
                .containsEntry("channel", "web");
    }

    @Test
    void theCategoryIsSuggestedFromTheWordsWithItsReason() {
        Resident resident = resident();
        resident.submit("/report", "words", "楼下路灯不亮");
        Answer page = resident.get("/report/kind");
        assertThat(page.body()).contains("因为您说到", "路灯", "value=\"B01\"", "value=\"list\"", "value=\"unknown\"");
        assertThat(resident.get("/report/kind/list").body()).contains("value=\"A01\"", "value=\"J07\"");
    }

    @Test
    void twentySendingsAtOnceMakeOneCase() throws Exception {
        Resident resident = resident().upToCheck("垃圾堆了三天没人清", "A01", "1号楼");
        String token = Resident.hidden(resident.get("/report/check"), "_csrf").getFirst();
        Callable<Answer> send = () -> resident.browser().post(resident.at("/report/send"), "_csrf", token);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Answer> sent : threads.invokeAll(java.util.Collections.nCopies(20, send))) {
                assertThat(sent.get().header("Location")).endsWith("/report/done");
            }
        }
        List<Map<String, Object>> made = cases("垃圾堆了三天没人清");
        assertThat(made).hasSize(1);
        assertThat(made.getFirst()).containsEntry("number", resident.taken().number());
    }

    @Test
    void emergencyWordsShowTheNumberFirstAndTheCaseJumpsTheQueue() {
        Resident resident = resident();
        Answer said = resident.submit("/report", "words", "楼道着火了，有人被困");
        assertThat(said.header("Location")).endsWith("/report/emergency");
        assertThat(resident.get("/report/emergency").body()).contains("href=\"tel:119\"", "先打 119");
        assertThat(resident.submit("/report/emergency").status()).isEqualTo(303);
        resident.upToCheck("楼道着火了，有人被困", "unknown", "1号楼").send();
        assertThat(cases("楼道着火了，有人被困").getFirst()).containsEntry("emergency", true);
    }

    @Test
    void aScannedPlaceIsFilledIn() {
        Resident resident = resident();
        String unit = community.grids().getFirst().unit().toString();
        Answer page = resident.get("/report?place=" + unit);
        assertThat(page.body()).contains("地点已经填好", "1号楼");
        resident.submitFrom("/report", "/report", "words", "扫码报的门禁坏了", "place", unit);
        assertThat(resident.get("/report/place").body()).contains("选好了", "1单元");
        resident.submitFrom("/report", "/report/kind", "category", "unknown");
        resident.submitFrom("/report", "/report/photos", "act", "next");
        resident.submit("/report/who", "identity", "anonymous");
        resident.submit("/report/share", "visibility", "private");
        resident.send();
        assertThat(cases("扫码报的门禁坏了").getFirst())
                .containsEntry("channel", "qr")
                .containsEntry("area_id", community.grids().getFirst().unit());
    }

    @Test
    void identityAndVisibilityAreTwoChoices() {
        Resident resident = resident();
        resident.upToCheck("小广告贴满了", "A05", "1号楼");
        resident.submit("/report/who", "identity", "shielded", "phone", "139 0000 1234", "name", "张三");
        resident.submit("/report/share", "visibility", "public");
        assertThat(resident.get("/report/check").body()).contains("隐名", "张三", "139 0000 1234");
        resident.send();
        assertThat(cases("小广告贴满了").getFirst())
                .containsEntry("identity", "shielded")
                .containsEntry("visibility", "public");
    }

    @Test
    void whoWantsToBeKnownLeavesAWayToBeReached() {
        Resident resident = resident();
        resident.submit("/report", "words", "电梯异响");
        Answer nothing = resident.submit("/report/who", "identity", "named", "name", "李四");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.body()).contains("留一个电话或邮箱", "李四");
        Answer wrong = resident.submit("/report/who", "identity", "named", "phone", "12", "email", "a@b");
        assertThat(wrong.body()).contains("电话要像", "邮箱要像", "value=\"12\"", "value=\"a@b\"");
    }

    @Test
    void impossiblePlacesGetAnAnswerAndLoseNothing() {
        Resident resident = resident();
        resident.submit("/report", "words", "井盖坏了");
        Answer noPoint = resident.submit("/report/place", "lat", "999", "lng", "x", "address", "东门旁");
        assertThat(noPoint.status()).isEqualTo(422);
        assertThat(noPoint.body()).contains("地图上的点读不出来", "东门旁");
        Answer outside = resident.submit("/report/place", "lat", "0.5", "lng", "0.5", "address", "");
        assertThat(outside.body()).contains("不在本社区的网格里");
        Answer nothing = resident.submit("/report/place", "lat", "", "lng", "", "address", "");
        assertThat(nothing.body()).contains("写上在哪");
        Answer nowhere = resident.submit("/report/place", "act", "nowhere");
        assertThat(nowhere.status()).isEqualTo(303);
    }

    @Test
    void typedWordsThatMayMeanKnownPlacesAreOffered() {
        Resident resident = resident();
        resident.submit("/report", "words", "楼道灯坏了");
        Answer offered = resident.submit("/report/place", "address", "2号楼");
        String building = community.grids().get(1).building().toString();
        assertThat(offered.body()).contains(building, "是这里吗", "value=\"words\"");
        assertThat(resident.submit("/report/place", "address", "2号楼", "found", building)
                        .status())
                .isEqualTo(303);
        assertThat(resident.get("/report/place").body()).contains("选好了", "2号楼");
    }

    @Test
    void noneOfTheOfferedPlacesIsTakenWhereTheResidentMeantAnother() {
        Resident resident = resident().upToCheck("老2号楼旧址旁的坑", "B01", "2号楼");
        resident.send();
        assertThat(cases("老2号楼旧址旁的坑").getFirst())
                .containsEntry("address", "2号楼")
                .doesNotContainKeys("area_id", "grid_id");
    }

    @Test
    void anOfferedPlaceThatIsTakenDecidesTheGrid() {
        Resident resident = resident();
        resident.upToCheck("2号楼的灯不亮了", "B01", "2号楼");
        resident.submitFrom(
                "/report",
                "/report/place",
                "address",
                "2号楼",
                "found",
                community.grids().get(1).building().toString());
        resident.send();
        assertThat(cases("2号楼的灯不亮了").getFirst())
                .containsEntry("area_id", community.grids().get(1).building())
                .containsEntry("grid_id", community.grids().get(1).id());
    }

    @Test
    void aPlaceIsChosenFromTheListStepByStep() {
        Resident resident = resident();
        resident.submit("/report", "words", "楼道灯坏了");
        var grid = community.grids().getFirst();
        assertThat(resident.get("/report/place/list").body()).contains(grid.id().toString());
        assertThat(resident.get("/report/place/list?in=" + grid.id()).body())
                .contains(grid.building().toString());
        assertThat(resident.submitFrom(
                                "/report",
                                "/report/place/list",
                                "area",
                                grid.building().toString())
                        .status())
                .isEqualTo(303);
        assertThat(resident.get("/report/place").body()).contains("1号楼");
    }

    @Test
    void unknownCodesAreAnsweredInWords() {
        Resident resident = resident();
        resident.submit("/report", "words", "有件事");
        assertThat(resident.submitFrom("/report", "/report/kind", "category", "Z99")
                        .body())
                .contains("这一类现在不收了");
        assertThat(resident.submitFrom("/report", "/report/kind").body()).contains("选一类");
        assertThat(resident.submitFrom("/report", "/report/place/list", "area", "nonsense")
                        .header("Location"))
                .endsWith("/report/place");
        assertThat(resident.get("/report/place").body()).contains("找不到选的这个地点");
    }

    @Test
    void controlCharactersAndTurnedTextAreTakenOutBeforeKeeping() {
        Resident resident = resident();
        resident.upToCheck("路灯\u0000\u0007坏了\u202Egnp.exe\u202C", "B01", "1号楼").send();
        assertThat(cases("路灯坏了gnp.exe")).hasSize(1);
    }

    @Test
    void nothingIsSentBeforeEveryQuestionIsAnswered() {
        Resident resident = resident();
        resident.submit("/report", "words", "没说完的路灯");
        Answer sent = resident.submitFrom("/report", "/report/send");
        assertThat(sent.header("Location")).endsWith("/report/kind");
        assertThat(cases("没说完的路灯")).isEmpty();
    }

    @Test
    void anOpenCaseNearbyIsOfferedAndFollowed() {
        Taken first = resident().upToCheck("第一个报的广告", "A05", "1号楼").send();
        Resident neighbour = resident();
        neighbour.submit("/report", "words", "广告还没清");
        neighbour.submitFrom("/report", "/report/kind", "category", "A05");
        neighbour.submitFrom("/report", "/report/questions");
        neighbour.submitFrom("/report", "/report/photos", "act", "next");
        neighbour.submitFrom(
                "/report",
                "/report/place/list",
                "area",
                community.grids().getFirst().building().toString());
        neighbour.submit("/report/who", "identity", "anonymous");
        neighbour.submit("/report/share", "visibility", "public");
        makeFirstKnownPlace();
        Answer similar = neighbour.get("/report/similar");
        assertThat(similar.body()).contains("是同一件吗", first.number()).doesNotContain("第一个报的广告");
        String caseId = Resident.hidden(similar, "case").getFirst();
        Answer followed = neighbour.submitFrom("/report/similar", "/report/follow", "case", caseId);
        assertThat(followed.header("Location")).endsWith("/report/done");
        assertThat(cases("广告还没清")).isEmpty();
        Taken taken = neighbour.taken();
        assertThat(taken.number()).isEqualTo(first.number());
        assertThat(taken.code()).isNotEqualTo(first.code());
        Answer progress = neighbour.progress(taken.code());
        assertThat(progress.status()).isEqualTo(200);
        assertThat(progress.body())
                .contains(taken.number())
                .doesNotContain("路灯坏了")
                .doesNotContain("/progress/withdraw");
    }

    /** The first case lies in the grid of the first building, however its address was read. */
    private void makeFirstKnownPlace() {
        transactions.run(
                Scope.wholeOf(community.id()),
                () -> jdbc.sql("update requests.cases set grid_id = :grid where community_id = :c")
                        .param("grid", community.grids().getFirst().id())
                        .param("c", community.id())
                        .update());
    }

    @Test
    void theReceiptIsAPictureAndIsClearedFromTheDevice() {
        Resident resident = resident().upToCheck("路灯坏了", "B01", "1号楼");
        resident.send();
        Answer picture = resident.get("/report/done.png");
        assertThat(picture.status()).isEqualTo(200);
        assertThat(picture.header("Content-Type")).isEqualTo("image/png");
        assertThat(picture.header("Cache-Control")).contains("no-store");
        resident.submitFrom("/report/done", "/report/forget");
        assertThat(resident.browser().cookieNames()).doesNotContain("tx-draft");
        assertThat(resident.get("/report/done").header("Location")).endsWith("/report");
    }

    @Test
    void aMatterAboutStaffAsksWhomItGoesRound() {
        Resident resident = resident();
        resident.upToCheck("网格员说话很冲", "J07", "1号楼");
        String worker = community.post(0, "grid_worker").toString();
        resident.submitFrom(
                "/report",
                "/report/place/list",
                "area",
                community.grids().getFirst().id().toString());
        assertThat(resident.get("/report/share").body()).contains(worker);
        resident.submit("/report/share", "visibility", "private", "about", worker);
        resident.send();
        assertThat(cases("网格员说话很冲").getFirst())
                .containsEntry("avoid_post", community.post(0, "grid_worker"))
                .doesNotContainEntry("lead_post", community.post(0, "grid_worker"));
    }
}
