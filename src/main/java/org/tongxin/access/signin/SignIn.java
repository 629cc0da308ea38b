package org.tongxin.access.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.kernel.Vault;
import org.tongxin.privacy.AuditLog;

/** Checks login and password. */
@Component
class SignIn {

    /** Each check takes 19 MB for some 50 ms: a flood waits in line instead of filling the memory. */
    private final Semaphore checks = new Semaphore(4);

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Attempts attempts;
    private final PasswordEncoder passwords;
    private final String nobodysHash;
    private final Vault vault;
    private final AuditLog audit;
    private final Clock clock;

    SignIn(
            JdbcClient jdbc,
            Transactions transactions,
            Attempts attempts,
            PasswordEncoder passwords,
            Vault vault,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.attempts = attempts;
        this.passwords = passwords;
        this.nobodysHash = passwords.encode("nobody");
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    Outcome attempt(String typedLogin, String password) {
        String login = typedLogin.strip().toLowerCase(Locale.ROOT);
        byte[] key = vault.fingerprint("access.login", login);
        var locked = attempts.begin(key);
        if (locked.isPresent()) {
            return new Outcome.Locked(locked.get());
        }
        Found found = find(login);
        if (!matches(password, found) || found == null) {
            if (found != null) {
                note(found, "access.sign_in_refused");
            }
            return new Outcome.Wrong();
        }
        transactions.run(Scope.NOTHING, () -> {
            attempts.succeeded(key);
            note(found, "access.sign_in");
        });
        return new Outcome.Right(new SessionMarks(found.id, found.epoch, clock.instant(), true));
    }

    void note(UUID account, String name, String act) {
        audit.append(null, new Actor.Staff(account, name, java.util.Set.of(), Scope.NOTHING), act, account, null);
    }

    private void note(Found found, String act) {
        note(found.id, found.name, act);
    }

    /** Takes as long for a login nobody has as for a wrong password. */
    private boolean matches(String password, @Nullable Found found) {
        String hash = found == null || found.hash == null ? nobodysHash : found.hash;
        checks.acquireUninterruptibly();
        try {
            return passwords.matches(password, hash) && found != null && found.hash != null;
        } finally {
            checks.release();
        }
    }

    private @Nullable Found find(String login) {
        return jdbc.sql("""
                /* access/signin account by login */
                select id, name, password_hash, epoch from access.account
                where login = :login and disabled_at is null
                """)
                .param("login", login)
                .query((row, i) -> new Found(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("password_hash"),
                        row.getLong("epoch")))
                .optional()
                .orElse(null);
    }

    private record Found(UUID id, String name, @Nullable String hash, long epoch) {}

    /** What came of it. */
    sealed interface Outcome {
        record Right(SessionMarks marks) implements Outcome {}

        record Wrong() implements Outcome {}

        record Locked(Instant until) implements Outcome {}
    }
}
