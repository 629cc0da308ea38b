package org.tongxin.notices.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuietHoursTest {

    private static final ZoneId KUNMING = ZoneId.of("Asia/Shanghai");

    @Test
    void theUsualNightGoesFromTenToSeven() {
        assertThat(end("2026-05-01T21:59:59")).isNull();
        assertThat(end("2026-05-01T22:00:00")).isEqualTo(at("2026-05-02T07:00:00"));
        assertThat(end("2026-05-02T06:59:59")).isEqualTo(at("2026-05-02T07:00:00"));
        assertThat(end("2026-05-02T07:00:00")).isNull();
    }

    @Test
    void aNapAtNoonEndsTheSameDay() {
        var nap = new QuietHours(LocalTime.of(12, 30), LocalTime.of(14, 0));
        assertThat(nap.endOf(at("2026-05-01T13:00:00"), KUNMING)).contains(at("2026-05-01T14:00:00"));
        assertThat(nap.endOf(at("2026-05-01T14:00:00"), KUNMING)).isEmpty();
    }

    @Test
    void equalTimesMeanNeverQuiet() {
        var never = new QuietHours(LocalTime.NOON, LocalTime.NOON);
        assertThat(never.endOf(at("2026-05-01T12:00:00"), KUNMING)).isEmpty();
    }

    private static @Nullable Instant end(String local) {
        return QuietHours.USUAL.endOf(at(local), KUNMING).orElse(null);
    }

    private static Instant at(String local) {
        return java.time.LocalDateTime.parse(local).atZone(KUNMING).toInstant();
    }
}
