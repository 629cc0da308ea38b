package org.tongxin.access.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewPasswordTest {

    @ParameterizedTest
    @ValueSource(strings = {"门口的槐树又开花了我想去看", "correct horse battery", "kX9 tuesday rain", "1 2 buckle my shoe"})
    void longAndUnusualIsEnough(String password) {
        assertThat(NewPassword.fault(password, "wang")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567890",
                "password123",
                "Password1234",
                "aaaaaaaaaaaa",
                "abababababab",
                "abcdefghijkl",
                "98765432101",
                "woaini1314",
                "tongxin2026",
                "5201314520"
            })
    void whatEverybodyTriesFirstIsRefused(String password) {
        assertThat(NewPassword.fault(password, "wang")).isEqualTo("access.password.common");
    }

    @Test
    void shortLongAndTellingPasswordsAreRefused() {
        assertThat(NewPassword.fault("ab3de6gh9", "wang")).isEqualTo("access.password.too_short");
        assertThat(NewPassword.fault("x1 ".repeat(50), "wang")).isEqualTo("access.password.too_long");
        assertThat(NewPassword.fault("my name is Wang", "wang")).isEqualTo("access.password.has_login");
    }
}
