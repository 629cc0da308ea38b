package org.tongxin.privacy.audit;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * 审计记录页.
 *
 * @param chain the community whose lines are shown, 0 for the installation
 * @param chains the names of the communities by id; the installation has none
 * @param act as searched for
 * @param who as searched for
 * @param day as searched for
 * @param next address of older lines, or null
 */
public record AuditPage(
        long chain,
        Map<Long, String> chains,
        String act,
        String who,
        String subject,
        String day,
        List<Row> rows,
        @Nullable String next) {

    public AuditPage {
        chains = Collections.unmodifiableMap(new TreeMap<>(chains));
        rows = List.copyOf(rows);
    }

    /**
     * A line as shown.
     *
     * @param kind {@code resident}, {@code staff} or {@code machine}
     * @param words key of the words for the act, or null where it has none
     */
    public record Row(
            java.time.Instant at,
            String kind,
            String who,
            String act,
            @Nullable String words,
            @Nullable String subject,
            @Nullable String reason) {}
}
