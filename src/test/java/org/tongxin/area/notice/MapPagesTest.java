package org.tongxin.area.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.RealProgram;
import org.tongxin.access.AccessFixture;
import org.tongxin.access.Browser;
import org.tongxin.area.AreaFixture;
import org.tongxin.area.AreaRegister;
import org.tongxin.area.Posts;

@RealProgram
class MapPagesTest {

    @Autowired
    AreaFixture fixture;

    @Autowired
    AccessFixture access;

    @Autowired
    AreaRegister register;

    @Autowired
    Posts posts;

    @Test
    void anybodyReadsTheNoticeOfAGridWithoutSessionOrCookie() {
        var made = fixture.community();
        String code = register.facts(made.id()).code() + "001";
        Browser browser = access.browser();
        Browser.Answer answer = browser.get("/grids/" + code);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains("第1网格", "测试员", "tel:0358-5550001", "tel:0358-5550000", "<svg", code)
                .doesNotContain("style=", "<script>");
        assertThat(answer.header("Cache-Control")).contains("public");
        assertThat(browser.cookieNames()).isEmpty();
    }

    @Test
    void theListOfGridsNamesEachWorker() {
        var made = fixture.community();
        String html = access.browser().get("/grids?community=" + made.slug()).body();
        assertThat(html).contains("第1网格", "第2网格", "测试员");
    }

    @Test
    void anUnknownGridIsNotFound() {
        assertThat(access.browser().get("/grids/000000000000001").status()).isEqualTo(404);
    }

    @Test
    void gridsAndBuildingsAreFeedsThatCachesMayKeep() {
        var made = fixture.community();
        Browser.Answer grids = access.browser().get("/map/" + made.slug() + "/grids.geojson");
        assertThat(grids.header("Content-Type")).startsWith("application/geo+json");
        assertThat(grids.header("ETag")).isNotEmpty();
        assertThat(grids.header("Cache-Control")).contains("public");
        assertThat(grids.body()).contains("\"Polygon\"", "第2网格").doesNotContain("测试员", "5550001");
        assertThat(access.browser()
                        .get("/map/" + made.slug() + "/buildings.geojson")
                        .body())
                .contains("1号楼");
        assertThat(access.browser().get("/map/nowhere-at-all/grids.geojson").status())
                .isEqualTo(404);
    }

    @Test
    void aGridWorkerMayNotChangeTheMap() {
        var made = fixture.community();
        Browser worker = access.signedIn(access.holder(made.id(), made.post(0, "grid_worker")));
        for (String path : List.of("/map", "/map/posts", "/map/import")) {
            assertThat(worker.get(path).status()).as(path).isEqualTo(403);
        }
    }

    private Browser staff(AreaFixture.Made made) {
        return access.signedIn(access.holder(made.id(), made.post(-1, "community_civil")));
    }

    @Test
    void staffWalkTheTreeFromTheCommunityToAHome() {
        var made = fixture.community();
        Browser staff = staff(made);
        assertThat(staff.get("/map").body()).contains("第1网格", "第2网格");
        UUID home = made.grids().getFirst().homes().getFirst();
        assertThat(staff.get("/map/areas/" + home).body()).contains("101室", "1单元", "1号楼", "第1网格");
        assertThat(staff.get("/map/areas/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void anAreaOfAnotherCommunityIsNotFound() {
        var made = fixture.community();
        var other = fixture.community();
        assertThat(staff(made)
                        .get("/map/areas/" + other.grids().getFirst().id())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aStandInIsNamedAndTakesTheWork() {
        var made = fixture.community();
        UUID worker = made.post(0, "grid_worker");
        UUID other = made.post(1, "grid_worker");
        Browser staff = staff(made);
        String page = "/map/posts/" + worker;
        var wrong = staff.submitFrom(page, page + "/stand-in", "stand-in", "", "from", "soon", "to", "");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("选一个别的岗位来代", "写一个日期", "soon");
        var right = staff.submitFrom(
                page, page + "/stand-in", "stand-in", other.toString(), "from", "2000-01-01", "to", "");
        assertThat(right.status()).isBetween(302, 303);
        assertThat(posts.byId(made.id(), worker).orElseThrow().standIn()).isEqualTo(other);
        assertThat(staff.submitFrom(page, page + "/stand-in/end").status()).isBetween(302, 303);
        assertThat(posts.byId(made.id(), worker).orElseThrow().standIn()).isNull();
    }

    @Test
    void thePublicNameIsChangedAndStandsOnTheNotice() {
        var made = fixture.community();
        UUID worker = made.post(0, "grid_worker");
        Browser staff = staff(made);
        String page = "/map/posts/" + worker;
        assertThat(staff.submitFrom(page, page + "/holder", "name", "韩梅梅", "phone", "12")
                        .status())
                .isEqualTo(422);
        staff.submitFrom(page, page + "/holder", "name", "韩梅梅", "phone", "0358-5559999");
        String code = register.facts(made.id()).code() + "001";
        assertThat(access.browser().get("/grids/" + code).body()).contains("韩梅梅", "0358-5559999");
    }

    @Test
    void aPostIsPutOnCall() {
        var made = fixture.community();
        UUID desk = made.post(-1, "community_desk");
        staff(made).submitFrom("/map/posts/" + desk, "/map/posts/" + desk + "/on-call");
        assertThat(posts.onCall(made.id()).orElseThrow().id()).isEqualTo(desk);
    }

    @Test
    void everyUpkeepPageOpensAndTheTemplatesAreFiles() {
        var made = fixture.community();
        Browser staff = staff(made);
        assertThat(staff.get("/map/posts").body()).contains("测试岗位 grid_worker");
        assertThat(staff.get("/map/posts?kind=desk").body())
                .contains("测试岗位 desk")
                .doesNotContain("测试岗位 grid_worker");
        assertThat(staff.get("/map/import?kind=POSTS").status()).isEqualTo(200);
        assertThat(staff.get("/map/import/template/PLACES.csv").body()).contains("网格编码");
        assertThat(staff.get("/map/import/template/POSTS.csv").body()).contains("岗位类别");
        assertThat(staff.get("/map/import/template/POSTS.xlsx").status()).isEqualTo(200);
        assertThat(staff.get("/map/import/template/AREAS.geojson").body()).contains("FeatureCollection");
    }
}
