package org.tongxin.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MapTilesTest {

    @Test
    void noneIsTheDefault() {
        assertThat(new MapTiles(null, "").origin()).isEmpty();
        assertThat(new MapTiles(" ", "").address()).isNull();
    }

    @Test
    void thePolicyNeedsTheOriginOnly() {
        assertThat(new MapTiles("https://tiles.example:8443/v1/{z}/{x}/{y}.png?key=1", "").origin())
                .contains("https://tiles.example:8443");
    }

    @Test
    void anAddressThatIsNoneIsRefusedAtStart() {
        assertThatThrownBy(() -> new MapTiles("tiles.example/{z}/{x}/{y}", ""))
                .hasMessageContaining("tongxin.map.tiles.address");
        assertThatThrownBy(() -> new MapTiles("https://x/{z}; script-src *", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
