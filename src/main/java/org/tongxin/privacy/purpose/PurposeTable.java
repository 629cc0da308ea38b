package org.tongxin.privacy.purpose;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Ids;
import org.tongxin.privacy.Task;

/** Purposes, looks, and what is to be told. Every call takes part in the caller's transaction. */
@Component
class PurposeTable {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final Ids ids;

    PurposeTable(JdbcClient jdbc, NamedParameterJdbcTemplate batches, Ids ids) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.ids = ids;
    }

    /**
     * One look at one session's files.
     *
     * @param what key of the words for what was shown
     */
    record Look(
            Collection<UUID> subjects,
            String what,
            boolean revealed,
            @Nullable String reason) {}

    void insert(OpenPurpose opened) {
        jdbc.sql("""
                /* privacy/purpose open */
                insert into privacy.purpose_session (community_id, id, account_id, account_name, acting_as, purpose,
                    task_kind, task_id, glass_broken, reason, opened_at, open_until)
                values (:community, :id, :account, :name, :as, :purpose, :kind, :task, :glass, :reason, :at, :until)
                """)
                .param("community", opened.task().communityId())
                .param("id", opened.id())
                .param("account", opened.accountId())
                .param("name", opened.accountName())
                .param("as", opened.actingAs())
                .param("purpose", opened.purpose())
                .param("kind", opened.task().kind())
                .param("task", opened.task().id())
                .param("glass", opened.glassBroken())
                .param("reason", opened.reason(), Types.VARCHAR)
                .param("at", opened.openedAt().atOffset(ZoneOffset.UTC))
                .param("until", opened.openUntil().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The purpose that is open for the task, the widest first. */
    Optional<OpenPurpose> open(UUID account, Task task, Instant now) {
        return jdbc.sql("""
                /* privacy/purpose find open */
                select * from privacy.purpose_session
                where community_id = :community and account_id = :account and task_id = :task and task_kind = :kind
                  and open_until > :now and ended_at is null
                order by glass_broken desc, opened_at desc limit 1
                """)
                .param("community", task.communityId())
                .param("account", account)
                .param("task", task.id())
                .param("kind", task.kind())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, i) -> read(row))
                .optional();
    }

    /** All that are open for an account. */
    List<OpenPurpose> openOf(Collection<Long> communities, UUID account, Instant now) {
        return jdbc.sql("""
                /* privacy/purpose list open */
                select * from privacy.purpose_session
                where community_id = any (:communities) and account_id = :account
                  and open_until > :now and ended_at is null
                order by opened_at desc, id limit 50
                """)
                .param("communities", communities.toArray(Long[]::new))
                .param("account", account)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, i) -> read(row))
                .list();
    }

    boolean end(long communityId, UUID id, UUID account, Instant now) {
        return jdbc.sql("""
                /* privacy/purpose end */
                update privacy.purpose_session set ended_at = :now
                where community_id = :community and id = :id and account_id = :account and ended_at is null
                """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("community", communityId)
                        .param("id", id)
                        .param("account", account)
                        .update()
                == 1;
    }

    void write(OpenPurpose opened, Look look, Instant at) {
        MapSqlParameterSource[] rows = look.subjects().stream()
                .map(subject -> row(opened, subject)
                        .addValue("id", ids.next())
                        .addValue("as", opened.actingAs())
                        .addValue("purpose", opened.purpose())
                        .addValue("what", look.what())
                        .addValue("revealed", look.revealed())
                        .addValue("glass", opened.glassBroken())
                        .addValue("reason", look.reason() == null ? opened.reason() : look.reason(), Types.VARCHAR)
                        .addValue("at", at.atOffset(ZoneOffset.UTC)))
                .toArray(MapSqlParameterSource[]::new);
        batches.batchUpdate("""
                /* privacy/purpose write looks */
                insert into privacy.look (community_id, id, subject_id, session_id, acting_as, purpose, what, revealed,
                    glass_broken, reason, at)
                values (:community, :id, :subject, :session, :as, :purpose, :what, :revealed, :glass, :reason, :at)
                """, rows);
    }

    /** Notes that a person must be told; false where it was noted before. */
    boolean mustBeTold(OpenPurpose opened, UUID subject, Instant due) {
        return jdbc.sql("""
                /* privacy/purpose must be told */
                insert into privacy.telling (community_id, id, subject_id, session_id, due_at)
                values (:community, :id, :subject, :session, :due)
                on conflict (community_id, session_id, subject_id) do nothing
                """)
                        .param("community", opened.task().communityId())
                        .param("id", ids.next())
                        .param("subject", subject)
                        .param("session", opened.id())
                        .param("due", due.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static MapSqlParameterSource row(OpenPurpose opened, UUID subject) {
        return new MapSqlParameterSource()
                .addValue("community", opened.task().communityId())
                .addValue("session", opened.id())
                .addValue("subject", subject);
    }

    static OpenPurpose read(ResultSet row) throws SQLException {
        return new OpenPurpose(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("account_name"),
                row.getString("acting_as"),
                row.getString("purpose"),
                new Task(row.getLong("community_id"), row.getString("task_kind"), row.getObject("task_id", UUID.class)),
                row.getBoolean("glass_broken"),
                row.getString("reason"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("open_until", OffsetDateTime.class).toInstant());
    }
}
