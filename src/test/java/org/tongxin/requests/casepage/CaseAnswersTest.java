package org.tongxin.requests.casepage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tongxin.access.Browser;
import org.tongxin.requests.CaseState;

/** What an act without what it needs is answered: how to mend it, with every word kept. */
class CaseAnswersTest extends CaseScene {

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
