package org.tongxin.requests.casepage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.requests.casepage.Beside.Answer;
import org.tongxin.requests.casepage.Beside.Assist;
import org.tongxin.requests.casepage.Beside.Photo;
import org.tongxin.requests.model.Case;

/** Reads what stands beside a case, all of it at once; the caller has found the case within reach. */
@Component
class BesideRows {

    private final JdbcClient jdbc;

    BesideRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Beside of(Case matter) {
        var photos = new ArrayList<Photo>();
        var answers = new ArrayList<Answer>();
        var assists = new ArrayList<Assist>();
        int[] followers = new int[1];
        var own = new Own[] {new Own(null, null)};
        jdbc.sql("""
                        /* requests/casepage beside */
                        select 'photo' as what, id, purpose as name, null as words, added_at as at,
                               null::timestamptz as done_at, released, width, height
                        from requests.case_photo where community_id = :community and case_id = :case
                        union all
                        select 'answer', null, question, answer, null, null, null, 0, 0
                        from requests.case_answer where community_id = :community and case_id = :case
                        union all
                        select 'assist', post_id, null, words, asked_at, done_at, null, 0, 0
                        from requests.assist where community_id = :community and case_id = :case
                        union all
                        select 'followers', null, null, null, null, null, null, count(*)::int, 0
                        from requests.reporter
                        where community_id = :community and case_id = :case and follows
                        union all
                        select 'own', null, null, media_url, forgotten_at, null, null, 0, 0
                        from requests.cases where community_id = :community and id = :case
                        order by at, id""")
                .param("community", matter.communityId())
                .param("case", matter.id())
                .query((row, line) -> switch (row.getString("what")) {
                    case "photo" -> photos.add(photo(row));
                    case "answer" -> answers.add(new Answer(row.getString("name"), row.getString("words")));
                    case "assist" -> assists.add(assist(row));
                    case "own" -> (own[0] = new Own(row.getString("words"), at(row, "at"))) != null;
                    default -> (followers[0] = row.getInt("width")) >= 0;
                })
                .list();
        return new Beside(
                List.copyOf(photos),
                List.copyOf(answers),
                List.copyOf(assists),
                followers[0],
                own[0].mediaUrl(),
                own[0].forgottenAt());
    }

    /** What of its own row stands only here. */
    private record Own(@Nullable String mediaUrl, @Nullable Instant forgottenAt) {}

    private static Photo photo(ResultSet row) throws SQLException {
        return new Photo(
                row.getObject("id", UUID.class),
                row.getString("name").equals("evidence"),
                row.getBoolean("released"),
                row.getInt("width"),
                row.getInt("height"));
    }

    private static Assist assist(ResultSet row) throws SQLException {
        return new Assist(
                row.getObject("id", UUID.class),
                Objects.requireNonNull(at(row, "at")),
                at(row, "done_at"),
                row.getString("words"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** Adds a photo of the result; the same one again changes nothing. */
    void addEvidence(Case matter, UUID id, int width, int height, Instant now) {
        jdbc.sql("""
                        /* requests/casepage add evidence */
                        insert into requests.case_photo (
                            community_id, case_id, id, purpose, width, height, released, added_at)
                        values (:community, :case, :id, 'evidence', :width, :height, false, :now)
                        on conflict (community_id, case_id, id) do nothing""")
                .param("community", matter.communityId())
                .param("case", matter.id())
                .param("id", id)
                .param("width", width)
                .param("height", height)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
