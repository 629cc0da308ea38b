package org.tongxin.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.RealProgram;

@RealProgram
class MapTest {

    @Autowired
    AreaFixture fixture;

    @Autowired
    Places places;

    @Autowired
    Posts posts;

    @Autowired
    Communities communities;

    @Test
    void aPointFindsItsGridAndItsCommunity() {
        var made = fixture.community();
        var second = made.grids().get(1);
        assertThat(places.at(made.id(), second.middle()).orElseThrow().exact().id())
                .isEqualTo(second.id());
        assertThat(places.at(second.middle()).orElseThrow().communityId()).isEqualTo(made.id());
        assertThat(places.at(made.id(), new Point(0, 0))).isEmpty();
    }

    @Test
    void aHomeLiesInItsUnitBuildingAndGrid() {
        var made = fixture.community();
        var first = made.grids().getFirst();
        Placement home = places.of(made.id(), first.homes().getFirst()).orElseThrow();
        assertThat(home.label()).isEqualTo("第1网格 1号楼 1单元 101室");
        assertThat(home.grid().orElseThrow().id()).isEqualTo(first.id());
        assertThat(home.point()).isNotNull();
    }

    @Test
    void theNearestPostWithTheBestRoleAnswers() {
        var made = fixture.community();
        Placement place = places.at(made.id(), made.grids().getFirst().middle()).orElseThrow();
        assertThat(posts.responsible(place, List.of("elevator", "property", "grid_worker"))
                        .orElseThrow()
                        .id())
                .isEqualTo(made.post(0, "property"));
        assertThat(posts.responsible(place, List.of("sanitation")).orElseThrow().id())
                .isEqualTo(made.post(-1, "sanitation"));
        assertThat(posts.responsible(place, List.of("elevator"))).isEmpty();
    }

    @Test
    void aCommunityIsFoundBySlug() {
        var made = fixture.community();
        assertThat(communities.bySlug(made.slug()).orElseThrow().id()).isEqualTo(made.id());
    }
}
