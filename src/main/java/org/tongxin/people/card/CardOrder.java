package org.tongxin.people.card;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 整格印卡: the cards of a grid that somebody asked for.
 *
 * @param request to the second person
 * @param takenAt when the file was made, or null
 */
record CardOrder(
        UUID id,
        UUID request,
        UUID grid,
        Instant askedAt,
        @Nullable Instant takenAt) {}
