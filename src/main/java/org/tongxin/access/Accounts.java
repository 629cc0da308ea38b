package org.tongxin.access;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.kernel.Actor;
import org.tongxin.ui.Language;

/** 账号: the door through which accounts are made and posts are given; each act is written to the audit log. */
public interface Accounts {

    /**
     * Makes an account. The same id again changes nothing.
     *
     * @throws LoginTaken where another account has the login
     */
    void create(Actor by, NewAccount account);

    /**
     * Gives an account a post of a community for a period. The same id again changes nothing.
     *
     * @param holdingId id of the holding, made where it is born
     * @param to the last day, or null while open
     */
    void give(
            Actor by,
            long communityId,
            UUID holdingId,
            UUID accountId,
            UUID postId,
            LocalDate from,
            @Nullable LocalDate to);

    /**
     * Makes an account an administrator of these kinds; an empty set makes it none.
     *
     * @throws IllegalArgumentException where audit would stand beside another kind
     */
    void appoint(Actor by, UUID accountId, Set<Administrator> kinds);

    /** True where the sample made an account here. */
    boolean hasSample();

    /**
     * An account to be made.
     *
     * @param login what is typed at sign-in; kept in lower case
     * @param email where its mail goes, or null
     * @param password its first password, or null where it is set by a one-time code
     * @param sample true for accounts whose password is printed for everybody
     */
    record NewAccount(
            UUID id,
            String login,
            String name,
            @Nullable String email,
            Language language,
            @Nullable String password,
            boolean sample) {

        @Override
        public String toString() {
            return "NewAccount[" + id + "]";
        }
    }

    /** 三员: the kinds of administrator; none of them sees cases. */
    enum Administrator {
        /** 系统管理员 */
        SYSTEM,
        /** 安全管理员 */
        SECURITY,
        /** 审计管理员: stands alone. */
        AUDIT
    }

    /** The login is another account's. */
    final class LoginTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
