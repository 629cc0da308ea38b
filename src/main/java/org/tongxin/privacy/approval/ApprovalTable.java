package org.tongxin.privacy.approval;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Actor;
import org.tongxin.privacy.SecondPerson;

/** Requests for a second person. Every call takes part in the caller's transaction. */
@Component
class ApprovalTable {

    static final int PAGE = 50;

    private final JdbcClient jdbc;

    ApprovalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A request as it stands.
     *
     * @param useUntil until when what was granted may be done, or null where nothing was
     */
    record Row(
            long communityId,
            UUID id,
            String kind,
            String summary,
            long size,
            String reason,
            UUID askedBy,
            String askedByName,
            Instant askedAt,
            Instant decideUntil,
            @Nullable String decidedByName,
            @Nullable Instant decidedAt,
            @Nullable Boolean granted,
            @Nullable String words,
            @Nullable Instant useUntil,
            @Nullable Instant usedAt) {}

    void insert(UUID id, Actor.Staff who, SecondPerson.Wish wish, byte[] fingerprint, Instant now, Instant until) {
        jdbc.sql("""
                /* privacy/approval ask */
                insert into privacy.approval (community_id, id, kind, fingerprint, summary, size, reason, asked_by,
                    asked_by_name, asked_at, decide_until)
                values (:community, :id, :kind, :fingerprint, :summary, :size, :reason, :by, :name, :now, :until)
                """)
                .param("community", wish.communityId())
                .param("id", id)
                .param("kind", wish.kind())
                .param("fingerprint", fingerprint)
                .param("summary", wish.summary())
                .param("size", wish.size())
                .param("reason", wish.reason())
                .param("by", who.accountId())
                .param("name", who.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Decides; false where it was decided before, is over, or is one's own. */
    boolean decide(long communityId, UUID id, Actor.Staff who, Verdict verdict, Instant now) {
        return jdbc.sql("""
                /* privacy/approval decide */
                update privacy.approval set decided_by = :by, decided_by_name = :name, decided_at = :now,
                    granted = :granted, words = :words, use_until = :until
                where community_id = :community and id = :id and decided_at is null and decide_until > :now
                  and asked_by <> :by
                """)
                        .param("by", who.accountId())
                        .param("name", who.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("granted", verdict.granted())
                        .param("words", verdict.words(), Types.VARCHAR)
                        .param(
                                "until",
                                verdict.useUntil() == null
                                        ? null
                                        : verdict.useUntil().atOffset(ZoneOffset.UTC),
                                Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("community", communityId)
                        .param("id", id)
                        .update()
                == 1;
    }

    /**
     * What the second person says.
     *
     * @param useUntil until when it may be done, or null where it was not granted
     */
    record Verdict(
            boolean granted,
            @Nullable String words,
            @Nullable Instant useUntil) {}

    /** Uses it up; false where there is nothing to use up. Two at once: the second waits and finds it used. */
    boolean use(long communityId, UUID id, UUID account, String kind, byte[] fingerprint, Instant now) {
        return jdbc.sql("""
                /* privacy/approval use */
                update privacy.approval set used_at = :now
                where community_id = :community and id = :id and asked_by = :account and kind = :kind
                  and fingerprint = :fingerprint and granted and used_at is null and use_until > :now
                """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("community", communityId)
                        .param("id", id)
                        .param("account", account)
                        .param("kind", kind)
                        .param("fingerprint", fingerprint)
                        .update()
                == 1;
    }

    Optional<Row> find(long communityId, UUID id) {
        return jdbc.sql("""
                /* privacy/approval find */
                select * from privacy.approval where community_id = :community and id = :id
                """)
                .param("community", communityId)
                .param("id", id)
                .query((row, i) -> read(row))
                .optional();
    }

    /** What an account asked, or where it may decide, all that was asked; the newest first. */
    List<Row> list(Collection<Long> communities, @Nullable UUID onlyOf) {
        return jdbc.sql("""
                /* privacy/approval list */
                select * from privacy.approval
                where community_id = any (:communities) and (cast(:only as uuid) is null or asked_by = :only)
                order by asked_at desc, id desc limit :limit
                """)
                .param("communities", communities.toArray(Long[]::new))
                .param("only", onlyOf, Types.OTHER)
                .param("limit", PAGE)
                .query((row, i) -> read(row))
                .list();
    }

    private static Row read(ResultSet row) throws SQLException {
        Instant asked = instant(row, "asked_at");
        Instant until = instant(row, "decide_until");
        if (asked == null || until == null) {
            throw new IllegalStateException("A request without times");
        }
        return new Row(
                row.getLong("community_id"),
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("summary"),
                row.getLong("size"),
                row.getString("reason"),
                row.getObject("asked_by", UUID.class),
                row.getString("asked_by_name"),
                asked,
                until,
                row.getString("decided_by_name"),
                instant(row, "decided_at"),
                row.getObject("granted", Boolean.class),
                row.getString("words"),
                instant(row, "use_until"),
                instant(row, "used_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
