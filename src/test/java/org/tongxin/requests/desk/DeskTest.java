package org.tongxin.requests.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
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
import org.tongxin.requests.Because;
import org.tongxin.requests.CaseState;
import org.tongxin.requests.Outcome;
import org.tongxin.requests.RequestsFixture;
import org.tongxin.requests.Result;
import org.tongxin.requests.model.Act;

/** A call comes in, and later a call goes out. */
@RealProgram
class DeskTest {

    @Autowired
    RequestsFixture requests;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Transactions transactions;

    @Autowired
    AccessFixture access;

    @Autowired
    AreaFixture areas;

    @Autowired
    Ids ids;

    AreaFixture.Made community;
    Browser desk;

    @BeforeEach
    void people() {
        community = requests.community();
        desk = access.signedIn(access.holder(community.id(), community.post(-1, "community_desk")));
    }

    @Test
    void keyingANumberShowsTheCallersCases() {
        requests.report(community, "D05", "楼道堆着旧沙发");

        assertThat(desk.submitFrom("/desk", "/desk/find", "q", "139 0000 1234").body())
                .contains("楼道堆着旧沙发");
        assertThat(desk.submitFrom("/desk", "/desk/find", "q", "13911112222").body())
                .doesNotContain("楼道堆着旧沙发");
    }

    @Test
    void aCallIsTakenInAndTheCallerGetsTheCode() {
        String answer = desk.submitFrom(
                        "/desk",
                        "/desk",
                        "id",
                        ids.next().toString(),
                        "words",
                        "楼道里堆满纸箱",
                        "category",
                        "D05",
                        "phone",
                        "13700001111",
                        "address",
                        "1号楼",
                        "identity",
                        "named",
                        "step",
                        "take")
                .body();
        assertThat(answer).containsPattern("\\d{4} \\d{4} \\d{4}").containsPattern("\\d{8}-\\d{4}");
        assertThat(desk.submitFrom("/desk", "/desk/find", "q", "13700001111").body())
                .contains("楼道里堆满纸箱");
    }

    @Test
    void aQuestionAnsweredAtOnceIsAClosedConsultation() {
        String answer = desk.submitFrom(
                        "/desk",
                        "/desk",
                        "id",
                        ids.next().toString(),
                        "words",
                        "老年证怎么办",
                        "category",
                        "L01",
                        "phone",
                        "13700002222",
                        "identity",
                        "named",
                        "answer",
                        "带身份证来就行。",
                        "step",
                        "answer")
                .body();
        assertThat(answer).contains("已答复");
        assertThat(desk.submitFrom("/desk", "/desk/find", "q", "13700002222").body())
                .contains("已结案");
        assertThat(transactions.<Long>reading(
                        Scope.wholeOf(community.id()),
                        () -> jdbc.sql("select count(*) from notices.outbox where community_id = :community")
                                .param("community", community.id())
                                .query(Long.class)
                                .single()))
                .as("news of what is settled already")
                .isZero();
    }

    @Test
    void aWrongNumberKeepsWhatWasTyped() {
        var answer = desk.submitFrom(
                "/desk",
                "/desk",
                "id",
                ids.next().toString(),
                "words",
                "楼道里堆满纸箱",
                "phone",
                "不知道",
                "identity",
                "named",
                "step",
                "take");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("楼道里堆满纸箱", "电话只有数字");
    }

    private Browser.Answer taken(String step, String address, String place) {
        return desk.submitFrom(
                "/desk",
                "/desk",
                "id",
                ids.next().toString(),
                "words",
                "路灯不亮",
                "category",
                "D05",
                "phone",
                "13700003333",
                "address",
                address,
                "place",
                place,
                "identity",
                "named",
                "step",
                step);
    }

    @Test
    void anAddressThatFitsTwoPlacesIsAskedAndNotGuessed() {
        areas.landmark(community, "小卖部", 0, 1);

        Browser.Answer asked = taken("take", "小卖部门口", "");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body()).contains("可能是几个地方", "第1网格", "第2网格", "路灯不亮");

        String second = community.grids().get(1).id().toString();
        Browser.Answer taken = taken("take", "小卖部门口", second);
        assertThat(taken.status()).isEqualTo(200);
        var matter = requests.read(community, number(taken));
        assertThat(matter.charge().leadPost()).isEqualTo(community.post(1, "grid_worker"));
        assertThat(matter.where().address()).isEqualTo("小卖部门口");
    }

    @Test
    void noneOfThePlacesOfferedLeavesItToBeAskedLater() {
        areas.landmark(community, "小卖部", 0, 1);

        var matter = requests.read(community, number(taken("take", "小卖部门口", "words")));
        assertThat(matter.charge().leadPost()).isNull();
        assertThat(matter.charge().because()).isEqualTo(Because.UNCLEAR);
    }

    @Test
    void whatTheAddressMeansIsShownBeforeItIsTaken() {
        assertThat(taken("look", "2号楼1单元101", "").body())
                .containsPattern("(?s)checked[^>]*>\\s*<span>第2网格 2号楼 1单元 101室");
    }

    @Test
    void aLongSearchIsCutAndLeadsToTheListOfCases() {
        String sentence = "楼道里堆满纸箱，".repeat(60);
        Browser.Answer answer = desk.submitFrom("/desk", "/desk/find", "q", sentence);
        assertThat(answer.status()).isEqualTo(303);
        String sent = URLDecoder.decode(answer.header("Location").split("q=", 2)[1], StandardCharsets.UTF_8);
        assertThat(sent).isEqualTo(sentence.substring(0, 100));
        assertThat(desk.get(answer.header("Location")).status()).isEqualTo(200);

        String pictures = "🏠".repeat(300);
        Browser.Answer beyond = desk.submitFrom("/desk", "/desk/find", "q", pictures);
        assertThat(URLDecoder.decode(beyond.header("Location").split("q=", 2)[1], StandardCharsets.UTF_8))
                .isEqualTo("🏠".repeat(100));
        assertThat(desk.get(beyond.header("Location")).status()).isEqualTo(200);
    }

    @Test
    void aSearchOfNothingOrOfNothingReadableLeadsToTheListOfCases() {
        for (String asked : List.of("", "   ", "\u0000\u202e", "%2e%2e/{q}?&#", "12345678-1234567890")) {
            Browser.Answer answer = desk.submitFrom("/desk", "/desk/find", "q", asked);
            assertThat(answer.status()).as(asked).isEqualTo(303);
            assertThat(answer.header("Location")).as(asked).startsWith("/work?q=");
            assertThat(desk.get(answer.header("Location")).status()).as(asked).isEqualTo(200);
        }
    }

    private String number(Browser.Answer receipt) {
        var number = Pattern.compile("\\d{8}-\\d{4}").matcher(receipt.body());
        assertThat(number.find()).as(receipt.body()).isTrue();
        return number.group();
    }

    @Test
    void whoNeitherHandledNorCheckedCallsBack() {
        UUID id = requests.report(community, "H02", "想请人每周来看看");
        var worker = requests.holder(community, community.post(0, "grid_worker"));
        requests.act(worker, id, new Act.Accept());
        requests.act(worker, id, new Act.ReportResult(new Result(Outcome.SOLVED, "说好每周二来。", null, null, null)));
        requests.act(requests.staff(community, Duty.CHECK), id, new Act.PassCheck(null));
        String number = requests.read(community, id).number();

        assertThat(desk.get("/call-back").body()).contains("想请人每周来看看");
        var missing = desk.submitFrom(
                "/call-back/" + number,
                "/call-back/" + number,
                "actId",
                ids.next().toString());
        assertThat(missing.status()).isEqualTo(422);
        String actId = ids.next().toString();
        for (int click = 0; click < 2; click++) {
            var answer = desk.submitFrom(
                    "/work", "/call-back/" + number, "actId", actId, "solved", "yes", "grade", "5", "said", "来得勤");
            assertThat(answer.status()).as("click " + click).isEqualTo(303);
        }

        var closed = requests.read(community, id);
        assertThat(closed.state()).isEqualTo(CaseState.CLOSED);
        assertThat(closed.ending().satisfied()).isEqualTo(5);
        assertThat(desk.get("/call-back").body()).doesNotContain("想请人每周来看看");
    }
}
