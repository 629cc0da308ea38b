package org.tongxin.requests.casepage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tongxin.access.Browser;
import org.tongxin.kernel.Scope;
import org.tongxin.requests.CaseState;
import org.tongxin.requests.Outcome;

/** What the people of a case do on its page, each signed in. */
class CasePageTest extends CaseScene {

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
}
