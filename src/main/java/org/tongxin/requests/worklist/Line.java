package org.tongxin.requests.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.requests.Because;
import org.tongxin.requests.CaseState;
import org.tongxin.requests.Outcome;
import org.tongxin.requests.PauseReason;
import org.tongxin.requests.model.Charge;
import org.tongxin.requests.model.ClockUnit;

/**
 * One case of a list, as it stands in the table.
 *
 * @param words the first of the resident's words
 * @param running the clock that ends next, or null where none runs
 * @param responding true where that clock is the one for the first contact
 * @param objection why the post says that it is not theirs, while that is not decided
 * @param followers how many follow it besides the reporter
 */
record Line(
        long communityId,
        UUID id,
        String number,
        CaseState state,
        boolean emergency,
        String words,
        @Nullable String category,
        int catalogueVersion,
        String place,
        Charge charge,
        Instant reportedAt,
        Instant dueAt,
        @Nullable Running running,
        boolean responding,
        Rest rest,
        @Nullable String objection,
        @Nullable UUID handledBy,
        int followers) {

    /** A clock: when it began, when it ends, in what it is counted. */
    record Running(Instant start, Instant due, ClockUnit unit) {}

    /** When it rests or is over, why and until when. */
    record Rest(
            @Nullable Instant since,
            @Nullable Instant until,
            @Nullable PauseReason reason,
            @Nullable Instant resolvedAt,
            @Nullable Instant callBackUntil,
            @Nullable Instant closedAt,
            @Nullable Outcome outcome,
            @Nullable String result) {}

    static Line read(ResultSet row, int no) throws SQLException {
        CaseState state = CaseState.of(row.getString("state"));
        Running respond =
                row.getObject("responded_at") == null && state != CaseState.OBJECTED ? running(row, "respond") : null;
        Running resolve = running(row, "resolve");
        boolean responding =
                respond != null && (resolve == null || !respond.due().isAfter(resolve.due()));
        return new Line(
                row.getLong("community_id"),
                row.getObject("id", UUID.class),
                row.getString("number"),
                state,
                row.getBoolean("emergency"),
                row.getString("words"),
                row.getString("category"),
                row.getInt("catalogue_version"),
                row.getString("place_label"),
                new Charge(
                        row.getObject("lead_post", UUID.class),
                        Because.of(row.getString("because")),
                        row.getString("because_role"),
                        row.getString("because_place")),
                known(at(row, "reported_at")),
                known(at(row, "due_at")),
                responding ? respond : resolve,
                responding,
                rest(row),
                row.getString("objection"),
                row.getObject("handled_by", UUID.class),
                row.getInt("followers"));
    }

    private static Rest rest(ResultSet row) throws SQLException {
        String reason = row.getString("pause_reason");
        String outcome = row.getString("outcome");
        return new Rest(
                at(row, "paused_since"),
                at(row, "paused_until"),
                reason == null ? null : PauseReason.of(reason),
                at(row, "resolved_at"),
                at(row, "call_back_until"),
                at(row, "closed_at"),
                outcome == null ? null : Outcome.of(outcome),
                row.getString("result"));
    }

    private static @Nullable Running running(ResultSet row, String name) throws SQLException {
        Instant due = at(row, name + "_due");
        return due == null
                ? null
                : new Running(
                        known(at(row, name + "_start")),
                        due,
                        ClockUnit.of(row.getString(name + "_unit")).orElseThrow());
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static Instant known(@Nullable Instant at) {
        return Objects.requireNonNull(at);
    }
}
