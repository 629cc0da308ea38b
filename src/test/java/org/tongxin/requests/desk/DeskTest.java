package org.tongxin.requests.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.RealProgram;
import org.tongxin.access.AccessFixture;
import org.tongxin.access.Browser;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.Ids;
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
    AccessFixture access;

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
