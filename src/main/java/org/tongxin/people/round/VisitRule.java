package org.tongxin.people.round;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.privacy.RetentionRule;

/** Visits and days of confirmation are removed when the same month of the next year is over. */
@Component
class VisitRule implements RetentionRule {

    static final String NAME = "people.visits";

    private static final Duration KEPT = Duration.ofDays(400);

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;

    VisitRule(JdbcClient jdbc, Transactions transactions, Clock clock) {
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
        return "people.round.retention";
    }

    @Override
    public List<Object> arguments() {
        return List.of(KEPT.toDays());
    }

    @Override
    public long due(long communityId) {
        return transactions.reading(
                Scope.wholeOf(communityId),
                () -> jdbc.sql("""
                        /* people/round visits due */
                        select (select count(*) from people.visit where community_id = :community and at < :before)
                             + (select count(*) from people.confirmed
                                 where community_id = :community and on_day < :before_day)
                             + (select count(*) from people.unvisited u
                                  join people.household h on h.community_id = u.community_id and h.id = u.household_id
                                 where u.community_id = :community and h.until is not null)
                        """)
                        .param("community", communityId)
                        .param("before", before())
                        .param("before_day", day())
                        .query(Long.class)
                        .single());
    }

    @Override
    public long remove(long communityId) {
        return transactions.in(
                Scope.wholeOf(communityId),
                () -> (long) delete(communityId, "people.visit where community_id = :community and at < :before")
                        + delete(
                                communityId,
                                "people.confirmed where community_id = :community and on_day < :before_day")
                        + delete(communityId, """
                                people.unvisited where community_id = :community and household_id in (
                                    select id from people.household
                                     where community_id = :community and until is not null)"""));
    }

    private int delete(long communityId, String what) {
        return jdbc.sql("/* people/round remove old visits */ delete from " + what)
                .param("community", communityId)
                .param("before", before())
                .param("before_day", day())
                .update();
    }

    private OffsetDateTime before() {
        return clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC);
    }

    private LocalDate day() {
        return before().toLocalDate();
    }
}
