package org.tongxin.insight.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.RealProgram;
import org.tongxin.access.AccessFixture;
import org.tongxin.access.Browser;
import org.tongxin.area.AreaFixture;
import org.tongxin.area.AreaKind;
import org.tongxin.area.Communities;
import org.tongxin.area.Places;
import org.tongxin.area.Posts;
import org.tongxin.sample.scene.Scene;
import org.tongxin.sample.scene.Scenes;

/** What the overview counts, and that the sample has the published figures. */
@RealProgram
class OverviewTest {

    @Autowired
    AreaFixture areas;

    @Autowired
    AccessFixture access;

    @Autowired
    Communities communities;

    @Autowired
    Places places;

    @Autowired
    Posts posts;

    @Autowired
    Scenes sample;

    private static final Scene XIHE = Scene.of("xihe").orElseThrow();

    @Test
    void itCountsPlacesAndPosts() {
        AreaFixture.Made community = areas.community(3, 4);
        Browser staff = access.signedIn(access.holder(community.id(), community.post(-1, "community_governance")));
        String html = staff.get("/overview").body();
        assertThat(figure(html, "网格")).isEqualTo("3");
        assertThat(figure(html, "楼栋")).isEqualTo("3");
        assertThat(figure(html, "户")).isEqualTo("12");
        assertThat(html).containsPattern("网格员(?s:.){0,200}>3<").contains("/map/posts?kind=grid_worker");
    }

    private static String figure(String html, String label) {
        return html.replaceAll(
                "(?s).*figure-label\">" + label + "</span><span class=\"figure-value\">([^<]+)<.*", "$1");
    }

    @Test
    void theSampleHasThePublishedFigures() {
        if (!sample.isThere(XIHE)) {
            sample.make(XIHE, 0);
        }
        long xihe = communities.bySlug("xihe").orElseThrow().id();
        assertThat(places.count(xihe, AreaKind.GRID)).isEqualTo(10);
        assertThat(places.count(xihe, AreaKind.HOME)).isEqualTo(3_438);
        assertThat(posts.countByKind(xihe))
                .containsAllEntriesOf(Map.of(
                        "grid_worker", 10,
                        "branch_secretary", 4,
                        "grid_worker_part_time", 22,
                        "seconded_cadre", 16,
                        "support_unit", 9,
                        "resident_unit", 10))
                .doesNotContainKey("");
    }
}
