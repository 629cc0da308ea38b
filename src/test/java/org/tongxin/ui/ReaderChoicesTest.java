package org.tongxin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderChoicesTest {

    @Test
    void theReaderComesBackToThePageWithItsQuery() {
        assertThat(ReaderChoices.local("/cases?after=1%2F2").toString()).isEqualTo("/cases?after=1%2F2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "javascript:alert(1)",
                "/a\r\nSet-Cookie: x=1",
                "/a b",
                ""
            })
    void nobodyIsSentElsewhere(String back) {
        assertThat(ReaderChoices.local(back).toString()).isEqualTo("/");
    }
}
