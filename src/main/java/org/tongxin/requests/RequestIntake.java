package org.tongxin.requests;

import java.util.UUID;
import org.tongxin.kernel.QueryCode;

/** 受理: the one door through which every channel brings a matter in. Durable before it answers. */
public interface RequestIntake {

    /**
     * Takes a matter in: decides emergencies, finds the place, dispatches, starts the clocks, writes the history.
     *
     * @throws NotNow where the request lacks what it needs; the key says how to mend it
     */
    Receipt receive(IncomingRequest request);

    /**
     * Follows an open case instead of reporting it again.
     *
     * @param followId made where the act was made; the same id again is the same follower
     * @return the number of the case and a code of the follower's own
     */
    Receipt follow(long communityId, UUID caseId, UUID followId, IncomingRequest.Contact contact, String language);

    /**
     * What the resident takes away.
     *
     * @param number as staff say it
     * @param code for looking it up
     */
    record Receipt(long communityId, UUID caseId, String number, QueryCode code) {}
}
