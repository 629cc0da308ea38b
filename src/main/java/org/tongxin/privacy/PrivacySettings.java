package org.tongxin.privacy;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of audit, retention and the second person.
 *
 * @param sealEvery how often new lines of the audit log are sealed
 * @param retentionAt when what was kept long enough is removed, in the time zone of the machine
 * @param approvalLasts how long what a second person granted may still be done
 */
@ConfigurationProperties("tongxin.privacy")
@Validated
public record PrivacySettings(
        @DefaultValue("1m") @NotNull Duration sealEvery,
        @DefaultValue("03:20") @NotNull LocalTime retentionAt,
        @DefaultValue("24h") @NotNull Duration approvalLasts) {}
