package org.tongxin.access.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxin.access.rules.Samples.ME;
import static org.tongxin.access.rules.Samples.SOMEBODY;
import static org.tongxin.access.rules.Samples.handled;
import static org.tongxin.access.rules.Samples.whole;

import org.junit.jupiter.api.Test;
import org.tongxin.access.Intent;
import org.tongxin.kernel.Duty;

class HandlerMayNotCheckOwnWorkTest {

    private final Rule rule = new HandlerMayNotCheckOwnWork();

    @Test
    void whoReportedTheResultIsRefused() {
        assertThat(rule.refuses(whole(Duty.CHECK), Intent.CHECK, handled(ME, null)))
                .isTrue();
    }

    @Test
    void anotherPersonIsNot() {
        assertThat(rule.refuses(whole(Duty.CHECK), Intent.CHECK, handled(SOMEBODY, null)))
                .isFalse();
    }

    @Test
    void otherActsAreNotItsMatter() {
        assertThat(rule.refuses(whole(Duty.CHECK), Intent.SEE, handled(ME, null)))
                .isFalse();
    }
}
