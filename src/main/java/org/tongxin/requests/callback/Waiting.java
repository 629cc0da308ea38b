package org.tongxin.requests.callback;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Actor;
import org.tongxin.requests.casework.Reach;

/** Reads the cases that wait for a call. */
@Component
class Waiting {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    Waiting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Line(
            long communityId,
            String number,
            String words,
            int catalogueVersion,
            @Nullable String category,
            OffsetDateTime until,
            int tries,
            boolean own) {}

    /** The cases in reach, the nearest end first, those of others before one's own. */
    List<Line> all(Actor.Staff staff) {
        return jdbc.sql("""
                        /* requests/callback waiting */
                        select c.community_id, c.number, c.words, c.catalogue_version, c.category, c.call_back_until,
                               c.call_back_tries,
                               coalesce(c.handled_by = :account, false) or coalesce(c.checked_by = :account, false) as own
                        from requests.cases c
                        where %s and c.state = 'to_call_back'
                        order by own, c.call_back_until, c.id
                        limit :most""".formatted(Reach.CONDITION))
                .params(Reach.parameters(staff.scope()))
                .param("account", staff.accountId())
                .param("most", MOST)
                .query((row, line) -> new Line(
                        row.getLong("community_id"),
                        row.getString("number"),
                        row.getString("words"),
                        row.getInt("catalogue_version"),
                        row.getString("category"),
                        row.getObject("call_back_until", OffsetDateTime.class),
                        row.getInt("call_back_tries"),
                        row.getBoolean("own")))
                .list();
    }
}
