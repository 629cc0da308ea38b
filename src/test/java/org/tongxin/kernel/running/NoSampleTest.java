package org.tongxin.kernel.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.tongxin.kernel.CannotStart;

class NoSampleTest {

    @Test
    void prodDoesNotRunWithTheSample() {
        assertThatThrownBy(() -> check("xihe"))
                .isInstanceOfSatisfying(
                        CannotStart.class, refusal -> assertThat(refusal.mend()).contains("tongxin.sample"));
    }

    @Test
    void withoutASampleItRuns() {
        assertThatCode(() -> check("false")).doesNotThrowAnyException();
        assertThatCode(() -> check("")).doesNotThrowAnyException();
        assertThatCode(() -> new NoSample(new MockEnvironment()).check()).doesNotThrowAnyException();
    }

    private static void check(String sample) {
        new NoSample(new MockEnvironment().withProperty("tongxin.sample", sample)).check();
    }
}
