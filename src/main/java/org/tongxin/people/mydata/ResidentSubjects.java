package org.tongxin.people.mydata;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Actor;
import org.tongxin.people.model.FileReach;
import org.tongxin.people.model.Whereabouts;
import org.tongxin.privacy.Subjects;
import org.tongxin.privacy.Task;

/**
 * Tells privacy, which lies below, who a resident is, as far as the posts of who asks reach. Whoever moved away has a right
 * to their file as long as it is kept.
 */
@Component
class ResidentSubjects implements Subjects {

    private final JdbcClient jdbc;

    ResidentSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Subject> find(Actor.Staff who, long communityId, UUID id) {
        return jdbc.sql("""
                        /* people/mydata subject */
                        select s.name, d.household_id
                          from people.resident s
                          cross join lateral (%s) r
                          cross join lateral (%s) d
                         where s.community_id = :community and s.id = :id and s.died_on is null and s.name <> :gone
                           and %s
                        """.formatted(Whereabouts.LAST_HOUSEHOLD, Whereabouts.LAST_DWELLING, FileReach.CONDITION))
                .param("community", communityId)
                .param("id", id)
                .param("gone", Forgetting.GONE)
                .params(FileReach.parameters(who))
                .query((row, i) -> new Subject(
                        id,
                        row.getString("name"),
                        new Task(communityId, "people.household", row.getObject("household_id", UUID.class)),
                        "/my-counter/" + communityId + "/" + id))
                .optional();
    }
}
