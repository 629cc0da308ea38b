package org.tongxin.people.exports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 导出: a list that was asked for.
 *
 * @param grid the grid it is about, or null for all that the asker's posts reach
 * @param gridName its name when it was asked
 * @param phones true where phone numbers are in it
 * @param people how many it is about
 * @param takenAt when it was downloaded, or null
 */
public record Export(
        UUID id,
        @Nullable UUID grid,
        @Nullable String gridName,
        boolean phones,
        long people,
        Instant askedAt,
        @Nullable Instant takenAt) {

    /** Everything that decides which data leaves. */
    String exactly() {
        return id + "/" + (grid == null ? "all" : grid.toString()) + "/" + phones;
    }
}
