package org.tongxin.privacy.own;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.privacy.RetentionRule;

/**
 * A rule that removes the old rows of some tables.
 *
 * @param tables the tables in the order in which they are emptied, each with its condition on {@code :before}
 */
record OwnRule(String name, String words, Duration keep, boolean ofInstallation, List<Table> tables, Tools tools)
        implements RetentionRule {

    OwnRule {
        tables = List.copyOf(tables);
    }

    /** A table and which of its rows are old. */
    record Table(String name, String old) {}

    /** What every rule works with. */
    record Tools(JdbcClient jdbc, Transactions transactions, Clock clock) {}

    @Override
    public List<Object> arguments() {
        return List.of(keep.toDays());
    }

    /** Counts the last table: the others hang on it. */
    @Override
    public long due(long communityId) {
        Table main = tables.getLast();
        return tools.transactions()
                .reading(
                        Scope.wholeOf(communityId),
                        () -> tools.jdbc()
                                .sql("/* privacy/own count old */ select count(*) from " + main.name()
                                        + " where community_id = :community and " + main.old())
                                .param("community", communityId)
                                .param("before", before())
                                .query(Long.class)
                                .single());
    }

    @Override
    public long remove(long communityId) {
        return tools.transactions().in(Scope.wholeOf(communityId), () -> {
            long removed = 0;
            for (Table table : tables) {
                removed = tools.jdbc()
                        .sql("/* privacy/own remove old */ delete from " + table.name()
                                + " where community_id = :community and " + table.old())
                        .param("community", communityId)
                        .param("before", before())
                        .update();
            }
            return removed;
        });
    }

    private OffsetDateTime before() {
        return tools.clock().instant().minus(keep).atOffset(ZoneOffset.UTC);
    }
}
