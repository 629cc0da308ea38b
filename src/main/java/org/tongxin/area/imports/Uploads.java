package org.tongxin.area.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.area.model.Datum;

/** Keeps an upload between its dry run and its import; all calls run in the caller's transaction. */
@Component
class Uploads {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    Uploads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * An upload.
     *
     * @param datum the system of coordinates chosen, or null
     */
    record Upload(UUID id, ImportKind kind, @Nullable Datum datum, String fileName, byte[] content) {}

    /** Keeps the upload in place of the account's earlier ones, and forgets what is older than a day. */
    void keep(long communityId, UUID accountId, Upload upload) {
        jdbc.sql("""
                        /* area/imports uploads forget */
                        delete from area.upload
                         where community_id = :community and (account_id = :account or made_at < :old)
                        """)
                .param("community", communityId)
                .param("account", accountId)
                .param("old", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        /* area/imports upload insert */
                        insert into area.upload (community_id, id, kind, datum, file_name, content, account_id, made_at)
                        values (:community, :id, :kind, :datum, :fileName, :content, :account, :now)
                        """)
                .param("community", communityId)
                .param("id", upload.id())
                .param("kind", upload.kind().name())
                .param("datum", upload.datum() == null ? null : upload.datum().name())
                .param("fileName", upload.fileName())
                .param("content", upload.content())
                .param("account", accountId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The account's own upload. */
    Optional<Upload> byId(long communityId, UUID accountId, UUID id) {
        return jdbc.sql("""
                        /* area/imports upload */
                        select id, kind, datum, file_name, content
                          from area.upload
                         where community_id = :community and id = :id and account_id = :account
                        """)
                .param("community", communityId)
                .param("id", id)
                .param("account", accountId)
                .query((row, number) -> new Upload(
                        row.getObject("id", UUID.class),
                        ImportKind.valueOf(row.getString("kind")),
                        row.getString("datum") == null ? null : Datum.valueOf(row.getString("datum")),
                        row.getString("file_name"),
                        row.getBytes("content")))
                .optional();
    }

    void forget(long communityId, UUID id) {
        jdbc.sql("""
                        /* area/imports upload forget */
                        delete from area.upload where community_id = :community and id = :id
                        """).param("community", communityId).param("id", id).update();
    }
}
