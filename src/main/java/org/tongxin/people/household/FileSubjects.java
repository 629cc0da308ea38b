package org.tongxin.people.household;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Actor;
import org.tongxin.people.model.FileReach;
import org.tongxin.people.model.Whereabouts;
import org.tongxin.privacy.Subjects;
import org.tongxin.privacy.Task;

/** Tells privacy whom files are about. */
@Component
class FileSubjects implements Subjects {

    private final JdbcClient jdbc;

    FileSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Subject> find(Actor.Staff who, long communityId, UUID id) {
        return jdbc.sql("""
                        /* people/household subject */
                        select s.id, s.name, d.household_id
                          from people.resident s
                          cross join lateral (%s) r
                          cross join lateral (%s) d
                         where s.community_id = :community and s.id = :id and %s
                        """.formatted(Whereabouts.LAST_HOUSEHOLD, Whereabouts.LAST_DWELLING, FileReach.CONDITION))
                .param("community", communityId)
                .param("id", id)
                .params(FileReach.parameters(who))
                .query((row, i) -> {
                    UUID household = row.getObject("household_id", UUID.class);
                    return new Subject(
                            row.getObject("id", UUID.class),
                            row.getString("name"),
                            new Task(communityId, FileReader.TASK, household),
                            "/households/" + household);
                })
                .optional();
    }
}
