package org.tongxin.requests.publiclist;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.area.Point;
import org.tongxin.requests.CaseState;
import org.tongxin.requests.Outcome;

/**
 * A case as everybody may know it; nothing else of it is ever read here.
 *
 * @param version grows with each change
 * @param category code, or null
 * @param text released by staff, or null
 * @param gridId the grid it lies in, or null
 * @param coarse its place to about 100 m, or null
 * @param outcome once it is closed
 * @param followers how many follow it; 0 in lists
 * @param photos ids of the released photos, oldest first; empty in lists
 */
record PublicCase(
        UUID id,
        String number,
        int version,
        int catalogueVersion,
        @Nullable String category,
        @Nullable String text,
        @Nullable UUID gridId,
        @Nullable Point coarse,
        CaseState state,
        @Nullable Outcome outcome,
        Instant reportedAt,
        Instant updatedAt,
        int followers,
        List<UUID> photos) {}
