package org.tongxin.privacy.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 审计记录页.
 *
 * @param chain the community whose lines are shown, 0 for the installation
 * @param act as searched for
 * @param who as searched for
 * @param day as searched for
 * @param next address of older lines, or null
 */
public record AuditPage(
        long chain,
        List<Long> chains,
        String act,
        String who,
        String subject,
        String day,
        List<Row> rows,
        @Nullable String next) {

    public AuditPage {
        chains = List.copyOf(chains);
        rows = List.copyOf(rows);
    }

    /**
     * A line as shown.
     *
     * @param kind {@code resident}, {@code staff} or {@code machine}
     */
    public record Row(
            java.time.Instant at,
            String kind,
            String who,
            String act,
            @Nullable String subject,
            @Nullable String reason) {}
}
