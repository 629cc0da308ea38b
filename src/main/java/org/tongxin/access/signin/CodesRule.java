package org.tongxin.access.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.privacy.RetentionRule;

/** One-time codes that are used or over, and counts of wrong tries that nobody needs any more. */
@Component
class CodesRule implements RetentionRule {

    private static final Duration KEEP = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;

    CodesRule(JdbcClient jdbc, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "access.codes";
    }

    @Override
    public String words() {
        return "access.retention.codes";
    }

    @Override
    public List<Object> arguments() {
        return List.of(KEEP.toDays());
    }

    @Override
    public boolean ofInstallation() {
        return true;
    }

    @Override
    public long due(long installation) {
        return jdbc.sql("""
                /* access/signin count old codes */
                select (select count(*) from access.one_time_code where expires_at < :before)
                     + (select count(*) from access.attempt where last_at < :before)
                """).param("before", before()).query(Long.class).single();
    }

    @Override
    public long remove(long installation) {
        return transactions.in(
                Scope.NOTHING,
                () -> jdbc.sql(
                                        "/* access/signin drop old codes */ delete from access.one_time_code where expires_at < :before")
                                .param("before", before())
                                .update()
                        + jdbc.sql(
                                        "/* access/signin drop old attempts */ delete from access.attempt where last_at < :before")
                                .param("before", before())
                                .update());
    }

    private OffsetDateTime before() {
        return clock.instant().minus(KEEP).atOffset(ZoneOffset.UTC);
    }
}
