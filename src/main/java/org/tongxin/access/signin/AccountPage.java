package org.tongxin.access.signin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.ui.FormErrors;
import org.tongxin.ui.Language;

/**
 * 我的账号页.
 *
 * @param language in which it is written to
 * @param done what was done just now, or null
 */
public record AccountPage(
        String name,
        String login,
        boolean secondFactor,
        Language language,
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
        LANGUAGE("access.account.done.language"),
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
