package org.tongxin.sample.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.RealProgram;
import org.tongxin.access.AccessFixture;
import org.tongxin.area.AreaKind;
import org.tongxin.area.Communities;
import org.tongxin.area.Places;
import org.tongxin.kernel.database.OwnerFixture;

/** Every place can be made through the doors of the modules, beside the others. */
@RealProgram
class ScenesTest {

    @Autowired
    Scenes scenes;

    @Autowired
    Communities communities;

    @Autowired
    Places places;

    @Autowired
    AccessFixture access;

    @Autowired
    OwnerFixture owner;

    @ParameterizedTest
    @ValueSource(strings = {"xihe", "jianlin", "xianggelila", "wentingxiang", "zoujiajiao"})
    void aPlaceIsMadeWithItsMapItsPeopleAndItsCases(String slug) {
        Scene scene = Scene.of(slug).orElseThrow();
        if (!scenes.isThere(scene)) {
            scenes.make(scene, 12);
        }
        long id = communities.bySlug(slug).orElseThrow().id();
        assertThat(places.count(id, AreaKind.GRID)).isEqualTo(scene.grids());
        assertThat(places.count(id, AreaKind.HOME)).isEqualTo(scene.homes());
        assertThat(communities.byId(id).orElseThrow().name()).isEqualTo(scene.name());
        assertThat(callersOnFile(id)).as("cases of residents on file").isPositive();
        String page = population(id);
        for (String published : published(slug)) {
            assertThat(page).contains(published);
        }
        for (String small : small(slug)) {
            assertThat(page).doesNotContain(small);
        }
    }

    /** Cases whose reporter is on file, under the name and at a phone that stand there. */
    private long callersOnFile(long community) {
        return owner.jdbc()
                .sql("""
                        /* scenes test */
                        select count(*) from requests.reporter r
                          join people.contact c on c.community_id = r.community_id and c.resident_id = r.resident_id
                         where r.community_id = :community
                        """)
                .param("community", community)
                .query(Long.class)
                .single();
    }

    /** What was written about the place, as the page says it: people, then households or the share. */
    private static List<String> published(String slug) {
        return switch (slug) {
            case "xihe" -> List.of("居民 11,831 3,438 户", "常住 7,159 2,618 户", "流动 4,672 820 户", "民族个数 5", "其余各民族 5");
            case "jianlin" -> List.of("居民 9,475 3,986 户", "民族个数 8", "人数 282 76 户", "保安族 9");
            case "xianggelila" -> List.of("居民 9,425 3,620 户", "民族个数 11", "人数 1,508 531 户", "占居民 16%", "低保 21 16 户");
            case "wentingxiang" -> List.of("居民 6,045 2,224 户", "低保 41 27 户");
            default -> List.of("居民 4,346 1,480 户", "民族个数 16", "人数 82 38 户", "其中流动 49 60%");
        };
    }

    /** Groups of fewer than five, and those that would tell them. */
    private static List<String> small(String slug) {
        return switch (slug) {
            case "xihe" -> List.of("藏族", "维吾尔族");
            case "jianlin" -> List.of("其余各民族");
            case "wentingxiang" -> List.of("锡伯族", "柯尔克孜族", "纳西族");
            default -> List.of();
        };
    }

    /** The words of the page, one blank between each. */
    private String population(long community) {
        UUID post = owner.jdbc()
                .sql("select id from area.post where community_id = :community and kind = 'community_staff' limit 1")
                .param("community", community)
                .query(UUID.class)
                .single();
        return access.signedIn(access.holder(community, post))
                .get("/population")
                .body()
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }
}
