package org.tongxin.access.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxin.access.rules.Samples.MY_POST;
import static org.tongxin.access.rules.Samples.OTHER_POST;
import static org.tongxin.access.rules.Samples.elsewhere;
import static org.tongxin.access.rules.Samples.grid;
import static org.tongxin.access.rules.Samples.supervised;
import static org.tongxin.access.rules.Samples.whole;

import org.junit.jupiter.api.Test;
import org.tongxin.access.Intent;
import org.tongxin.kernel.Duty;

class OnlySupervisorsSuperviseTest {

    private final Rule rule = new OnlySupervisorsSupervise();

    @Test
    void theSupervisingPostSupervises() {
        assertThat(rule.refuses(grid(), Intent.SUPERVISE, supervised(MY_POST))).isFalse();
    }

    @Test
    void whoLeadsTheCommunitySupervises() {
        assertThat(rule.refuses(whole(Duty.LEAD), Intent.SUPERVISE, elsewhere()))
                .isFalse();
    }

    @Test
    void everybodyElseIsRefused() {
        assertThat(rule.refuses(whole(Duty.DESK), Intent.SUPERVISE, supervised(OTHER_POST)))
                .isTrue();
    }
}
