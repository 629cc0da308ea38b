package org.tongxin.requests.casepage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tongxin.access.Browser;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.Scope;
import org.tongxin.requests.Identity;
import org.tongxin.requests.model.Act;

/** What each of them sees on the page of a case, and who finds none. */
class CaseSightTest extends CaseScene {

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
}
