package org.tongxin.access.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxin.access.rules.Samples.MY_POST;
import static org.tongxin.access.rules.Samples.OTHER_POST;
import static org.tongxin.access.rules.Samples.assisted;
import static org.tongxin.access.rules.Samples.grid;
import static org.tongxin.access.rules.Samples.led;

import org.junit.jupiter.api.Test;
import org.tongxin.access.Intent;
import org.tongxin.kernel.Duty;

class OnlyAssistantsAssistTest {

    private final Rule rule = new OnlyAssistantsAssist();

    @Test
    void thePostThatWasAskedAssists() {
        assertThat(rule.refuses(grid(Duty.HANDLE), Intent.ASSIST, assisted(MY_POST)))
                .isFalse();
    }

    @Test
    void aPostThatWasNotAskedIsRefused() {
        assertThat(rule.refuses(grid(Duty.HANDLE), Intent.ASSIST, assisted(OTHER_POST)))
                .isTrue();
    }

    @Test
    void theLeadIsNoAssistant() {
        assertThat(rule.refuses(grid(Duty.HANDLE), Intent.ASSIST, led(MY_POST))).isTrue();
    }
}
