package org.tongxin.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 谁看过我: the looks at one resident's file, for that resident. Each call takes part in the caller's transaction. */
public interface Looks {

    /** The newest first; looks of one purpose at the same thing are one line. */
    List<Seen> of(long communityId, UUID subject, int limit);

    /** Emergency looks that the resident does not know of yet. */
    List<Seen> untold(long communityId, UUID subject);

    /** Notes that the resident has read of all of them. */
    void told(long communityId, UUID subject);

    /**
     * One line.
     *
     * @param at the latest look
     * @param actingAs the post that looked
     * @param purpose key of what for
     * @param what key of what was seen
     * @param revealed true where a hidden number was shown in full
     * @param glassBroken true where it went beyond the area of the post
     * @param times how many looks
     */
    record Seen(
            Instant at,
            String actingAs,
            String purpose,
            String what,
            boolean revealed,
            boolean glassBroken,
            @Nullable String reason,
            long times) {}
}
