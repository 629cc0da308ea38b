package org.tongxin.privacy.glass;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 紧急查阅复核页. */
public record GlassPage(List<Row> rows) {

    public GlassPage {
        rows = List.copyOf(rows);
    }

    /**
     * One breaking of the glass.
     *
     * @param path address of its acts
     * @param justified what the review said, or null before it
     */
    public record Row(
            String path,
            String who,
            String actingAs,
            String reason,
            Instant openedAt,
            Instant openUntil,
            long looks,
            long people,
            long untold,
            @Nullable Boolean justified,
            @Nullable String words) {}
}
