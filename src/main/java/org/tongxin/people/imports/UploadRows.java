package org.tongxin.people.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.people.imports.Upload.State;

/** The uploads of a community and how far each has come. */
@Component
class UploadRows {

    private static final String COLUMNS = """
            id, account_id, who, file_name, state, wholly, floating, rows_read, parts, parts_done, households, residents,
            left_out, kept, taken, sheets_unread, fault, made_at, changed_at""";

    private final JdbcClient jdbc;
    private final Clock clock;

    UploadRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(long communityId, UUID id, UUID account, String who, String fileName) {
        jdbc.sql("""
                        /* people/imports upload insert */
                        insert into people.import (community_id, id, account_id, who, file_name, state, wholly, floating,
                               rows_read, parts, parts_done, made_at, changed_at)
                        values (:community, :id, :account, :who, :file, 'received', true, false, 0, 0, 0, :now, :now)
                        """)
                .param("community", communityId)
                .param("id", id)
                .param("account", account)
                .param("who", who)
                .param("file", fileName)
                .param("now", now())
                .update();
    }

    void received(long communityId, UUID id, int rows, int parts, int sheetsUnread) {
        jdbc.sql("""
                        /* people/imports upload received */
                        update people.import set rows_read = :rows, parts = :parts, sheets_unread = :unread
                         where community_id = :community and id = :id
                        """)
                .param("community", communityId)
                .param("id", id)
                .param("rows", rows)
                .param("parts", parts)
                .param("unread", sheetsUnread)
                .update();
    }

    Optional<Upload> byId(long communityId, UUID id) {
        return jdbc.sql("/* people/imports upload */ select " + COLUMNS
                        + " from people.import where community_id = :community and id = :id")
                .param("community", communityId)
                .param("id", id)
                .query(UploadRows::upload)
                .optional();
    }

    /** The newest ones. */
    List<Upload> newest(long communityId, int most) {
        return jdbc.sql(
                        "/* people/imports newest uploads */ select " + COLUMNS
                                + " from people.import where community_id = :community order by made_at desc, id desc limit :most")
                .param("community", communityId)
                .param("most", most)
                .query(UploadRows::upload)
                .list();
    }

    /** The oldest one that has work waiting. */
    Optional<Upload> waiting(long communityId) {
        return jdbc.sql("/* people/imports waiting upload */ select " + COLUMNS + """
                         from people.import
                        where community_id = :community and state in ('checking', 'entering', 'undoing')
                        order by changed_at, id limit 1
                        """)
                .param("community", communityId)
                .query(UploadRows::upload)
                .optional();
    }

    /** Goes to another state where the upload is still in the one expected; false where it is not. */
    boolean move(long communityId, UUID id, State from, State to) {
        return jdbc.sql("""
                        /* people/imports upload move */
                        update people.import
                           set state = :to, parts_done = 0, fault = null, changed_at = :now
                         where community_id = :community and id = :id and state = :from
                        """)
                        .param("community", communityId)
                        .param("id", id)
                        .param("from", from.word())
                        .param("to", to.word())
                        .param("now", now())
                        .update()
                == 1;
    }

    void choose(long communityId, UUID id, boolean wholly, boolean floating) {
        jdbc.sql("""
                        /* people/imports upload choices */
                        update people.import set wholly = :wholly, floating = :floating
                         where community_id = :community and id = :id
                        """)
                .param("community", communityId)
                .param("id", id)
                .param("wholly", wholly)
                .param("floating", floating)
                .update();
    }

    /** Takes the part for this transaction; false where another did it meanwhile. Whoever comes second waits here. */
    boolean claim(long communityId, UUID id, int part) {
        return jdbc.sql("""
                        /* people/imports upload claim part */
                        select 1 from people.import
                         where community_id = :community and id = :id and parts_done = :part
                           for update
                        """)
                .param("community", communityId)
                .param("id", id)
                .param("part", part)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** One part more is done; false where another node was first. */
    boolean advance(long communityId, UUID id, int done, int households, int residents, int leftOut, int taken) {
        return jdbc.sql("""
                        /* people/imports upload advance */
                        update people.import
                           set parts_done = :done + 1, households = households + :households,
                               residents = residents + :residents, left_out = left_out + :left,
                               taken = taken + :taken, changed_at = :now
                         where community_id = :community and id = :id and parts_done = :done
                        """)
                        .param("community", communityId)
                        .param("id", id)
                        .param("done", done)
                        .param("households", households)
                        .param("residents", residents)
                        .param("left", leftOut)
                        .param("taken", taken)
                        .param("now", now())
                        .update()
                == 1;
    }

    /** Counts begin anew: before a dry run and before entering. */
    void startAnew(long communityId, UUID id) {
        jdbc.sql("""
                        /* people/imports upload anew */
                        update people.import
                           set parts_done = 0, households = 0, residents = 0, left_out = 0, taken = 0,
                               changed_at = :now
                         where community_id = :community and id = :id
                        """)
                .param("community", communityId)
                .param("id", id)
                .param("now", now())
                .update();
    }

    /** What it entered was taken back; where it had stopped, it can be tried again. */
    void undone(long communityId, UUID id, int households, int residents, int kept) {
        jdbc.sql("""
                        /* people/imports upload undone */
                        update people.import
                           set state = case when fault is null then 'undone' else 'received' end, households = households - :households, residents = residents - :residents,
                               kept = :kept, changed_at = :now
                         where community_id = :community and id = :id and state = 'undoing'
                        """)
                .param("community", communityId)
                .param("id", id)
                .param("households", households)
                .param("residents", residents)
                .param("kept", kept)
                .param("now", now())
                .update();
    }

    /** The communities in which work waits. */
    List<Long> communitiesWaiting() {
        return jdbc.sql("""
                        /* people/imports communities waiting */
                        select distinct community_id from people.import where state in ('checking', 'entering', 'undoing')
                        """).query((row, i) -> row.getLong(1)).list();
    }

    /** The work cannot go on; the reason is shown. */
    void stop(long communityId, UUID id, State to, String fault) {
        jdbc.sql("""
                        /* people/imports upload stop */
                        update people.import set state = :to, fault = :fault, changed_at = :now
                         where community_id = :community and id = :id
                        """)
                .param("community", communityId)
                .param("id", id)
                .param("to", to.word())
                .param("fault", fault)
                .param("now", now())
                .update();
    }

    /** UploadRows whose rows are kept since before the time; work that runs is not among them. */
    List<UUID> expired(long communityId, Instant before) {
        return jdbc.sql("""
                        /* people/imports expired uploads */
                        select i.id
                          from people.import i
                         where i.community_id = :community and i.changed_at < :before
                           and i.state in ('received', 'checked', 'entered', 'undone')
                           and (exists (select 1 from people.import_part p
                                         where p.community_id = i.community_id and p.import_id = i.id)
                                or exists (select 1 from people.taken t
                                            where t.community_id = i.community_id and t.group_id = i.id))
                        """)
                .param("community", communityId)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query((row, i) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
    }

    /** What was on file before something was taken over is gone for good. */
    void forgetBefore(long communityId, UUID id) {
        jdbc.sql("""
                        /* people/imports forget before */
                        delete from people.taken where community_id = :community and group_id = :id
                        """).param("community", communityId).param("id", id).update();
    }

    /** Removes an upload that entered nothing, with all that is kept of it. */
    boolean discard(long communityId, UUID id) {
        return jdbc.sql("""
                        /* people/imports upload discard */
                        delete from people.import
                         where community_id = :community and id = :id and state in ('received', 'checked')
                        """).param("community", communityId).param("id", id).update() == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Upload upload(ResultSet row, int i) throws SQLException {
        return new Upload(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                Objects.requireNonNull(row.getObject("account_id", UUID.class)),
                row.getString("who"),
                row.getString("file_name"),
                State.of(row.getString("state")),
                row.getBoolean("wholly"),
                row.getBoolean("floating"),
                row.getInt("rows_read"),
                row.getInt("parts"),
                row.getInt("parts_done"),
                row.getInt("households"),
                row.getInt("residents"),
                row.getInt("left_out"),
                row.getInt("kept"),
                row.getInt("taken"),
                row.getInt("sheets_unread"),
                nullable(row.getString("fault")),
                at(row, "made_at"),
                at(row, "changed_at"));
    }

    private static @Nullable String nullable(@Nullable String text) {
        return text;
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }
}
