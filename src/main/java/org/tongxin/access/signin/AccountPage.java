package org.tongxin.access.signin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.ui.FormErrors;

/**
 * 我的账号页.
 *
 * @param done what was done just now, or null
 */
public record AccountPage(
        String name,
        String login,
        boolean secondFactor,
        List<OpenSession> sessions,
        @Nullable Done done,
        FormErrors errors) {

    public AccountPage {
        sessions = List.copyOf(sessions);
    }

    /** What was done just now. */
    public enum Done {
        PASSWORD("access.account.done.password"),
        SESSIONS("access.account.done.sessions"),
        FACTOR("access.account.done.factor"),
        WRONG("access.account.done.wrong");

        private final String key;

        Done(String key) {
            this.key = key;
        }

        /** Key of its words. */
        public String key() {
            return key;
        }

        static @Nullable Done of(String word) {
            for (Done one : values()) {
                if (one.name().equalsIgnoreCase(word)) {
                    return one;
                }
            }
            return null;
        }
    }
}
