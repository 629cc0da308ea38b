package org.tongxin.access.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.tongxin.ui.FormErrors;

/**
 * 登录页.
 *
 * @param login as typed
 * @param then where to go afterwards, a path of our own
 */
public record SignInPage(String login, String then, FormErrors errors) {

    static SignInPage fresh(String then) {
        return new SignInPage("", then, FormErrors.none());
    }

    static SignInPage wrong(String login, String then) {
        return new SignInPage(login, then, FormErrors.none().and("login", "access.signin.error.wrong"));
    }

    static SignInPage locked(String login, String then, Instant until, Clock clock) {
        return new SignInPage(
                login, then, FormErrors.none().and("login", "access.signin.error.locked", minutes(until, clock)));
    }

    /** Whole minutes to wait, at least one. */
    static long minutes(Instant until, Clock clock) {
        return Math.max(1, (Duration.between(clock.instant(), until).toSeconds() + 59) / 60);
    }
}
