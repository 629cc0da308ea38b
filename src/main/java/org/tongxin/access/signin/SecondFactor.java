package org.tongxin.access.signin;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.access.model.SpokenCode;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.kernel.Vault;

/** 第二因素: the authenticator app of an account, and its recovery codes. */
@Component
class SecondFactor {

    private static final int RECOVERY_CODES = 10;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Attempts attempts;
    private final Traces traces;
    private final Vault vault;
    private final Clock clock;

    SecondFactor(
            JdbcClient jdbc, Transactions transactions, Attempts attempts, Traces traces, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.attempts = attempts;
        this.traces = traces;
        this.vault = vault;
        this.clock = clock;
    }

    /** What came of a code. */
    sealed interface Outcome {
        record Right() implements Outcome {}

        record Wrong() implements Outcome {}

        record Locked(Instant until) implements Outcome {}
    }

    /** The secret waiting to be set up; the same one until its first code was right. */
    String waitingSecret(UUID account) {
        return transactions.in(Scope.NOTHING, () -> {
            byte[] waiting = sealed(account, "factor_since is null");
            if (waiting != null) {
                return vault.open(waiting);
            }
            String secret = Totp.newSecret();
            jdbc.sql("""
                    /* access/signin keep new secret */
                    update access.account set factor_sealed = :sealed, factor_since = null where id = :id
                      and factor_since is null
                    """)
                    .param("sealed", vault.seal(secret))
                    .param("id", account)
                    .update();
            return secret;
        });
    }

    /** Sets the factor up where the first code is right; returns the recovery codes, or nothing where it is wrong. */
    List<String> setUp(SignedIn account, String code) {
        return transactions.in(Scope.NOTHING, () -> {
            byte[] waiting = sealed(account.id(), "factor_since is null");
            OptionalLong step = waiting == null
                    ? OptionalLong.empty()
                    : Totp.stepOf(SpokenCode.plain(code), vault.open(waiting), clock.instant(), 0);
            if (step.isEmpty()) {
                return List.of();
            }
            jdbc.sql("""
                    /* access/signin second factor set up */
                    update access.account set factor_since = :now, factor_step = :step where id = :id
                    """)
                    .param("now", now())
                    .param("step", step.getAsLong())
                    .param("id", account.id())
                    .update();
            traces.own(account, "access.set_up_second_factor");
            return newRecoveryCodes(account.id());
        });
    }

    /** Checks a code of the app, or a recovery code. */
    Outcome check(SignedIn account, String typed) {
        byte[] key = vault.fingerprint("access.factor", account.id().toString());
        var locked = attempts.begin(key);
        if (locked.isPresent()) {
            return new Outcome.Locked(locked.get());
        }
        String code = SpokenCode.plain(typed);
        return transactions.in(Scope.NOTHING, () -> {
            if (!isOfApp(account.id(), code) && !isRecovery(account.id(), code)) {
                traces.own(account, "access.code_refused");
                return new Outcome.Wrong();
            }
            attempts.succeeded(key);
            traces.own(account, "access.sign_in");
            return new Outcome.Right();
        });
    }

    /** Takes the factor away; it can be set up anew. */
    void remove(SignedIn account) {
        transactions.run(Scope.NOTHING, () -> {
            jdbc.sql("""
                    /* access/signin second factor removed */
                    update access.account set factor_sealed = null, factor_since = null where id = :id
                    """).param("id", account.id()).update();
            forgetRecoveryCodes(account.id());
            traces.own(account, "access.remove_second_factor");
        });
    }

    private boolean isOfApp(UUID account, String code) {
        byte[] secret = sealed(account, "factor_since is not null");
        if (secret == null) {
            return false;
        }
        long used = jdbc.sql("/* access/signin last step */ select factor_step from access.account where id = :id")
                .param("id", account)
                .query(Long.class)
                .single();
        OptionalLong step = Totp.stepOf(code, vault.open(secret), clock.instant(), used);
        return step.isPresent()
                && jdbc.sql("""
                        /* access/signin use step */
                        update access.account set factor_step = :step where id = :id and factor_step < :step
                        """)
                                .param("step", step.getAsLong())
                                .param("id", account)
                                .update()
                        == 1;
    }

    private boolean isRecovery(UUID account, String code) {
        return jdbc.sql("""
                /* access/signin use recovery code */
                update access.recovery_code set used_at = :now
                where account_id = :account and hash = :hash and used_at is null
                """)
                        .param("now", now())
                        .param("account", account)
                        .param("hash", hash(code))
                        .update()
                == 1;
    }

    private List<String> newRecoveryCodes(UUID account) {
        forgetRecoveryCodes(account);
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            String code = SpokenCode.next(3);
            codes.add(code);
            jdbc.sql("""
                    /* access/signin keep recovery code */
                    insert into access.recovery_code (account_id, hash) values (:account, :hash)
                    """)
                    .param("account", account)
                    .param("hash", hash(SpokenCode.plain(code)))
                    .update();
        }
        return codes;
    }

    private void forgetRecoveryCodes(UUID account) {
        jdbc.sql("/* access/signin forget recovery codes */ delete from access.recovery_code where account_id = :id")
                .param("id", account)
                .update();
    }

    private byte @Nullable [] sealed(UUID account, String state) {
        return jdbc.sql("/* access/signin secret */ select factor_sealed from access.account where id = :id and "
                        + state + " for update")
                .param("id", account)
                .query((row, i) -> java.util.Optional.ofNullable(row.getBytes(1)))
                .optional()
                .flatMap(secret -> secret)
                .orElse(null);
    }

    private byte[] hash(String code) {
        return vault.fingerprint("access.recovery", code);
    }

    private java.time.OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
