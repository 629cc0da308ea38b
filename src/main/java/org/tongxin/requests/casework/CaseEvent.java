package org.tongxin.requests.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.requests.CaseState;

/**
 * One line of a case's history.
 *
 * @param id made where the act was made; the same id is the same act
 * @param act code of the {@code ActKind}, or {@code report}, {@code remind}, {@code overdue}
 * @param who the actor as staff read it
 * @param publicWords what the resident reads, or null
 * @param staffWords what only staff read, or null
 */
public record CaseEvent(
        long communityId,
        UUID caseId,
        UUID id,
        Instant at,
        String act,
        @Nullable UUID accountId,
        @Nullable UUID postId,
        String who,
        @Nullable CaseState before,
        CaseState after,
        @Nullable String publicWords,
        @Nullable String staffWords) {

    /** Stands for a member of the staff once names are no longer kept. */
    public static final String SOMEBODY = "staff";

    static CaseEvent read(ResultSet row, int line) throws SQLException {
        String before = row.getString("state_before");
        return new CaseEvent(
                row.getLong("community_id"),
                row.getObject("case_id", UUID.class),
                row.getObject("id", UUID.class),
                Objects.requireNonNull(CaseColumns.instant(row, "at")),
                row.getString("act"),
                row.getObject("account_id", UUID.class),
                row.getObject("post_id", UUID.class),
                row.getString("who"),
                before == null ? null : CaseState.of(before),
                CaseState.of(row.getString("state_after")),
                row.getString("public_words"),
                row.getString("staff_words"));
    }
}
