package org.tongxin.requests.intake;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.requests.IncomingRequest;

/** The rows beside a new case. */
@Component
class Intakes {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Intakes(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    record Known(String number, int turn) {}

    Known known(long communityId, UUID id) {
        return jdbc.sql("""
                        /* requests/intake known */
                        select number, code_turn from requests.cases where community_id = :community and id = :id""")
                .param("community", communityId)
                .param("id", id)
                .query((row, line) -> new Known(row.getString("number"), row.getInt("code_turn")))
                .single();
    }

    void answersAndPhotos(IncomingRequest request, Instant now) {
        if (!request.answers().isEmpty()) {
            List<Object[]> answers = new ArrayList<>();
            request.answers()
                    .forEach((question, answer) ->
                            answers.add(new Object[] {request.communityId(), request.id(), question, answer}));
            batches.batchUpdate("""
                    /* requests/intake answers */
                    insert into requests.case_answer (community_id, case_id, question, answer) values (?, ?, ?, ?)""", answers);
        }
        if (!request.photos().isEmpty()) {
            batches.batchUpdate(
                    """
                    /* requests/intake photos */
                    insert into requests.case_photo (community_id, case_id, id, purpose, width, height, added_at)
                    values (?, ?, ?, 'report', ?, ?, ?)""",
                    request.photos().stream()
                            .map(photo -> new Object[] {
                                request.communityId(),
                                request.id(),
                                photo.id(),
                                photo.width(),
                                photo.height(),
                                now.atOffset(ZoneOffset.UTC)
                            })
                            .toList());
        }
    }

    /** The number of a case that may be followed: public, open, and about nobody. */
    Optional<String> numberIfFollowable(long communityId, UUID caseId) {
        return jdbc.sql("""
                        /* requests/intake number if followable */
                        select number from requests.cases
                        where community_id = :community and id = :id and state <> 'closed'
                          and visibility = 'public' and avoid_post is null""")
                .param("community", communityId)
                .param("id", caseId)
                .query((row, line) -> row.getString("number"))
                .optional();
    }
}
