package org.tongxin.people.mydata;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Actor;
import org.tongxin.people.Residents;
import org.tongxin.privacy.Subjects;
import org.tongxin.privacy.Task;

/** Tells privacy, which lies below, who a resident is, as far as the posts of who asks reach. */
@Component
class ResidentSubjects implements Subjects {

    private final Residents residents;

    ResidentSubjects(Residents residents) {
        this.residents = residents;
    }

    @Override
    public Optional<Subject> find(Actor.Staff who, long communityId, UUID id) {
        return residents
                .byId(who, communityId, id)
                .map(known -> new Subject(
                        id,
                        known.name(),
                        new Task(communityId, "people.household", known.householdId()),
                        "/my-counter/" + communityId + "/" + id));
    }
}
