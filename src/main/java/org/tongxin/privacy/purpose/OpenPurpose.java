package org.tongxin.privacy.purpose;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.privacy.Task;

/**
 * A purpose that was said.
 *
 * @param purpose its code
 * @param glassBroken true where it goes beyond the reach of the posts held
 */
record OpenPurpose(
        UUID id,
        UUID accountId,
        String accountName,
        String actingAs,
        String purpose,
        Task task,
        boolean glassBroken,
        @Nullable String reason,
        Instant openedAt,
        Instant openUntil) {}
