package org.tongxin.people.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pyramid and what stands under it. */
class AgesTest {

    private static final UUID GRID = new UUID(0, 1);

    private final Stand stand = new Stand(1);

    /** Whose sex or year of birth nobody told stands in no bar; without them the ages would not make the whole. */
    @Test
    void thePyramidAndThoseBesideItAreEverybody() {
        people("2010:1", 20);
        people("2010:2", 30);
        people("1980:1", 40);
        people("1980:2", 50);
        people("1980:9", 12);
        people("1950:2", 7);
        people("1930:0", 8);
        people(":1", 9);
        Ages ages = ages();
        assertThat(ages.untold(0)).isEqualTo(new Ages.Untold(20L, 9L));
        long bars = ages.bands(0).stream()
                .flatMap(band -> Stream.of(Objects.requireNonNull(band.men()), Objects.requireNonNull(band.women())))
                .mapToLong(Long::longValue)
                .sum();
        assertThat(bars + 20 + 9).isEqualTo(stand.of("person")[0]);
    }

    @Test
    void aFewWhoseSexIsNotKnownAreNotTold() {
        people("1980:1", 40);
        people("1980:2", 50);
        people("1980:9", 3);
        people("1930:9", 60);
        assertThat(ages().untold(0).sex()).isNull();
    }

    @Test
    void aFewWhoseYearOfBirthIsNotKnownAreNotTold() {
        people("1980:1", 40);
        people("1930:2", 50);
        people(":2", 3);
        assertThat(ages().untold(0).birth()).isNull();
    }

    private Ages ages() {
        return new Ages(stand, List.of(2026));
    }

    private void people(String born, long number) {
        stand.add("birth", born, GRID, 0, number);
        stand.add("person", "resident", GRID, 0, number);
    }
}
