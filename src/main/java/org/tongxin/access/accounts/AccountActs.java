package org.tongxin.access.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.access.model.SpokenCode;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.kernel.Vault;
import org.tongxin.privacy.AuditLog;

/** What the security administrator does to an account; each act ends the sessions it must not outlive. */
@Component
class AccountActs {

    private static final Duration CODE_LASTS = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Vault vault;
    private final AuditLog audit;
    private final Clock clock;

    AccountActs(JdbcClient jdbc, Transactions transactions, Vault vault, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    void disable(Actor by, UUID account) {
        transactions.run(Scope.NOTHING, () -> {
            update("""
                    /* access/accounts disable */
                    update access.account set disabled_at = :now, epoch = epoch + 1
                    where id = :id and disabled_at is null
                    """, account);
            audit.append(null, by, "access.disable_account", account, null);
        });
    }

    void enable(Actor by, UUID account) {
        transactions.run(Scope.NOTHING, () -> {
            jdbc.sql("/* access/accounts enable */ update access.account set disabled_at = null where id = :id")
                    .param("id", account)
                    .update();
            audit.append(null, by, "access.enable_account", account, null);
        });
    }

    /** A code with which the holder sets a new password; earlier ones stop working. */
    String issueCode(Actor by, UUID account) {
        String code = SpokenCode.next(4);
        transactions.run(Scope.NOTHING, () -> {
            update("""
                    /* access/accounts stop earlier codes */
                    update access.one_time_code set used_at = :now where account_id = :id and used_at is null
                    """, account);
            jdbc.sql("""
                    /* access/accounts issue code */
                    insert into access.one_time_code (hash, account_id, purpose, made_at, expires_at)
                    values (:hash, :id, 'password', :now, :until)
                    """)
                    .param("hash", vault.fingerprint("access.one_time_code", SpokenCode.plain(code)))
                    .param("id", account)
                    .param("now", now())
                    .param("until", now().plus(CODE_LASTS))
                    .update();
            audit.append(null, by, "access.issue_password_code", account, null);
        });
        return code;
    }

    /** Takes away a lost second factor; the holder sets up a new one at the next sign-in where a duty asks for it. */
    void resetFactor(Actor by, UUID account) {
        transactions.run(Scope.NOTHING, () -> {
            jdbc.sql("""
                    /* access/accounts reset second factor */
                    update access.account set factor_sealed = null, factor_since = null, epoch = epoch + 1
                    where id = :id
                    """).param("id", account).update();
            jdbc.sql("/* access/accounts drop recovery */ delete from access.recovery_code where account_id = :id")
                    .param("id", account)
                    .update();
            audit.append(null, by, "access.reset_second_factor", account, null);
        });
    }

    /** Takes a post away at once. */
    void endHolding(Actor by, long communityId, UUID account, UUID holding) {
        transactions.run(Scope.wholeOf(communityId), () -> {
            int ended = jdbc.sql("""
                    /* access/accounts end post */
                    update access.holding set ended_at = :now
                    where community_id = :community and id = :id and account_id = :account and ended_at is null
                    """)
                    .param("now", now())
                    .param("community", communityId)
                    .param("id", holding)
                    .param("account", account)
                    .update();
            if (ended == 1) {
                jdbc.sql("/* access/accounts grants */ update access.account set grants = grants + 1 where id = :id")
                        .param("id", account)
                        .update();
                audit.append(communityId, by, "access.end_post", account, null);
            }
        });
    }

    private void update(String sql, UUID account) {
        jdbc.sql(sql).param("now", now()).param("id", account).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
