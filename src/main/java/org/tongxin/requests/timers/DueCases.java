package org.tongxin.requests.timers;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.requests.CaseActs;

/** Walks the cases of one community on which something is due, each in its own transaction. */
@Component
class DueCases {

    private static final Logger LOG = LoggerFactory.getLogger(DueCases.class);
    private static final int BATCH = 200;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final CaseActs acts;

    DueCases(JdbcClient jdbc, Transactions transactions, CaseActs acts) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.acts = acts;
    }

    /** Does what is due by the moment; returns how many cases were looked at. */
    int run(long communityId, Instant now) {
        Scope scope = Scope.wholeOf(communityId);
        List<UUID> due = transactions.reading(scope, () -> due(communityId, now));
        for (UUID id : due) {
            try {
                acts.tick(communityId, id, now);
            } catch (RuntimeException e) {
                LOG.error("Timer of case {} failed; the others go on", id, e);
            }
        }
        return due.size();
    }

    private List<UUID> due(long communityId, Instant now) {
        return jdbc.sql("""
                        /* requests/timers due */
                        select id from requests.cases
                        where community_id = :community and next_tick_at <= :now
                        order by next_tick_at
                        limit :batch""")
                .param("community", communityId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("batch", BATCH)
                .query((row, line) -> row.getObject("id", UUID.class))
                .list();
    }
}
