package org.tongxin.people.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;

/** Who lived where on a day, as the tables tell it. */
record LivesOnFile(JdbcClient jdbc, Transactions transactions, long community) {

    private static final String ON =
            " where community_id = :community and from_on <= :day and (to_on is null or to_on >= :day)";
    private static final String LIVED = ON + " and ended_by is distinct from 'mistaken'";

    long livingOn(LocalDate day) {
        return transactions.reading(
                Scope.wholeOf(community),
                () -> asked("select count(*) from people.residence" + LIVED, day)
                        .query(Long.class)
                        .single());
    }

    long households(LocalDate day) {
        return transactions.reading(
                Scope.wholeOf(community),
                () -> asked("select count(*) from people.dwelling" + ON, day)
                        .query(Long.class)
                        .single());
    }

    List<UUID> whereOn(UUID resident, LocalDate day) {
        return transactions.reading(
                Scope.wholeOf(community),
                () -> asked("select household_id from people.residence" + LIVED + " and resident_id = :resident", day)
                        .param("resident", resident)
                        .query(UUID.class)
                        .list());
    }

    List<UUID> heads(LocalDate day) {
        return transactions.reading(
                Scope.wholeOf(community),
                () -> asked("select resident_id from people.residence" + LIVED + " and tie = '02'", day)
                        .query(UUID.class)
                        .list());
    }

    Map<String, @Nullable Object> dwelling(LocalDate day) {
        return transactions.reading(
                Scope.wholeOf(community),
                () -> asked("select kind, grid_id from people.dwelling" + ON, day)
                        .query()
                        .singleRow());
    }

    private JdbcClient.StatementSpec asked(String sql, LocalDate day) {
        return jdbc.sql("/* lives test */ " + sql).param("community", community).param("day", day);
    }
}
