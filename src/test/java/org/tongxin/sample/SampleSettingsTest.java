package org.tongxin.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongxin.kernel.CannotStart;

class SampleSettingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"xihe", "jianlin", "xianggelila", "wentingxiang", "zoujiajiao"})
    void aSampleIsChosenByItsName(String name) {
        assertThat(new SampleSettings(name, 0).wanted())
                .hasValueSatisfying(scene -> assertThat(scene.slug()).isEqualTo(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "false", ""})
    void noneIsMadeWhereNoneIsWanted(String name) {
        assertThat(new SampleSettings(name, 0).wanted()).isEmpty();
    }

    @Test
    void anUnknownNameIsRefusedWithThoseThatAreKnown() {
        assertThatThrownBy(() -> new SampleSettings("westbrook", 0).wanted())
                .hasMessageContaining("westbrook")
                .isInstanceOfSatisfying(
                        CannotStart.class,
                        refusal -> assertThat(refusal.mend()).contains("xihe", "jianlin", "zoujiajiao", "none"));
    }
}
