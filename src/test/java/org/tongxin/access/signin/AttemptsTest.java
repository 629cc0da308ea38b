package org.tongxin.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.RealProgram;
import org.tongxin.kernel.Vault;

@RealProgram
class AttemptsTest {

    @Autowired
    Attempts attempts;

    @Autowired
    Vault vault;

    @Test
    void theWaitDoublesUpToHalfAnHour() {
        assertThat(Attempts.waitAfter(5)).isEqualTo(Duration.ofSeconds(30));
        assertThat(Attempts.waitAfter(6)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Attempts.waitAfter(8)).isEqualTo(Duration.ofMinutes(4));
        assertThat(Attempts.waitAfter(500)).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void fortyTriesAtOnceGainNoMoreThanFiveOneByOne() {
        byte[] key = vault.fingerprint("test", java.util.UUID.randomUUID().toString());
        var taken = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                threads.submit(() -> attempts.begin(key).isEmpty() ? taken.incrementAndGet() : 0);
            }
        }
        assertThat(taken).hasValue(5);
    }

    @Test
    void aRightTryStartsTheCountAnew() {
        byte[] key = vault.fingerprint("test", java.util.UUID.randomUUID().toString());
        for (int i = 0; i < 20; i++) {
            assertThat(attempts.begin(key)).isEmpty();
            attempts.succeeded(key);
        }
    }
}
