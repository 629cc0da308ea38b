package org.tongxin.access.accounts;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.tongxin.access.Accounts;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.kernel.Vault;
import org.tongxin.privacy.AuditLog;

/** Writes accounts, holdings and administrators. */
@Component
class AccountTable implements Accounts {

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final PasswordEncoder passwords;
    private final Vault vault;
    private final AuditLog audit;
    private final Clock clock;

    AccountTable(
            JdbcClient jdbc,
            Transactions transactions,
            PasswordEncoder passwords,
            Vault vault,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.passwords = passwords;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void create(Actor by, NewAccount account) {
        String hash = account.password() == null ? null : passwords.encode(account.password());
        try {
            transactions.run(Scope.NOTHING, () -> {
                if (insert(account, hash) == 1) {
                    audit.append(null, by, "access.create_account", account.id(), null);
                }
            });
        } catch (DuplicateKeyException e) {
            throw new LoginTaken();
        }
    }

    private int insert(NewAccount account, @Nullable String hash) {
        return jdbc.sql("""
                /* access/accounts insert account */
                insert into access.account (id, login, name, email_sealed, language, sample, password_hash,
                    password_set_at, factor_step, epoch, grants, created_at)
                values (:id, :login, :name, :email, :language, :sample, :hash, :now, 0, 1, 1, :now)
                on conflict (id) do nothing
                """)
                .param("id", account.id())
                .param("login", account.login().strip().toLowerCase(Locale.ROOT))
                .param("name", account.name().strip())
                .param("email", account.email() == null ? null : vault.seal(account.email()), Types.BINARY)
                .param("language", account.language().tag())
                .param("sample", account.sample())
                .param("hash", hash, Types.VARCHAR)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void give(
            Actor by,
            long communityId,
            UUID holdingId,
            UUID accountId,
            UUID postId,
            LocalDate from,
            @Nullable LocalDate to) {
        transactions.run(Scope.wholeOf(communityId), () -> {
            int given = jdbc.sql("""
                    /* access/accounts give post */
                    insert into access.holding (community_id, id, account_id, post_id, from_day, to_day, given_at)
                    values (:community, :id, :account, :post, :from, :to, :now)
                    on conflict (community_id, id) do nothing
                    """)
                    .param("community", communityId)
                    .param("id", holdingId)
                    .param("account", accountId)
                    .param("post", postId)
                    .param("from", from)
                    .param("to", to, Types.DATE)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            if (given == 1) {
                jdbc.sql("""
                        /* access/accounts note community */
                        insert into access.account_community (account_id, community_id)
                        values (:account, :community) on conflict do nothing
                        """)
                        .param("account", accountId)
                        .param("community", communityId)
                        .update();
                grantsChanged(accountId);
                audit.append(communityId, by, "access.give_post", accountId, null);
            }
        });
    }

    @Override
    public void appoint(Actor by, UUID accountId, Set<Administrator> kinds) {
        if (kinds.contains(Administrator.AUDIT) && kinds.size() > 1) {
            throw new IllegalArgumentException("Audit administration stands alone");
        }
        transactions.run(Scope.NOTHING, () -> {
            if (kinds.isEmpty()) {
                jdbc.sql("/* access/accounts dismiss */ delete from access.account_role where account_id = :id")
                        .param("id", accountId)
                        .update();
            } else {
                jdbc.sql("""
                        /* access/accounts appoint */
                        insert into access.account_role (account_id, system, security, audit)
                        values (:id, :system, :security, :audit)
                        on conflict (account_id) do update set
                            system = excluded.system, security = excluded.security, audit = excluded.audit
                        """)
                        .param("id", accountId)
                        .param("system", kinds.contains(Administrator.SYSTEM))
                        .param("security", kinds.contains(Administrator.SECURITY))
                        .param("audit", kinds.contains(Administrator.AUDIT))
                        .update();
            }
            grantsChanged(accountId);
            audit.append(
                    null,
                    by,
                    "access.appoint",
                    accountId,
                    String.join(",", kinds.stream().map(Enum::name).sorted().toList()));
        });
    }

    private void grantsChanged(UUID accountId) {
        int changed = jdbc.sql("""
                /* access/accounts count change of grants */
                update access.account set grants = grants + 1 where id = :id
                """).param("id", accountId).update();
        if (changed != 1) {
            throw new IllegalArgumentException("No such account");
        }
    }

    @Override
    public boolean hasSample() {
        return jdbc.sql("/* access/accounts any sample */ select exists (select 1 from access.account where sample)")
                .query(Boolean.class)
                .single();
    }
}
