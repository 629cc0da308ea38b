package org.tongxin.access.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;

/**
 * Counts tries before they are checked, so that many at once gain nothing; from the fifth in a row on each costs a
 * longer wait. Unknown logins are counted like known ones and cannot be told apart.
 */
@Component
class Attempts {

    private static final int FREE = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;

    Attempts(JdbcClient jdbc, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Counts a try; returns until when none is taken where the key is locked, otherwise empty. */
    Optional<Instant> begin(byte[] key) {
        Instant now = clock.instant();
        return transactions.in(Scope.NOTHING, () -> {
            Optional<Integer> tries = count(key, now);
            if (tries.isEmpty()) {
                return Optional.of(lockedUntil(key));
            }
            if (tries.get() >= FREE) {
                lock(key, now.plus(waitAfter(tries.get())));
            }
            return Optional.<Instant>empty();
        });
    }

    /** The try was right: the count starts anew. */
    void succeeded(byte[] key) {
        jdbc.sql("/* access/signin forget attempts */ delete from access.attempt where key = :key")
                .param("key", key)
                .update();
    }

    static Duration waitAfter(int tries) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(tries - FREE, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private Optional<Integer> count(byte[] key, Instant now) {
        return jdbc.sql("""
                /* access/signin count attempt */
                insert into access.attempt as a (key, failures, last_at) values (:key, 1, :now)
                on conflict (key) do update set
                    failures = case when a.last_at < :forgotten then 1 else a.failures + 1 end,
                    last_at = excluded.last_at, locked_until = null
                where a.locked_until is null or a.locked_until <= :now
                returning failures
                """)
                .param("key", key)
                .param("now", at(now))
                .param("forgotten", at(now.minus(FORGOTTEN_AFTER)))
                .query(Integer.class)
                .optional();
    }

    private void lock(byte[] key, Instant until) {
        jdbc.sql("/* access/signin lock */ update access.attempt set locked_until = :until where key = :key")
                .param("until", at(until))
                .param("key", key)
                .update();
    }

    private Instant lockedUntil(byte[] key) {
        return jdbc.sql("/* access/signin locked until */ select locked_until from access.attempt where key = :key")
                .param("key", key)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
