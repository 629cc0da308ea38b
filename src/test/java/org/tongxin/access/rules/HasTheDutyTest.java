package org.tongxin.access.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxin.access.rules.Samples.MY_POST;
import static org.tongxin.access.rules.Samples.assisted;
import static org.tongxin.access.rules.Samples.elsewhere;
import static org.tongxin.access.rules.Samples.grid;
import static org.tongxin.access.rules.Samples.whole;

import org.junit.jupiter.api.Test;
import org.tongxin.access.Intent;
import org.tongxin.kernel.Duty;

class HasTheDutyTest {

    private final Rule rule = new HasTheDuty();

    @Test
    void checkingWithoutTheDutyIsRefused() {
        assertThat(rule.refuses(whole(Duty.HANDLE), Intent.CHECK, elsewhere())).isTrue();
    }

    @Test
    void checkingWithTheDutyIsNot() {
        assertThat(rule.refuses(whole(Duty.CHECK), Intent.CHECK, elsewhere())).isFalse();
    }

    @Test
    void seeingTakesNoDuty() {
        assertThat(rule.refuses(whole(), Intent.SEE, elsewhere())).isFalse();
    }

    @Test
    void assistingTakesTheDutyToHandle() {
        assertThat(rule.refuses(grid(Duty.DESK), Intent.ASSIST, assisted(MY_POST)))
                .isTrue();
    }
}
