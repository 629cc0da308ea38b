package org.tongxin.requests.casework;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.requests.IncomingRequest;
import org.tongxin.requests.PauseReason;
import org.tongxin.requests.model.Case;

/** The rows beside a case that its acts write: objections, pauses, joint handling, photos. */
@Component
class CaseSides {

    private final JdbcClient jdbc;

    CaseSides(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void object(Case matter, UUID id, String reason, Instant now) {
        jdbc.sql("""
                        /* requests/casework object */
                        insert into requests.objection (community_id, case_id, id, post_id, reason, objected_at)
                        values (:community, :case, :id, :post, :reason, :now)""")
                .param("community", matter.communityId())
                .param("case", matter.id())
                .param("id", id)
                .param("post", matter.charge().leadPost())
                .param("reason", reason)
                .param("now", CaseColumns.time(now))
                .update();
    }

    void decide(Case matter, @Nullable UUID account, boolean upheld, String words, Instant now) {
        jdbc.sql("""
                        /* requests/casework decide objection */
                        update requests.objection
                        set decided_at = :now, decided_by = :account, upheld = :upheld, words = :words
                        where community_id = :community and case_id = :case and decided_at is null""")
                .param("community", matter.communityId())
                .param("case", matter.id())
                .param("account", account)
                .param("upheld", upheld)
                .param("words", words)
                .param("now", CaseColumns.time(now))
                .update();
    }

    void join(Case matter, UUID post, Instant now) {
        jdbc.sql("""
                        /* requests/casework join */
                        insert into requests.assist as a (community_id, case_id, post_id, asked_at)
                        values (:community, :case, :post, :now)
                        on conflict (community_id, case_id, post_id)
                        do update set asked_at = excluded.asked_at, done_at = null, words = null""")
                .param("community", matter.communityId())
                .param("case", matter.id())
                .param("post", post)
                .param("now", CaseColumns.time(now))
                .update();
    }

    void finishAssist(Case matter, Collection<UUID> posts, String words, Instant now) {
        jdbc.sql("""
                        /* requests/casework finish assist */
                        update requests.assist set done_at = :now, words = :words
                        where community_id = :community and case_id = :case and done_at is null
                          and post_id = any (:posts)""")
                .param("community", matter.communityId())
                .param("case", matter.id())
                .param("posts", posts.toArray(UUID[]::new))
                .param("words", words)
                .param("now", CaseColumns.time(now))
                .update();
    }

    void pause(Case matter, UUID id, PauseReason reason, Instant since, Instant until) {
        jdbc.sql("""
                        /* requests/casework pause */
                        insert into requests.pause (community_id, case_id, id, reason, since, planned_end)
                        values (:community, :case, :id, :reason, :since, :until)""")
                .param("community", matter.communityId())
                .param("case", matter.id())
                .param("id", id)
                .param("reason", reason.code())
                .param("since", CaseColumns.time(since))
                .param("until", CaseColumns.time(until))
                .update();
    }

    void endPause(Case matter, Instant now) {
        jdbc.sql("""
                        /* requests/casework end pause */
                        update requests.pause set ended_at = :now
                        where community_id = :community and case_id = :case and ended_at is null""")
                .param("community", matter.communityId())
                .param("case", matter.id())
                .param("now", CaseColumns.time(now))
                .update();
    }

    void addEvidence(Case matter, List<IncomingRequest.Photo> photos, Instant now) {
        for (IncomingRequest.Photo photo : photos) {
            jdbc.sql("""
                            /* requests/casework add evidence */
                            insert into requests.case_photo (community_id, case_id, id, purpose, width, height, added_at)
                            values (:community, :case, :id, 'evidence', :width, :height, :now)
                            on conflict (community_id, case_id, id) do nothing""")
                    .param("community", matter.communityId())
                    .param("case", matter.id())
                    .param("id", photo.id())
                    .param("width", photo.width())
                    .param("height", photo.height())
                    .param("now", CaseColumns.time(now))
                    .update();
        }
    }

    boolean hasEvidence(Case matter) {
        return jdbc.sql("""
                        /* requests/casework has evidence */
                        select exists (select 1 from requests.case_photo
                                       where community_id = :community and case_id = :case and purpose = 'evidence')""")
                .param("community", matter.communityId())
                .param("case", matter.id())
                .query((row, line) -> row.getBoolean(1))
                .single();
    }

    void releasePhotos(Case matter, List<UUID> photos) {
        jdbc.sql("""
                        /* requests/casework release photos */
                        update requests.case_photo set released = (id = any (:photos))
                        where community_id = :community and case_id = :case""")
                .param("community", matter.communityId())
                .param("case", matter.id())
                .param("photos", photos.toArray(UUID[]::new))
                .update();
    }
}
