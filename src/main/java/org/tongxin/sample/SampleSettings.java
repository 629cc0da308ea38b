package org.tongxin.sample;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import org.tongxin.kernel.CannotStart;
import org.tongxin.sample.scene.Scene;

/**
 * Settings of the sample.
 *
 * @param sample the community to make at the first start: {@code xihe}, {@code jianlin}, {@code xianggelila},
 *     {@code wentingxiang} or {@code zoujiajiao}; {@code none} (also written {@code false}) for none
 * @param sampleCases how many cases of the last 90 days it gets, 0 to 20,000
 */
@ConfigurationProperties("tongxin")
@Validated
record SampleSettings(
        @DefaultValue("none") String sample,
        @DefaultValue("1500") @Min(0) @Max(20_000) int sampleCases) {

    /** The community that is wanted, if any. */
    Optional<Scene> wanted() {
        if (sample.isBlank() || sample.equals("none") || sample.equals("false")) {
            return Optional.empty();
        }
        return Optional.of(Scene.of(sample).orElseThrow(() -> unknown(sample)));
    }

    private static CannotStart unknown(String sample) {
        String known = Scene.ALL.stream().map(Scene::slug).collect(Collectors.joining(", "));
        return new CannotStart(
                "There is no sample named " + sample + ".", "Set tongxin.sample to one of " + known + ", or to none.");
    }
}
