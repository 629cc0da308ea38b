package org.tongxin.privacy.purpose;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.privacy.Looks;

/** Reads the looks at one person's file. */
@Component
class LooksOfOne implements Looks {

    private static final String SEEN = """
            select max(l.at) as at, l.acting_as, l.purpose, l.what, l.revealed, l.glass_broken, l.reason, count(*) as times
            from privacy.look l
            """;

    private static final String GROUPS = """
            group by l.session_id, l.acting_as, l.purpose, l.what, l.revealed, l.glass_broken, l.reason
            order by max(l.at) desc, l.session_id limit :limit
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    LooksOfOne(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Seen> of(long communityId, UUID subject, int limit) {
        return jdbc.sql("/* privacy/purpose looks of one */ " + SEEN
                        + "where l.community_id = :community and l.subject_id = :subject " + GROUPS)
                .param("community", communityId)
                .param("subject", subject)
                .param("limit", limit)
                .query((row, i) -> read(row))
                .list();
    }

    @Override
    public List<Seen> untold(long communityId, UUID subject) {
        return jdbc.sql("/* privacy/purpose looks to be told */ " + SEEN + """
                join privacy.telling t on t.community_id = l.community_id and t.session_id = l.session_id
                     and t.subject_id = l.subject_id and t.told_at is null
                where l.community_id = :community and l.subject_id = :subject
                """ + GROUPS)
                .param("community", communityId)
                .param("subject", subject)
                .param("limit", 50)
                .query((row, i) -> read(row))
                .list();
    }

    @Override
    public void told(long communityId, UUID subject) {
        jdbc.sql("""
                /* privacy/purpose read by themselves */
                update privacy.telling set told_at = :now
                where community_id = :community and subject_id = :subject and told_at is null
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("community", communityId)
                .param("subject", subject)
                .update();
    }

    private static Seen read(ResultSet row) throws SQLException {
        return new Seen(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("acting_as"),
                "privacy.purpose." + row.getString("purpose"),
                row.getString("what"),
                row.getBoolean("revealed"),
                row.getBoolean("glass_broken"),
                row.getString("reason"),
                row.getLong("times"));
    }
}
