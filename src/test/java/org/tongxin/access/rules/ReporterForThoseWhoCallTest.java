package org.tongxin.access.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxin.access.rules.Samples.MY_POST;
import static org.tongxin.access.rules.Samples.OTHER_POST;
import static org.tongxin.access.rules.Samples.grid;
import static org.tongxin.access.rules.Samples.reported;
import static org.tongxin.access.rules.Samples.whole;

import org.junit.jupiter.api.Test;
import org.tongxin.access.Intent;
import org.tongxin.access.Matter;
import org.tongxin.kernel.Duty;

class ReporterForThoseWhoCallTest {

    private final Rule rule = new ReporterForThoseWhoCall();

    @Test
    void theHandlerSeesANamedReporter() {
        assertThat(rule.refuses(grid(Duty.HANDLE), Intent.SEE_REPORTER, reported(Matter.Reporter.NAMED, MY_POST)))
                .isFalse();
    }

    @Test
    void theDeskSeesTheReporter() {
        assertThat(rule.refuses(whole(Duty.DESK), Intent.SEE_REPORTER, reported(Matter.Reporter.NAMED, OTHER_POST)))
                .isFalse();
    }

    @Test
    void aColleagueOfTheSameGridIsRefused() {
        assertThat(rule.refuses(grid(Duty.HANDLE), Intent.SEE_REPORTER, reported(Matter.Reporter.NAMED, OTHER_POST)))
                .isTrue();
    }

    @Test
    void whoOnlyChecksIsRefused() {
        assertThat(rule.refuses(whole(Duty.CHECK), Intent.SEE_REPORTER, reported(Matter.Reporter.NAMED, OTHER_POST)))
                .isTrue();
    }
}
