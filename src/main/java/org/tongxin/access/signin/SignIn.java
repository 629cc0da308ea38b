package org.tongxin.access.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.kernel.Vault;

/** Checks login and password. */
@Component
class SignIn {

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Attempts attempts;
    private final Passwords passwords;
    private final Vault vault;
    private final Traces traces;
    private final Clock clock;

    SignIn(
            JdbcClient jdbc,
            Transactions transactions,
            Attempts attempts,
            Passwords passwords,
            Vault vault,
            Traces traces,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.attempts = attempts;
        this.passwords = passwords;
        this.vault = vault;
        this.traces = traces;
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
        if (!passwords.fits(password, found == null ? null : found.hash) || found == null) {
            if (found != null) {
                note(found, "access.sign_in_refused");
            }
            return new Outcome.Wrong();
        }
        transactions.run(Scope.NOTHING, () -> {
            attempts.succeeded(key);
            note(found, found.secondFactor ? "access.password_right" : "access.sign_in");
        });
        return new Outcome.Right(SessionMarks.fresh(found.id, found.epoch, clock.instant(), !found.secondFactor));
    }

    private void note(Found found, String act) {
        traces.own(found.id, found.name, act);
    }

    private @Nullable Found find(String login) {
        return jdbc.sql("""
                /* access/signin account by login */
                select id, name, password_hash, epoch, factor_since is not null as second_factor from access.account
                where login = :login and disabled_at is null
                """)
                .param("login", login)
                .query((row, i) -> new Found(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("password_hash"),
                        row.getLong("epoch"),
                        row.getBoolean("second_factor")))
                .optional()
                .orElse(null);
    }

    private record Found(UUID id, String name, @Nullable String hash, long epoch, boolean secondFactor) {}

    /** What came of it. */
    sealed interface Outcome {
        record Right(SessionMarks marks) implements Outcome {}

        record Wrong() implements Outcome {}

        record Locked(Instant until) implements Outcome {}
    }
}
