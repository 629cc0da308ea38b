package org.tongxin.access.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 登录页.
 *
 * @param login as typed
 * @param then where to go afterwards, a path of our own
 * @param error key of what is to be mended, or null
 * @param waitMinutes for how long no try is taken; 0 where not locked
 */
public record SignInPage(String login, String then, @Nullable String error, long waitMinutes) {

    static SignInPage fresh(String then) {
        return new SignInPage("", then, null, 0);
    }

    static SignInPage wrong(String login, String then) {
        return new SignInPage(login, then, "access.signin.error.wrong", 0);
    }

    static SignInPage locked(String login, String then, Instant until, Clock clock) {
        long seconds = Math.max(1, Duration.between(clock.instant(), until).toSeconds());
        return new SignInPage(login, then, "access.signin.error.locked", (seconds + 59) / 60);
    }
}
