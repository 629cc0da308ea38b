package org.tongxin.sample.scene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.RealProgram;
import org.tongxin.area.AreaKind;
import org.tongxin.area.Communities;
import org.tongxin.area.Places;

/** Every place can be made through the doors of the modules, beside the others. */
@RealProgram
class ScenesTest {

    @Autowired
    Scenes scenes;

    @Autowired
    Communities communities;

    @Autowired
    Places places;

    @ParameterizedTest
    @ValueSource(strings = {"jianlin", "xianggelila", "wentingxiang", "zoujiajiao"})
    void aPlaceIsMadeWithItsMapItsPeopleAndItsCases(String slug) {
        Scene scene = Scene.of(slug).orElseThrow();
        if (!scenes.isThere(scene)) {
            scenes.make(scene, 12);
        }
        long id = communities.bySlug(slug).orElseThrow().id();
        assertThat(places.count(id, AreaKind.GRID)).isEqualTo(scene.grids());
        assertThat(places.count(id, AreaKind.HOME)).isEqualTo(scene.homes());
        assertThat(communities.byId(id).orElseThrow().name()).isEqualTo(scene.name());
    }
}
