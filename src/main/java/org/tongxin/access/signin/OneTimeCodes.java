package org.tongxin.access.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.access.model.SpokenCode;
import org.tongxin.kernel.Vault;

/** 一次性验证码: codes that make the first account or set a new password, each good once and for a while. */
@Component
class OneTimeCodes {

    private static final Duration SET_UP_LASTS = Duration.ofDays(7);
    private static final Duration MAIL_LASTS = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    OneTimeCodes(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** A new code for the first account. */
    String forSetUp() {
        String code = SpokenCode.next(5);
        jdbc.sql("""
                /* access/signin make set-up code */
                insert into access.one_time_code (hash, purpose, made_at, expires_at)
                values (:hash, 'set_up', :now, :until)
                """)
                .param("hash", hash(code))
                .param("now", now())
                .param("until", now().plus(SET_UP_LASTS))
                .update();
        return code;
    }

    /** Uses up a set-up code; false where there is none such. */
    boolean useSetUp(String typed) {
        return jdbc.sql("""
                /* access/signin use set-up code */
                update access.one_time_code set used_at = :now
                where hash = :hash and purpose = 'set_up' and used_at is null and expires_at > :now
                """).param("now", now()).param("hash", hash(typed)).update() == 1;
    }

    /** A new code for the link in a mail; the one of an earlier mail stops working. */
    String forMail(UUID account) {
        jdbc.sql("""
                /* access/signin stop earlier mail codes */
                update access.one_time_code set used_at = :now
                where account_id = :id and purpose = 'password_mail' and used_at is null
                """).param("now", now()).param("id", account).update();
        String code = SpokenCode.next(8);
        jdbc.sql("""
                /* access/signin make mail code */
                insert into access.one_time_code (hash, account_id, purpose, made_at, expires_at)
                values (:hash, :id, 'password_mail', :now, :until)
                """)
                .param("hash", hash(code))
                .param("id", account)
                .param("now", now())
                .param("until", now().plus(MAIL_LASTS))
                .update();
        return code;
    }

    /** Every other code of the account stops working: the password is set. */
    void stopAll(UUID account) {
        jdbc.sql("""
                /* access/signin stop codes */
                update access.one_time_code set used_at = :now where account_id = :id and used_at is null
                """).param("now", now()).param("id", account).update();
    }

    /** Uses up a code for a new password; returns whose it was. */
    Optional<UUID> usePassword(String typed, String login) {
        return jdbc.sql("""
                /* access/signin use password code */
                update access.one_time_code c set used_at = :now
                from access.account a
                where c.hash = :hash and c.purpose in ('password', 'password_mail') and c.used_at is null and c.expires_at > :now
                  and a.id = c.account_id and a.login = :login and a.disabled_at is null
                returning c.account_id
                """)
                .param("now", now())
                .param("hash", hash(typed))
                .param("login", login)
                .query(UUID.class)
                .optional();
    }

    private byte[] hash(String code) {
        return vault.fingerprint("access.one_time_code", SpokenCode.plain(code));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
