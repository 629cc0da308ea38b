package org.tongxin.privacy.retention;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The last run of each rule in each community. */
@Component
class RunTable {

    private final JdbcClient jdbc;

    RunTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The last run of a rule over all communities.
     *
     * @param at when the latest of them ran
     * @param removed how many things all of them removed
     * @param failed in how many communities it could not finish
     */
    record Last(String rule, Instant at, long removed, long failed) {}

    void put(Retention.Due done, Instant at) {
        jdbc.sql("""
                /* privacy/retention note run */
                insert into privacy.retention_run (community_id, rule, ran_at, removed, failed)
                values (:community, :rule, :at, :removed, :failed)
                on conflict (community_id, rule) do update set
                    ran_at = excluded.ran_at, removed = excluded.removed, failed = excluded.failed
                """)
                .param("community", done.communityId())
                .param("rule", done.rule())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("removed", done.count())
                .param("failed", done.failed())
                .update();
    }

    List<Last> last(Set<Long> communities) {
        return jdbc.sql("""
                /* privacy/retention last runs */
                select rule, max(ran_at) as at, sum(removed) as removed, count(*) filter (where failed) as failed
                from privacy.retention_run
                where community_id = any (:communities)
                group by rule
                """)
                .param("communities", communities.toArray(Long[]::new))
                .query((row, line) -> new Last(
                        row.getString("rule"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getLong("removed"),
                        row.getLong("failed")))
                .list();
    }
}
