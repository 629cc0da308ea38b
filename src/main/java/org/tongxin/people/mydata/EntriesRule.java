package org.tongxin.people.mydata;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.privacy.RetentionRule;

/** Codes and looks at one's own data whose time is over. */
@Component
class EntriesRule implements RetentionRule {

    static final String NAME = "people.entries";

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;

    EntriesRule(JdbcClient jdbc, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String words() {
        return "people.retention.entries";
    }

    private static final List<String> OVER = List.of(
            "from people.entry_code where community_id = :community and expires_at < :now",
            "from people.own_session where community_id = :community and ends_at < :now");

    @Override
    public long due(long communityId) {
        return transactions.reading(
                Scope.wholeOf(communityId),
                () -> OVER.stream()
                        .mapToLong(over -> jdbc.sql("/* people/mydata entries over */ select count(*) " + over)
                                .param("community", communityId)
                                .param("now", now())
                                .query(Long.class)
                                .single())
                        .sum());
    }

    @Override
    public long remove(long communityId) {
        return transactions.in(
                Scope.wholeOf(communityId),
                () -> OVER.stream()
                        .mapToLong(over -> jdbc.sql("/* people/mydata remove entries */ delete " + over)
                                .param("community", communityId)
                                .param("now", now())
                                .update())
                        .sum());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
