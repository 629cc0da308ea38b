package org.tongxin.access.signin;

import java.time.Clock;
import java.time.Instant;
import org.tongxin.ui.FormErrors;

/**
 * 动态码页.
 *
 * @param then where to go afterwards, a path of our own
 */
public record CodePage(String then, FormErrors errors) {

    static CodePage fresh(String then) {
        return new CodePage(then, FormErrors.none());
    }

    static CodePage wrong(String then) {
        return new CodePage(then, FormErrors.none().and("code", "access.signin.code.wrong"));
    }

    static CodePage locked(String then, Instant until, Clock clock) {
        return new CodePage(
                then, FormErrors.none().and("code", "access.signin.code.locked", SignInPage.minutes(until, clock)));
    }
}
