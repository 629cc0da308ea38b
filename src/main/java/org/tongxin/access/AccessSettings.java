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
 * @param idleSession a session ends when nobody opened a page or sent a form for so long; what a page asks for by itself
 *     does not count
 * @param keepDisabled how long disabled accounts keep e-mail, password and second factor
 * @param secondFactorFor whoever holds one of these duties needs a second factor
 */
@ConfigurationProperties("tongxin.access")
@Validated
public record AccessSettings(
        @DefaultValue("false") boolean secureCookies,
        @DefaultValue("12h") @NotNull Duration longestSession,
        @DefaultValue("2h") @NotNull Duration idleSession,
        @DefaultValue("365d") @NotNull Duration keepDisabled,
        @DefaultValue @NotNull Set<Duty> secondFactorFor) {}
