package org.tongxin.access.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxin.access.rules.Samples.ME;
import static org.tongxin.access.rules.Samples.MY_POST;
import static org.tongxin.access.rules.Samples.SOMEBODY;
import static org.tongxin.access.rules.Samples.handled;
import static org.tongxin.access.rules.Samples.led;
import static org.tongxin.access.rules.Samples.whole;

import org.junit.jupiter.api.Test;
import org.tongxin.access.Intent;
import org.tongxin.kernel.Duty;

class HandlerMayNotExcludeTest {

    private final Rule rule = new HandlerMayNotExclude();

    @Test
    void whoHandledIsRefused() {
        assertThat(rule.refuses(whole(Duty.ADJUDICATE), Intent.EXCLUDE, handled(ME, null)))
                .isTrue();
    }

    @Test
    void thePostThatLedIsRefused() {
        assertThat(rule.refuses(whole(Duty.ADJUDICATE), Intent.EXCLUDE, led(MY_POST)))
                .isTrue();
    }

    @Test
    void anotherPersonIsNot() {
        assertThat(rule.refuses(whole(Duty.ADJUDICATE), Intent.EXCLUDE, handled(SOMEBODY, SOMEBODY)))
                .isFalse();
    }
}
