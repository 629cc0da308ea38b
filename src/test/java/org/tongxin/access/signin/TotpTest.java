package org.tongxin.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TotpTest {

    /** The secret of the standard's own examples, "12345678901234567890". */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @Test
    void codesAreThoseOfTheStandard() {
        assertThat(Totp.codeAt(SECRET, Instant.ofEpochSecond(59))).isEqualTo("287082");
        assertThat(Totp.codeAt(SECRET, Instant.ofEpochSecond(1111111109))).isEqualTo("081804");
        assertThat(Totp.codeAt(SECRET, Instant.ofEpochSecond(20000000000L))).isEqualTo("353130");
    }

    @Test
    void aClockHalfAMinuteWrongIsForgivenAWholeOneIsNot() {
        Instant now = Instant.ofEpochSecond(1_000_000_005);

        assertThat(Totp.stepOf(Totp.codeAt(SECRET, now.minusSeconds(30)), SECRET, now, 0))
                .isPresent();
        assertThat(Totp.stepOf(Totp.codeAt(SECRET, now.plusSeconds(30)), SECRET, now, 0))
                .isPresent();
        assertThat(Totp.stepOf(Totp.codeAt(SECRET, now.minusSeconds(60)), SECRET, now, 0))
                .isEmpty();
    }

    @Test
    void secretsAreLongAndDifferent() {
        assertThat(Totp.newSecret()).matches("[A-Z2-7]{32}").isNotEqualTo(Totp.newSecret());
    }
}
