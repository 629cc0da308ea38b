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

class ShieldedFromHandlersTest {

    private final Rule rule = new ShieldedFromHandlers();

    @Test
    void theHandlerIsRefused() {
        assertThat(rule.refuses(grid(Duty.HANDLE), Intent.SEE_REPORTER, reported(Matter.Reporter.SHIELDED, MY_POST)))
                .isTrue();
    }

    @Test
    void theDeskThatAlsoHandlesIsRefused() {
        assertThat(rule.refuses(
                        whole(Duty.DESK, Duty.HANDLE),
                        Intent.SEE_REPORTER,
                        reported(Matter.Reporter.SHIELDED, MY_POST)))
                .isTrue();
    }

    @Test
    void theDeskIsNot() {
        assertThat(rule.refuses(whole(Duty.DESK), Intent.SEE_REPORTER, reported(Matter.Reporter.SHIELDED, OTHER_POST)))
                .isFalse();
    }

    @Test
    void whoCallsBackIsNot() {
        assertThat(rule.refuses(
                        whole(Duty.CALL_BACK), Intent.SEE_REPORTER, reported(Matter.Reporter.SHIELDED, OTHER_POST)))
                .isFalse();
    }

    @Test
    void whoOnlyChecksIsRefused() {
        assertThat(rule.refuses(whole(Duty.CHECK), Intent.SEE_REPORTER, reported(Matter.Reporter.SHIELDED, OTHER_POST)))
                .isTrue();
    }

    @Test
    void theHandlerSeesANamedReporter() {
        assertThat(rule.refuses(grid(Duty.HANDLE), Intent.SEE_REPORTER, reported(Matter.Reporter.NAMED, MY_POST)))
                .isFalse();
    }
}
