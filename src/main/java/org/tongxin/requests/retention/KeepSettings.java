package org.tongxin.requests.retention;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long closed cases keep what is personal. The privacy notice promises residents the defaults; shorter is allowed,
 * longer is not.
 *
 * @param keepPhotos how long after closing photos stay, at most 365 days
 * @param keepPersons how long after closing name, phone, e-mail, words and place stay, at most 1096 days
 */
@ConfigurationProperties("tongxin.requests")
@Validated
record KeepSettings(
        @DefaultValue("365d") @NotNull @DurationMax(days = 365)
        Duration keepPhotos,

        @DefaultValue("1095d") @NotNull @DurationMax(days = 1096)
        Duration keepPersons) {}
