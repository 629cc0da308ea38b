package org.tongxin.requests;

import java.util.UUID;
import org.tongxin.kernel.Actor;

/** 在册来件人: tells of a case who of the register reported it. It then stands on the file of their household. */
public interface KnownReporters {

    /** Writes it down; somebody out of the actor's reach is not linked. Joins the caller's transaction. */
    void reportedBy(Actor.Staff by, long communityId, UUID caseId, UUID residentId);
}
