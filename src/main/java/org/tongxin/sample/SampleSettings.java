package org.tongxin.sample;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the sample.
 *
 * @param sample the community to make at the first start: {@code xihe}, or {@code none} (also written {@code false})
 * @param sampleCases how many cases of the last 90 days it gets, 0 to 20,000
 */
@ConfigurationProperties("tongxin")
@Validated
record SampleSettings(
        @DefaultValue("none") @Pattern(regexp = "none|false|xihe")
        String sample,

        @DefaultValue("1500") @Min(0) @Max(20_000) int sampleCases) {

    boolean wanted() {
        return sample.equals("xihe");
    }
}
