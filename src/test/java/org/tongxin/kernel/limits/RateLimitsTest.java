package org.tongxin.kernel.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.tongxin.HandClock;
import org.tongxin.kernel.RateLimits;
import org.tongxin.kernel.TooManyTries;
import org.tongxin.kernel.limits.LimitsSettings.Limit;

class RateLimitsTest {

    private final HandClock clock = new HandClock(Instant.parse("2026-05-01T08:00:00Z"));
    private final RateLimits limits =
            new CountedLimits(new LimitsSettings(Map.of("code", new Limit(3, 5)), 1000), clock);

    @Test
    void theFourthTryWithinAMinuteIsRefused() {
        assertThat(limits.take("code", "a")).isTrue();
        assertThat(limits.take("code", "a")).isTrue();
        assertThat(limits.take("code", "a")).isTrue();
        assertThat(limits.take("code", "a")).isFalse();
        assertThat(limits.wait("code", "a")).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void oneCallerDoesNotUseUpTheTriesOfAnother() {
        for (int i = 0; i < 10; i++) {
            limits.take("code", "a");
        }
        assertThat(limits.take("code", "b")).isTrue();
    }

    @Test
    void aMinuteLaterTriesAreFreeAgainUntilTheHourIsUsedUp() {
        for (int i = 0; i < 3; i++) {
            assertThat(limits.take("code", "a")).isTrue();
        }
        clock.turn(Duration.ofSeconds(60));
        assertThat(limits.take("code", "a")).isTrue();
        assertThat(limits.take("code", "a")).isTrue();
        assertThat(limits.take("code", "a")).isFalse();
        assertThat(limits.wait("code", "a")).isEqualTo(Duration.ofMinutes(59));
        clock.turn(Duration.ofMinutes(59));
        assertThat(limits.take("code", "a")).isTrue();
    }

    @Test
    void refusedTriesDoNotProlongTheWait() {
        for (int i = 0; i < 50; i++) {
            limits.take("code", "a");
        }
        clock.turn(Duration.ofSeconds(60));
        assertThat(limits.take("code", "a")).isTrue();
    }

    @Test
    void manyAtOnceGetNoMoreThanTheLimit() {
        var taken = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 100; i++) {
                threads.submit(() -> limits.take("code", "a") ? taken.incrementAndGet() : 0);
            }
        }
        assertThat(taken).hasValue(3);
    }

    @Test
    void aMissingSettingIsAMistakeNotALeave() {
        assertThatIllegalArgumentException().isThrownBy(() -> limits.take("unknown", "a"));
    }

    @Test
    void aHouseholdIsOneCallerWhateverItsAddressOfTheDay() {
        assertThat(RateLimits.caller("2001:db8:1:2:aaaa::1")).isEqualTo(RateLimits.caller("2001:db8:1:2:bbbb:1:2:3"));
        assertThat(RateLimits.caller("2001:db8:1:2::1")).isNotEqualTo(RateLimits.caller("2001:db8:1:3::1"));
        assertThat(RateLimits.caller("192.0.2.1")).isNotEqualTo(RateLimits.caller("192.0.2.2"));
    }

    @Test
    void theAnswerSaysWhenToTryAgain() throws Exception {
        for (int i = 0; i < 3; i++) {
            limits.require("code", "a");
        }
        assertThatThrownBy(() -> limits.require("code", "a")).isInstanceOfSatisfying(TooManyTries.class, refusal -> {
            var response = new MockHttpServletResponse();
            org.assertj.core.api.Assertions.assertThatCode(() -> new TooManyTriesAnswer().answer(refusal, response))
                    .doesNotThrowAnyException();
            assertThat(response.getStatus()).isEqualTo(429);
            assertThat(response.getHeader("Retry-After")).isEqualTo("61");
        });
    }
}
