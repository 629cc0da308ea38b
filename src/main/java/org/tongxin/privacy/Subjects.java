package org.tongxin.privacy;

import java.util.Optional;
import java.util.UUID;
import org.tongxin.kernel.Actor;

/** 当事人: whom files are about; answered by the module that keeps the residents. Without it nobody is found. */
public interface Subjects {

    /**
     * The resident, where the posts of who asks reach them. Called in a transaction of that actor's scope.
     *
     * @return empty where there is nobody, or nobody for this actor
     */
    Optional<Subject> find(Actor.Staff who, long communityId, UUID id);

    /**
     * A resident as pages about their rights name them.
     *
     * @param task the file their data is opened with
     * @param page address of that file
     */
    record Subject(UUID id, String name, Task task, String page) {

        @Override
        public String toString() {
            return "Subject[" + id + "]";
        }
    }
}
