package org.tongxin.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which typed days are days. */
class TypedDayTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-08", "  2026-03-08 ", "1900-01-01", "2199-12-31"})
    void aDayThatSomebodyCanMeanIsRead(String typed) {
        assertThat(TypedDay.read(typed)).contains(LocalDate.parse(typed.strip()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "today",
                "2026-02-30",
                "2026-3-8",
                "1899-12-31",
                "2200-01-01",
                "+999999999-12-31",
                "-999999999-01-01",
                "-0001-01-01",
                "２０２６-03-08"
            })
    void aDayThatNobodyCanMeanIsNone(String typed) {
        assertThat(TypedDay.read(typed)).isEmpty();
    }
}
