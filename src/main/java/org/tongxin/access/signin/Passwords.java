package org.tongxin.access.signin;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;

/** Checks and changes passwords. */
@Component
class Passwords {

    /** Each check takes 19 MB for some 50 ms: a flood waits in line instead of filling the memory. */
    private final Semaphore checks = new Semaphore(4);

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final OneTimeCodes codes;
    private final PasswordEncoder encoder;
    private final String nobodysHash;
    private final Traces traces;
    private final Clock clock;

    Passwords(
            JdbcClient jdbc,
            Transactions transactions,
            OneTimeCodes codes,
            PasswordEncoder encoder,
            Traces traces,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.codes = codes;
        this.encoder = encoder;
        this.nobodysHash = encoder.encode("nobody");
        this.traces = traces;
        this.clock = clock;
    }

    /** True where the password fits the hash; takes as long where there is none. */
    boolean fits(String password, @Nullable String hash) {
        checks.acquireUninterruptibly();
        try {
            return encoder.matches(password, hash == null ? nobodysHash : hash) && hash != null;
        } finally {
            checks.release();
        }
    }

    /** True where it is the account's password. */
    boolean isOf(UUID account, String password) {
        String hash = jdbc.sql("/* access/signin password */ select password_hash from access.account where id = :id")
                .param("id", account)
                .query((row, i) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(found -> found)
                .orElse(null);
        return fits(password, hash);
    }

    /** Sets a new password and ends every session; returns the new epoch. */
    long change(SignedIn account, String password) {
        String hash = encoded(password);
        return transactions.in(Scope.NOTHING, () -> {
            traces.own(account, "access.change_password");
            return set(account.id(), hash);
        });
    }

    /** Sets a new password by a one-time code; false where code and login do not belong together. */
    boolean reset(String login, String code, String password) {
        String hash = encoded(password);
        return transactions.in(
                Scope.NOTHING,
                () -> codes.usePassword(code, login.strip().toLowerCase(Locale.ROOT))
                        .map(account -> {
                            set(account, hash);
                            codes.stopAll(account);
                            traces.own(account, "", "access.reset_password");
                            return true;
                        })
                        .orElse(false));
    }

    private String encoded(String password) {
        checks.acquireUninterruptibly();
        try {
            return java.util.Objects.requireNonNull(encoder.encode(password));
        } finally {
            checks.release();
        }
    }

    private long set(UUID account, @Nullable String hash) {
        return jdbc.sql("""
                /* access/signin set password */
                update access.account set password_hash = :hash, password_set_at = :now, epoch = epoch + 1
                where id = :id returning epoch
                """)
                .param("hash", hash)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", account)
                .query(Long.class)
                .single();
    }
}
