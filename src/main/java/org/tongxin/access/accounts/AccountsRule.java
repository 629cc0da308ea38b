package org.tongxin.access.accounts;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.access.AccessSettings;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.privacy.RetentionRule;

/**
 * Accounts that were disabled long ago lose e-mail, password and second factor. Login and name stay: acts in the history
 * and the audit log lead to them.
 */
@Component
class AccountsRule implements RetentionRule {

    private static final String OVER = """
            from access.account
            where disabled_at < :before
              and (email_sealed is not null or password_hash is not null or factor_sealed is not null)""";

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final AccessSettings settings;
    private final Clock clock;

    AccountsRule(JdbcClient jdbc, Transactions transactions, AccessSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "access.accounts";
    }

    @Override
    public String words() {
        return "access.retention.accounts";
    }

    @Override
    public List<Object> arguments() {
        return List.of(settings.keepDisabled().toDays());
    }

    @Override
    public boolean ofInstallation() {
        return true;
    }

    @Override
    public long due(long installation) {
        return jdbc.sql("/* access/accounts count disabled */ select count(*) " + OVER)
                .param("before", before())
                .query(Long.class)
                .single();
    }

    @Override
    public long remove(long installation) {
        return transactions.in(Scope.NOTHING, () -> {
            jdbc.sql("""
                    /* access/accounts drop recovery of disabled */
                    delete from access.recovery_code where account_id in (
                        select id from access.account where disabled_at < :before)
                    """).param("before", before()).update();
            return jdbc.sql("""
                    /* access/accounts empty disabled */
                    update access.account
                    set email_sealed = null, password_hash = null, factor_sealed = null, factor_since = null
                    where disabled_at < :before
                      and (email_sealed is not null or password_hash is not null or factor_sealed is not null)
                    """).param("before", before()).update();
        });
    }

    private OffsetDateTime before() {
        return clock.instant().minus(settings.keepDisabled()).atOffset(ZoneOffset.UTC);
    }
}
