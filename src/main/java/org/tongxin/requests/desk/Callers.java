package org.tongxin.requests.desk;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Actor;
import org.tongxin.requests.casework.Reach;

/** Finds the cases of a caller by the keyed hash of the phone, or a case by its query code. */
@Component
class Callers {

    private static final int MOST = 50;

    private final JdbcClient jdbc;

    Callers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Found(
            long communityId,
            String number,
            String words,
            int catalogueVersion,
            @Nullable String category,
            String state,
            OffsetDateTime reportedAt) {}

    /** Cases the caller reported or follows, open ones first, newest first. */
    List<Found> byPhone(Actor.Staff staff, byte[] phoneHash) {
        return jdbc.sql("""
                        /* requests/desk by phone */
                        select distinct c.community_id, c.id, c.number, c.words, c.catalogue_version, c.category, c.state,
                               c.reported_at, c.state = 'closed' as over
                        from requests.reporter r
                        join requests.cases c on c.community_id = r.community_id and c.id = r.case_id
                        where r.community_id = any (:scope_communities) and r.phone_hash = :hash and %s
                        order by over, c.reported_at desc
                        limit :most""".formatted(Reach.CONDITION))
                .params(Reach.parameters(staff.scope()))
                .param("hash", phoneHash)
                .param("most", MOST)
                .query((row, line) -> new Found(
                        row.getLong("community_id"),
                        row.getString("number"),
                        row.getString("words"),
                        row.getInt("catalogue_version"),
                        row.getString("category"),
                        row.getString("state"),
                        row.getObject("reported_at", OffsetDateTime.class)))
                .list();
    }

    /** The number of the case with this code. */
    Optional<String> byCode(Actor.Staff staff, byte[] codeHash) {
        return jdbc.sql("""
                        /* requests/desk by code */
                        select c.number from requests.cases c where c.code_hash = :hash and %s""".formatted(Reach.CONDITION))
                .params(Reach.parameters(staff.scope()))
                .param("hash", codeHash)
                .query((row, line) -> row.getString("number"))
                .optional();
    }
}
