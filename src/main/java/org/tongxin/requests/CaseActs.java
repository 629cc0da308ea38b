package org.tongxin.requests;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.kernel.Actor;
import org.tongxin.requests.model.Act;

/** 办理: the one door through which anything is done to a case. An act that arrives twice is done once. */
public interface CaseActs {

    /**
     * Does an act as a member of staff.
     *
     * @param actId made where the act was made
     * @throws NoSuchCase where the actor does not meet the case at all
     * @throws NotNow where the act is not allowed to this actor now, or lacks what it needs
     */
    void perform(Actor.Staff staff, long communityId, UUID caseId, UUID actId, Act act);

    /** Does an act for the resident, who proved to know the query code. */
    void performByCode(Actor.Resident resident, long communityId, UUID caseId, UUID actId, Act act);

    /** Does an act for somebody who follows the case and proved to know a code of their own. */
    void performAsFollower(Actor.Resident follower, long communityId, UUID caseId, UUID actId, Act act);

    /** Does what time itself asks of the case by the moment: reminders, escalations, ends of pauses and call-backs. */
    void tick(long communityId, UUID caseId, Instant now);

    /** How the case stands, for programs that drive cases; not for showing to anybody. */
    Glance glance(long communityId, UUID caseId);

    /**
     * How a case stands.
     *
     * @param category code of the category, or null until the desk chose
     * @param leadPost the post that has it, or null while the desk has it
     * @param nextTick when time itself asks something of it, or null
     */
    record Glance(
            CaseState state,
            @Nullable String category,
            @Nullable UUID leadPost,
            @Nullable Instant nextTick) {}

    /** No such case for this actor. */
    final class NoSuchCase extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
