package org.tongxin.privacy;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * 冻结: files whose people wanted them erased, as far as the law wants them kept. The door opens them for the person and
 * in danger only. Each call takes part in the caller's transaction.
 */
public interface FrozenFiles {

    /** Freezes a file; where it is frozen, nothing changes. */
    void freeze(long communityId, UUID subject);

    /** Since when it is frozen; empty where it is not. */
    Optional<Instant> since(long communityId, UUID subject);

    /** Those of these people whose files are frozen. */
    Set<UUID> among(long communityId, Collection<UUID> subjects);

    /** Takes the frost off, at the wish of the person. */
    void thaw(long communityId, UUID subject);
}
