package org.tongxin.access.accounts;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post given for a period.
 *
 * @param to the last day, or null while open
 */
public record HoldingRow(
        long communityId,
        UUID id,
        String community,
        String post,
        LocalDate from,
        @Nullable LocalDate to) {}
