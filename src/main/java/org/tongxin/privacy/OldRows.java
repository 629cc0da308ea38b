package org.tongxin.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;

/**
 * 过期记录: the rule of tables whose rows are removed once they are old, and that need nothing else done.
 *
 * @param keep how long after their time rows stay; zero where they go at once
 * @param tables in the order in which they are emptied
 */
public record OldRows(String name, String words, Duration keep, boolean ofInstallation, List<Table> tables, Tools tools)
        implements RetentionRule {

    /** Keeps an own list. */
    public OldRows {
        tables = List.copyOf(tables);
    }

    /**
     * 表: a table of a community and which of its rows are old.
     *
     * @param old a condition on {@code :before}, true of the same rows before and after the tables in front are emptied:
     *     then a dry run counts what goes
     */
    public record Table(String name, String old) {}

    /** 工具: what every such rule works with. */
    @Component
    public record Tools(JdbcClient jdbc, Transactions transactions, Clock clock) {}

    @Override
    public List<Object> arguments() {
        return List.of(keep.toDays());
    }

    @Override
    public long due(long communityId) {
        return tools.transactions()
                .reading(
                        Scope.wholeOf(communityId),
                        () -> tables.stream()
                                .mapToLong(table -> sql(
                                                communityId,
                                                "/* privacy/retention count old */ select count(*) from",
                                                table)
                                        .query(Long.class)
                                        .single())
                                .sum());
    }

    @Override
    public long remove(long communityId) {
        return tools.transactions()
                .in(
                        Scope.wholeOf(communityId),
                        () -> tables.stream()
                                .mapToLong(table -> sql(
                                                communityId, "/* privacy/retention remove old */ delete from", table)
                                        .update())
                                .sum());
    }

    private JdbcClient.StatementSpec sql(long communityId, String what, Table table) {
        return tools.jdbc()
                .sql(what + " " + table.name() + " where community_id = :community and " + table.old())
                .param("community", communityId)
                .param("before", tools.clock().instant().minus(keep).atOffset(ZoneOffset.UTC));
    }
}
