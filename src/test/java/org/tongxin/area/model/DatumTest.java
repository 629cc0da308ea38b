package org.tongxin.area.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongxin.area.Point;

class DatumTest {

    private static final Offset<Double> SAME = within(1e-9);

    @Test
    void aPublishedPairIsReproducedInGcj02() {
        Point shifted = Datum.GCJ02.fromWgs84(new Point(39.915, 116.404));
        assertThat(shifted.lng()).isCloseTo(116.41024449916938, SAME);
        assertThat(shifted.lat()).isCloseTo(39.91640428150164, SAME);
    }

    @Test
    void aPublishedPairIsReproducedInBd09() {
        Point place = Datum.BD09.toWgs84(39.915, 116.404);
        Point inGcj02 = Datum.GCJ02.fromWgs84(place);
        assertThat(inGcj02.lng()).isCloseTo(116.39762729119315, within(1e-8));
        assertThat(inGcj02.lat()).isCloseTo(39.90865673957631, within(1e-8));
    }

    @Test
    void thereAndBackIsExactToLessThanACentimetreAllOverChina() {
        var random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            Point place = new Point(18 + random.nextDouble() * 34, 74 + random.nextDouble() * 60);
            Point shifted = Datum.GCJ02.fromWgs84(place);
            Point back = Datum.GCJ02.toWgs84(shifted.lat(), shifted.lng());
            assertThat(back.metresTo(place)).isLessThan(0.01);
        }
    }

    /** The makers' own way back from BD-09 is not exact; a metre is what it promises. */
    @Test
    void thereAndBackThroughBd09StaysWithinAMetre() {
        var random = new Random(8);
        for (int i = 0; i < 2_000; i++) {
            Point place = new Point(18 + random.nextDouble() * 34, 74 + random.nextDouble() * 60);
            Point shifted = Datum.BD09.fromWgs84(place);
            assertThat(Datum.BD09.toWgs84(shifted.lat(), shifted.lng()).metresTo(place))
                    .isLessThan(1);
        }
    }

    @Test
    void outsideChinaNothingIsShifted() {
        Point lisbon = new Point(38.7223, -9.1393);
        assertThat(Datum.GCJ02.fromWgs84(lisbon)).isEqualTo(lisbon);
        assertThat(Datum.GCJ02.toWgs84(38.7223, -9.1393)).isEqualTo(lisbon);
    }

    @ParameterizedTest
    @CsvSource({"GCJ-02,GCJ02", "gcj02,GCJ02", "BD09,BD09", "EPSG:4326,WGS84", "'',WGS84", "CGCS2000,WGS84"})
    void systemsAreKnownByTheirUsualNames(String name, Datum datum) {
        assertThat(Datum.named(name)).contains(datum);
    }

    @Test
    void anUnknownSystemIsNotGuessed() {
        assertThat(Datum.named("Beijing54")).isEmpty();
    }
}
