package org.tongxin.privacy;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalTime;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of audit, retention and the second person.
 *
 * @param sealEvery how often new lines of the audit log are sealed
 * @param retentionAt when what was kept long enough is removed, in the time zone of the machine
 * @param approvalLasts how long what a second person granted may still be done
 * @param keepLooks how long looks at files, decisions of a second person and withdrawn consents are kept, three years as
 *     the privacy notice says; shorter is allowed, but not below the six months that the law wants logs kept
 * @param breachLimit how soon after a breach was found everybody concerned must know; a limit of our own, the law says at
 *     once
 */
@ConfigurationProperties("tongxin.privacy")
@Validated
public record PrivacySettings(
        @DefaultValue("1m") @NotNull Duration sealEvery,
        @DefaultValue("03:20") @NotNull LocalTime retentionAt,
        @DefaultValue("24h") @NotNull Duration approvalLasts,

        @DefaultValue("1095d") @NotNull @DurationMin(days = 183) @DurationMax(days = 1096)
        Duration keepLooks,

        @DefaultValue("24h") @NotNull Duration breachLimit) {}
