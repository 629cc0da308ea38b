package org.tongxin.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    private static final Instant NOON = Instant.parse("2026-05-01T04:00:00Z");

    private final Ids ids = new Ids(Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void idsOfOneMillisecondKeepTheirOrder() {
        List<String> made =
                Stream.generate(ids::next).limit(1_000).map(UUID::toString).toList();
        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aClockThatGoesBackMakesNoIdTwice() {
        var made = new ArrayList<UUID>();
        for (int turn = 0; turn < 2_000; turn++) {
            Instant at = NOON.minusMillis(turn % 3);
            made.add(new Ids(Clock.fixed(at, ZoneOffset.UTC)).next());
            made.add(ids.next());
        }
        assertThat(new HashSet<>(made)).hasSameSizeAs(made);
    }

    @Test
    void anIdCarriesItsMillisecondAndIsOfVersionSeven() {
        UUID id = ids.next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
    }
}
