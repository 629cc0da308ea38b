package org.tongxin.requests.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.requests.Because;
import org.tongxin.requests.CaseState;
import org.tongxin.requests.Channel;
import org.tongxin.requests.Identity;
import org.tongxin.requests.Outcome;
import org.tongxin.requests.PauseReason;
import org.tongxin.requests.RequestKind;
import org.tongxin.requests.Survey;
import org.tongxin.requests.Visibility;
import org.tongxin.requests.model.Case;
import org.tongxin.requests.model.Charge;
import org.tongxin.requests.model.ClockUnit;
import org.tongxin.requests.model.Clocks;
import org.tongxin.requests.model.Ending;
import org.tongxin.requests.model.Limit;
import org.tongxin.requests.model.Promise;
import org.tongxin.requests.model.Report;
import org.tongxin.requests.model.Where;

/** A case as one row, both ways. */
final class CaseColumns {

    private static final int MOST_COLUMNS = 64;

    private CaseColumns() {}

    static Case read(ResultSet row, int line) throws SQLException {
        return new Case(
                new Case.Identification(
                        row.getLong("community_id"), uuid(row, "id"), row.getString("number"), row.getInt("version")),
                new Report(
                        RequestKind.of(row.getString("kind")),
                        Channel.of(row.getString("channel")),
                        Identity.of(row.getString("identity")),
                        Visibility.of(row.getString("visibility")),
                        row.getString("emergency_word"),
                        row.getString("words"),
                        row.getString("language"),
                        known(instant(row, "reported_at"))),
                CaseState.of(row.getString("state")),
                new Case.Filing(
                        row.getInt("catalogue_version"),
                        row.getString("category"),
                        row.getString("category_reason"),
                        row.getString("public_text")),
                new Where(
                        uuidOrNull(row, "area_id"),
                        uuidOrNull(row, "grid_id"),
                        row.getObject("lat", Double.class),
                        row.getObject("lng", Double.class),
                        row.getString("address"),
                        row.getString("place_label")),
                new Charge(
                        uuidOrNull(row, "lead_post"),
                        Because.of(row.getString("because")),
                        row.getString("because_role"),
                        row.getString("because_place")),
                new Case.Standing(
                        uuidOrNull(row, "avoid_post"),
                        row.getInt("tier"),
                        uuidOrNull(row, "supervisor_post"),
                        row.getBoolean("adjudicated"),
                        row.getInt("reopened")),
                clocks(row),
                waiting(row),
                ending(row),
                ticks(row.getInt("ticks_done")));
    }

    private static Clocks clocks(ResultSet row) throws SQLException {
        return new Clocks(
                promise(row, "respond"),
                instant(row, "responded_at"),
                promise(row, "resolve"),
                instant(row, "resolved_at"));
    }

    private static @Nullable Promise promise(ResultSet row, String name) throws SQLException {
        Instant due = instant(row, name + "_due");
        if (due == null) {
            return null;
        }
        return new Promise(
                new Limit(
                        row.getInt(name + "_value"),
                        ClockUnit.of(row.getString(name + "_unit")).orElseThrow()),
                known(instant(row, name + "_start")),
                row.getLong(name + "_lost"),
                due,
                known(instant(row, name + "_remind_at")),
                row.getBoolean(name + "_certain"));
    }

    private static Case.Waiting waiting(ResultSet row) throws SQLException {
        String reason = row.getString("pause_reason");
        return new Case.Waiting(
                instant(row, "paused_since"),
                instant(row, "paused_until"),
                reason == null ? null : PauseReason.of(reason),
                instant(row, "review_at"));
    }

    private static Ending ending(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new Ending(
                outcome == null ? null : Outcome.of(outcome),
                row.getString("result_text"),
                row.getObject("next_step_on", LocalDate.class),
                row.getString("waits_for"),
                uuidOrNull(row, "handled_by"),
                uuidOrNull(row, "handled_post"),
                uuidOrNull(row, "checked_by"),
                uuidOrNull(row, "called_back_by"),
                instant(row, "call_back_until"),
                row.getInt("call_back_tries"),
                Survey.of(row.getString("survey")),
                row.getObject("solved", Boolean.class),
                row.getObject("satisfied", Integer.class),
                row.getString("survey_words"),
                row.getString("excluded"),
                instant(row, "closed_at"),
                row.getObject("closed_on", LocalDate.class),
                uuidOrNull(row, "duplicate_of"));
    }

    /** Every column that may change, by its name. */
    static Map<String, @Nullable Object> changing(Case matter, Instant now) {
        Map<String, @Nullable Object> values = HashMap.newHashMap(MOST_COLUMNS);
        values.put("state", matter.state().code());
        values.put("catalogue_version", matter.filing().catalogueVersion());
        values.put("category", matter.filing().category());
        values.put("category_reason", matter.filing().reason());
        values.put("public_text", matter.filing().publicText());
        values.put("area_id", matter.where().areaId());
        values.put("grid_id", matter.where().gridId());
        values.put("lat", matter.where().lat());
        values.put("lng", matter.where().lng());
        values.put("address", matter.where().address());
        values.put("place_label", matter.where().label());
        values.put("lead_post", matter.charge().leadPost());
        values.put("because", code(matter.charge().because()));
        values.put("because_role", matter.charge().role());
        values.put("because_place", matter.charge().place());
        values.put("avoid_post", matter.standing().avoidPost());
        values.put("tier", matter.standing().tier());
        values.put("supervisor_post", matter.standing().supervisorPost());
        values.put("adjudicated", matter.standing().adjudicated());
        values.put("reopened", matter.standing().reopened());
        values.put("updated_at", time(now));
        values.put("ticks_done", bits(matter.ticks()));
        values.put("next_tick_at", time(matter.nextTick()));
        changingClocks(matter, values);
        changingEnding(matter.ending(), values);
        return values;
    }

    private static void changingClocks(Case matter, Map<String, @Nullable Object> values) {
        promise("respond", matter.clocks().respond(), values);
        promise("resolve", matter.clocks().resolve(), values);
        values.put("responded_at", time(matter.clocks().respondedAt()));
        values.put("resolved_at", time(matter.clocks().resolvedAt()));
        values.put("paused_since", time(matter.waiting().since()));
        values.put("paused_until", time(matter.waiting().until()));
        PauseReason reason = matter.waiting().reason();
        values.put("pause_reason", reason == null ? null : reason.code());
        values.put("review_at", time(matter.waiting().reviewAt()));
    }

    private static void promise(String name, @Nullable Promise promise, Map<String, @Nullable Object> values) {
        values.put(name + "_value", promise == null ? null : promise.limit().value());
        values.put(
                name + "_unit", promise == null ? null : promise.limit().unit().slug());
        values.put(name + "_start", promise == null ? null : time(promise.start()));
        values.put(name + "_lost", promise == null ? 0L : promise.lost());
        values.put(name + "_due", promise == null ? null : time(promise.due()));
        values.put(name + "_remind_at", promise == null ? null : time(promise.remindAt()));
        values.put(name + "_certain", promise == null || promise.certain());
    }

    private static void changingEnding(Ending ending, Map<String, @Nullable Object> values) {
        values.put("outcome", ending.outcome() == null ? null : ending.outcome().code());
        values.put("result_text", ending.resultText());
        values.put("next_step_on", ending.nextStepOn());
        values.put("waits_for", ending.waitsFor());
        values.put("handled_by", ending.handledBy());
        values.put("handled_post", ending.handledPost());
        values.put("checked_by", ending.checkedBy());
        values.put("called_back_by", ending.calledBackBy());
        values.put("call_back_until", time(ending.callBackUntil()));
        values.put("call_back_tries", ending.callBackTries());
        values.put("survey", ending.survey().code());
        values.put("solved", ending.solved());
        values.put("satisfied", ending.satisfied());
        values.put("survey_words", ending.surveyWords());
        values.put("excluded", ending.excluded());
        values.put("closed_at", time(ending.closedAt()));
        values.put("closed_on", ending.closedOn());
        values.put("duplicate_of", ending.duplicateOf());
    }

    static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static Instant known(@Nullable Instant instant) {
        return java.util.Objects.requireNonNull(instant);
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static @Nullable UUID uuidOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static Set<Case.Tick> ticks(int bits) {
        var ticks = EnumSet.noneOf(Case.Tick.class);
        for (Case.Tick tick : Case.Tick.values()) {
            if ((bits & 1 << tick.ordinal()) != 0) {
                ticks.add(tick);
            }
        }
        return ticks;
    }

    private static int bits(Set<Case.Tick> ticks) {
        return ticks.stream().mapToInt(tick -> 1 << tick.ordinal()).sum();
    }
}
