package org.tongxin.people.mydata;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Transactions;

/** Who is looking at their own data now: what ends here is over at once, whatever a browser still holds. */
@Component
class OwnSessions {

    /** However often pages are opened, it is proven anew after this time. */
    static final Duration LONGEST = Duration.ofHours(2);

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    OwnSessions(JdbcClient jdbc, Transactions transactions, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Begins one for somebody who proved who they are. */
    UUID begin(Visitor visitor) {
        UUID id = ids.next();
        Instant now = clock.instant();
        transactions.run(
                visitor.scope(),
                () -> jdbc.sql("""
                        /* people/mydata begin session */
                        insert into people.own_session (community_id, id, resident_id, begun_at, ends_at)
                        values (:community, :id, :resident, :now, :until)
                        """)
                        .param("community", visitor.communityId())
                        .param("id", id)
                        .param("resident", visitor.residentId())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("until", now.plus(LONGEST).atOffset(ZoneOffset.UTC))
                        .update());
        return id;
    }

    /** True while it was neither left nor ended nor is too old. */
    boolean stands(Visitor visitor, UUID session) {
        return transactions.reading(
                visitor.scope(),
                () -> jdbc.sql("""
                        /* people/mydata session */
                        select count(*) from people.own_session
                         where community_id = :community and id = :id and resident_id = :resident and ends_at > :now
                        """)
                                .param("community", visitor.communityId())
                                .param("id", session)
                                .param("resident", visitor.residentId())
                                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                                .query(Long.class)
                                .single()
                        > 0);
    }

    /** Ends one. */
    void end(Visitor visitor, UUID session) {
        transactions.run(
                visitor.scope(),
                () -> jdbc.sql("""
                        /* people/mydata end session */
                        delete from people.own_session where community_id = :community and id = :id
                        """)
                        .param("community", visitor.communityId())
                        .param("id", session)
                        .update());
    }

    /** Ends all of a visitor but one. */
    void endOthers(Visitor visitor, UUID session) {
        transactions.run(
                visitor.scope(),
                () -> jdbc.sql("""
                        /* people/mydata end other sessions */
                        delete from people.own_session
                        where community_id = :community and resident_id = :resident and id <> :id
                        """)
                        .param("community", visitor.communityId())
                        .param("resident", visitor.residentId())
                        .param("id", session)
                        .update());
    }

    /** Ends all of a resident; returns how many there were. Takes part in the caller's transaction. */
    int endAll(long communityId, UUID resident) {
        return jdbc.sql("""
                        /* people/mydata end sessions */
                        delete from people.own_session where community_id = :community and resident_id = :resident
                        """)
                .param("community", communityId)
                .param("resident", resident)
                .update();
    }
}
