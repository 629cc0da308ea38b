package org.tongxin.access;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import org.tongxin.kernel.Duty;

/**
 * Settings of sign-in.
 *
 * @param secureCookies cookies travel over TLS only and the browser is told to insist on TLS; the prod profile sets it
 * @param longestSession a session ends after this time however busy it is
 * @param secondFactorFor whoever holds one of these duties needs a second factor
 */
@ConfigurationProperties("tongxin.access")
@Validated
public record AccessSettings(
        @DefaultValue("false") boolean secureCookies,
        @DefaultValue("12h") @NotNull Duration longestSession,
        @DefaultValue @NotNull Set<Duty> secondFactorFor) {}
