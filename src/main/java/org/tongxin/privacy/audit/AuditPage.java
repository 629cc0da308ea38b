package org.tongxin.privacy.audit;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tongxin.ui.FormErrors;

/**
 * 审计记录页.
 *
 * @param chain the community whose lines are shown, 0 for the installation
 * @param chains the names of the communities by id; the installation has none
 * @param acts those that can be searched for, by module
 * @param next address of older lines, or null
 */
public record AuditPage(
        long chain,
        Map<Long, String> chains,
        Sought sought,
        Map<String, List<String>> acts,
        List<Row> rows,
        @Nullable String next,
        FormErrors errors) {

    public AuditPage {
        chains = Collections.unmodifiableMap(new TreeMap<>(chains));
        acts = Collections.unmodifiableMap(new TreeMap<>(acts));
        rows = List.copyOf(rows);
    }

    /** What is searched for, as typed. */
    public record Sought(String act, String who, String subject, String day) {}

    /** An act that is searched for and stands in no list, since a later release no longer knows it. */
    public boolean unlisted() {
        String act = sought.act();
        return !act.isEmpty() && !act.endsWith(".") && acts.values().stream().noneMatch(some -> some.contains(act));
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
