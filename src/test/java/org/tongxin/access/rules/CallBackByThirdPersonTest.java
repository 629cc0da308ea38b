package org.tongxin.access.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxin.access.rules.Samples.ME;
import static org.tongxin.access.rules.Samples.SOMEBODY;
import static org.tongxin.access.rules.Samples.handled;
import static org.tongxin.access.rules.Samples.whole;

import org.junit.jupiter.api.Test;
import org.tongxin.access.Intent;
import org.tongxin.kernel.Duty;

class CallBackByThirdPersonTest {

    private final Rule rule = new CallBackByThirdPerson();

    @Test
    void whoHandledIsRefused() {
        assertThat(rule.refuses(whole(Duty.CALL_BACK), Intent.CALL_BACK, handled(ME, SOMEBODY)))
                .isTrue();
    }

    @Test
    void whoCheckedIsRefused() {
        assertThat(rule.refuses(whole(Duty.CALL_BACK), Intent.CALL_BACK, handled(SOMEBODY, ME)))
                .isTrue();
    }

    @Test
    void aThirdPersonIsNot() {
        assertThat(rule.refuses(whole(Duty.CALL_BACK), Intent.CALL_BACK, handled(SOMEBODY, SOMEBODY)))
                .isFalse();
    }
}
