package org.tongxin.access.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxin.access.rules.Samples.MY_POST;
import static org.tongxin.access.rules.Samples.OTHER_POST;
import static org.tongxin.access.rules.Samples.led;
import static org.tongxin.access.rules.Samples.whole;

import org.junit.jupiter.api.Test;
import org.tongxin.access.Intent;
import org.tongxin.kernel.Duty;

class AdjudicatorIsNoPartyTest {

    private final Rule rule = new AdjudicatorIsNoParty();

    @Test
    void thePostThatObjectsIsRefused() {
        assertThat(rule.refuses(whole(Duty.ADJUDICATE), Intent.ADJUDICATE, led(MY_POST)))
                .isTrue();
    }

    @Test
    void anotherPostIsNot() {
        assertThat(rule.refuses(whole(Duty.ADJUDICATE), Intent.ADJUDICATE, led(OTHER_POST)))
                .isFalse();
    }
}
