package org.tongxin.people.mydata;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long the register remembers those who are gone. The privacy notice promises residents the default; shorter is
 * allowed, longer is not.
 *
 * @param keepDeparted how long after moving away or death somebody is known by name, at most 1096 days
 */
@ConfigurationProperties("tongxin.people")
@Validated
record KeepSettings(
        @DefaultValue("1095d") @NotNull @DurationMax(days = 1096)
        Duration keepDeparted) {}
