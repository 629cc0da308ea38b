package org.tongxin.privacy.glass;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Broken glass: what was opened, what the review said, who is still to be told. Takes part in the caller's transaction. */
@Component
class GlassTable {

    static final int PAGE = 50;

    private final JdbcClient jdbc;

    GlassTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One breaking of the glass.
     *
     * @param people how many residents' data was shown
     * @param untold how many of them do not know yet
     * @param justified what the review said, or null before it
     */
    record Broken(
            long communityId,
            UUID id,
            UUID accountId,
            String accountName,
            String actingAs,
            String reason,
            Instant openedAt,
            Instant openUntil,
            long looks,
            long people,
            long untold,
            @Nullable Boolean justified,
            @Nullable String words) {}

    /** The newest of a community; those that wait for a review stand first. */
    List<Broken> list(long communityId) {
        return jdbc.sql("""
                /* privacy/glass list */
                select s.community_id, s.id, s.account_id, s.account_name, s.acting_as, s.reason, s.opened_at,
                       s.open_until, r.justified, r.words,
                       (select count(*) from privacy.look l
                        where l.community_id = s.community_id and l.session_id = s.id) as looks,
                       (select count(distinct l.subject_id) from privacy.look l
                        where l.community_id = s.community_id and l.session_id = s.id) as people,
                       (select count(*) from privacy.telling t
                        where t.community_id = s.community_id and t.session_id = s.id and t.told_at is null) as untold
                from privacy.purpose_session s
                left join privacy.glass_review r on r.community_id = s.community_id and r.session_id = s.id
                where s.community_id = :community and s.glass_broken
                order by (r.session_id is not null), s.opened_at desc, s.id desc limit :limit
                """)
                .param("community", communityId)
                .param("limit", PAGE)
                .query((row, i) -> new Broken(
                        row.getLong("community_id"),
                        row.getObject("id", UUID.class),
                        row.getObject("account_id", UUID.class),
                        row.getString("account_name"),
                        row.getString("acting_as"),
                        row.getString("reason"),
                        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                        row.getObject("open_until", OffsetDateTime.class).toInstant(),
                        row.getLong("looks"),
                        row.getLong("people"),
                        row.getLong("untold"),
                        row.getObject("justified", Boolean.class),
                        row.getString("words")))
                .list();
    }

    /** Writes the review; false where there is no such breaking, it is one's own, or it was reviewed before. */
    boolean review(
            long communityId, UUID session, UUID reviewer, boolean justified, @Nullable String words, Instant now) {
        return jdbc.sql("""
                /* privacy/glass review */
                insert into privacy.glass_review (community_id, session_id, reviewed_by, justified, words, reviewed_at)
                select s.community_id, s.id, :reviewer, :justified, :words, :now from privacy.purpose_session s
                where s.community_id = :community and s.id = :session and s.glass_broken and s.account_id <> :reviewer
                on conflict (community_id, session_id) do nothing
                """)
                        .param("reviewer", reviewer)
                        .param("justified", justified)
                        .param("words", words, Types.VARCHAR)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("community", communityId)
                        .param("session", session)
                        .update()
                == 1;
    }

    /**
     * Somebody to be told.
     *
     * @param by the post that looked
     */
    record Untold(long communityId, UUID id, UUID subjectId, String by, String reason, Instant at, Instant dueAt) {}

    /** Who is to be told, the most urgent first. */
    List<Untold> untold(Collection<Long> communities) {
        return jdbc.sql("""
                /* privacy/glass untold */
                select t.community_id, t.id, t.subject_id, t.due_at, s.acting_as, s.reason, s.opened_at
                from privacy.telling t
                join privacy.purpose_session s on s.community_id = t.community_id and s.id = t.session_id
                where t.community_id = any (:communities) and t.told_at is null
                order by t.due_at, t.id limit :limit
                """)
                .param("communities", communities.toArray(Long[]::new))
                .param("limit", PAGE)
                .query((row, i) -> new Untold(
                        row.getLong("community_id"),
                        row.getObject("id", UUID.class),
                        row.getObject("subject_id", UUID.class),
                        row.getString("acting_as"),
                        row.getString("reason"),
                        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                        row.getObject("due_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Notes that somebody told them; false where that is known. */
    boolean told(long communityId, UUID id, UUID by, Instant now) {
        return jdbc.sql("""
                /* privacy/glass told */
                update privacy.telling set told_at = :now, told_by = :by
                where community_id = :community and id = :id and told_at is null
                """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .param("community", communityId)
                        .param("id", id)
                        .update()
                == 1;
    }
}
