package org.tongxin.access.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxin.access.rules.Samples.OTHER_POST;
import static org.tongxin.access.rules.Samples.reported;
import static org.tongxin.access.rules.Samples.whole;

import org.junit.jupiter.api.Test;
import org.tongxin.access.Intent;
import org.tongxin.access.Matter;
import org.tongxin.kernel.Duty;

class AnonymousStaysUnknownTest {

    private final Rule rule = new AnonymousStaysUnknown();

    @Test
    void nobodySeesAnAnonymousReporter() {
        assertThat(rule.refuses(whole(Duty.DESK), Intent.SEE_REPORTER, reported(Matter.Reporter.ANONYMOUS, OTHER_POST)))
                .isTrue();
    }

    @Test
    void aNamedReporterIsNotItsMatter() {
        assertThat(rule.refuses(whole(Duty.DESK), Intent.SEE_REPORTER, reported(Matter.Reporter.NAMED, OTHER_POST)))
                .isFalse();
    }
}
