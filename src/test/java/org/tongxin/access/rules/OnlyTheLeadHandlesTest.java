package org.tongxin.access.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxin.access.rules.Samples.MY_POST;
import static org.tongxin.access.rules.Samples.OTHER_POST;
import static org.tongxin.access.rules.Samples.assisted;
import static org.tongxin.access.rules.Samples.grid;
import static org.tongxin.access.rules.Samples.led;
import static org.tongxin.access.rules.Samples.whole;

import org.junit.jupiter.api.Test;
import org.tongxin.access.Intent;
import org.tongxin.kernel.Duty;

class OnlyTheLeadHandlesTest {

    private final Rule rule = new OnlyTheLeadHandles();

    @Test
    void handlingForAnotherPostIsRefused() {
        assertThat(rule.refuses(whole(Duty.HANDLE), Intent.HANDLE, led(OTHER_POST)))
                .isTrue();
    }

    @Test
    void handlingWhileTheDeskHasItIsRefused() {
        assertThat(rule.refuses(whole(Duty.HANDLE), Intent.HANDLE, led(null))).isTrue();
    }

    @Test
    void theLeadHandles() {
        assertThat(rule.refuses(grid(Duty.HANDLE), Intent.HANDLE, led(MY_POST))).isFalse();
    }

    @Test
    void anAssistantDoesNotHandle() {
        assertThat(rule.refuses(grid(Duty.HANDLE), Intent.HANDLE, assisted(MY_POST)))
                .isTrue();
    }
}
