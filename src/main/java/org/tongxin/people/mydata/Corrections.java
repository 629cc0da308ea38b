package org.tongxin.people.mydata;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Vault;

/** What residents want corrected, and the answers. Every call takes part in the caller's transaction. */
@Component
class Corrections {

    /** Rights are answered within this time. */
    private static final Duration ANSWER_WITHIN = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Ids ids;
    private final Clock clock;

    Corrections(JdbcClient jdbc, Vault vault, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.ids = ids;
        this.clock = clock;
    }

    UUID ask(Visitor visitor, String words) {
        UUID id = ids.next();
        Instant now = clock.instant();
        jdbc.sql("""
                /* people/mydata ask correction */
                insert into people.correction (community_id, id, resident_id, words_sealed, asked_at, answer_by)
                values (:community, :id, :resident, :words, :now, :by)
                """)
                .param("community", visitor.communityId())
                .param("id", id)
                .param("resident", visitor.residentId())
                .param("words", vault.seal(words))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", now.plus(ANSWER_WITHIN).atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    List<Correction> of(Visitor visitor) {
        return jdbc.sql("""
                /* people/mydata corrections of one */
                select * from people.correction where community_id = :community and resident_id = :resident
                order by asked_at desc, id desc limit 50
                """)
                .param("community", visitor.communityId())
                .param("resident", visitor.residentId())
                .query((row, i) -> read(row))
                .list();
    }

    /** Those that wait for an answer, the most urgent first. */
    List<Correction> open(Collection<Long> communities) {
        return jdbc.sql("""
                /* people/mydata open corrections */
                select * from people.correction where community_id = any (:communities) and answered_at is null
                order by answer_by, id limit 200
                """)
                .param("communities", communities.toArray(Long[]::new))
                .query((row, i) -> read(row))
                .list();
    }

    Optional<Correction> find(long communityId, UUID id) {
        return jdbc.sql("""
                /* people/mydata correction */
                select * from people.correction where community_id = :community and id = :id
                """)
                .param("community", communityId)
                .param("id", id)
                .query((row, i) -> read(row))
                .optional();
    }

    /** Answers; false where it is answered. */
    boolean answer(Correction asked, boolean granted, @Nullable String words, UUID by) {
        return jdbc.sql("""
                /* people/mydata answer correction */
                update people.correction
                set granted = :granted, answer_sealed = :words, answered_at = :now, answered_by = :by
                where community_id = :community and id = :id and answered_at is null
                """)
                        .param("granted", granted)
                        .param("words", words == null ? null : vault.seal(words), Types.BINARY)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .param("community", asked.communityId())
                        .param("id", asked.id())
                        .update()
                == 1;
    }

    private Correction read(ResultSet row) throws SQLException {
        byte[] answer = row.getBytes("answer_sealed");
        OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
        return new Correction(
                row.getLong("community_id"),
                row.getObject("id", UUID.class),
                row.getObject("resident_id", UUID.class),
                vault.open(row.getBytes("words_sealed")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("answer_by", OffsetDateTime.class).toInstant(),
                row.getObject("granted", Boolean.class),
                answer == null ? null : vault.open(answer),
                answered == null ? null : answered.toInstant());
    }
}
