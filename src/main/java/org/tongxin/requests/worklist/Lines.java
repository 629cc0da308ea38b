package org.tongxin.requests.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Duty;
import org.tongxin.requests.casework.Reach;

/** Reads the lists of cases. Every query carries the reach of who asks. */
@Component
class Lines {

    /** Lines of a page. */
    static final int PAGE = 30;

    private static final String COLUMNS = """
            c.community_id, c.id, c.number, c.state, c.emergency, left(c.words, 60) as words, c.category,
            c.catalogue_version, c.place_label, c.lead_post, c.because, c.because_role, c.because_place, c.reported_at,
            c.due_at, c.respond_start, c.respond_due, c.respond_unit, c.responded_at, c.resolve_start, c.resolve_due,
            c.resolve_unit, c.paused_since, c.paused_until, c.pause_reason, c.resolved_at, c.call_back_until,
            c.closed_at, c.outcome, left(c.result_text, 160) as result, c.handled_by,
            case when c.state = 'objected' then
                (select o.reason from requests.objection o
                 where o.community_id = c.community_id and o.case_id = c.id and o.decided_at is null
                 order by o.objected_at desc limit 1) end as objection,
            (select count(*) from requests.reporter r
             where r.community_id = c.community_id and r.case_id = c.id and r.follows) as followers""";

    private static final String FILTERS = """
            (cast(:state as text) is null or c.state = :state)
            and (cast(:category as text) is null or c.category = :category)
            and (cast(:grid as uuid) is null or c.grid_id = :grid)
            and (not :emergency_only or c.emergency)""";

    private final JdbcClient jdbc;

    Lines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One line more than a page, so that the reader learns whether there is another one. */
    List<Line> page(Actor.Staff staff, Wanted wanted, Instant now) {
        var values = values(staff, now);
        values.put("state", wanted.state() == null ? null : wanted.state().code());
        values.put("category", wanted.category());
        values.put("grid", wanted.grid());
        values.put("emergency_only", wanted.emergencyOnly());
        Place after = wanted.after();
        values.put("from_start", after == null);
        values.put("after_usual", after != null && !after.emergency());
        values.put("after_at", after == null ? values.get("now") : after.at().atOffset(ZoneOffset.UTC));
        values.put("after_id", after == null ? new UUID(0, 0) : after.id());
        values.put("lines", PAGE + 1);
        String found = found(wanted, values);
        return jdbc.sql("""
                        /* requests/worklist page */
                        select %s
                        from requests.cases c
                        where %s and %s and %s and %s and %s
                        limit :lines""".formatted(COLUMNS, within(staff), Reach.CONDITION, found, FILTERS, order(wanted)))
                .params(values)
                .query(Line::read)
                .list();
    }

    /** What is asked for, as a condition; binds the words where there are any. */
    private static String found(Wanted wanted, Map<String, @Nullable Object> values) {
        if (!wanted.searches()) {
            return wanted.view().condition();
        }
        if (wanted.number().isPresent()) {
            values.put("number", wanted.number().get());
            return "c.number = :number";
        }
        List<String> terms = wanted.terms();
        values.put("terms", terms.toArray(String[]::new));
        values.put("term_count", terms.size());
        return """
                (c.community_id, c.id) in (
                    select w.community_id, w.case_id from requests.case_word w
                    where w.community_id = any (:scope_communities) and w.word = any (:terms)
                    group by w.community_id, w.case_id having count(*) = :term_count)""";
    }

    private static String order(Wanted wanted) {
        return wanted.newestFirst() ? """
                (:from_start or (c.reported_at, c.id) < (:after_at, :after_id))
                order by c.reported_at desc, c.id desc""" : """
                (:from_start or (not c.emergency, c.due_at, c.id) > (:after_usual, :after_at, :after_id))
                order by (not c.emergency), c.due_at, c.id""";
    }

    /** Results that wait for a second pair of eyes, the longest waiting first; the own ones last. */
    List<Line> toCheck(Actor.Staff staff, Instant now) {
        return jdbc.sql("""
                        /* requests/worklist to check */
                        select %s
                        from requests.cases c
                        where %s and %s and c.state = 'to_check'
                        order by (c.handled_by = :account), c.resolved_at, c.id
                        limit 200""".formatted(COLUMNS, within(staff), Reach.CONDITION))
                .params(values(staff, now))
                .query(Line::read)
                .list();
    }

    /** How many stand behind each tab. */
    Counts counts(Actor.Staff staff, Instant now) {
        return jdbc.sql("""
                        /* requests/worklist counts */
                        select count(*) filter (where %s) as mine,
                               count(*) filter (where %s) as grids,
                               count(*) filter (where %s) as desk,
                               count(*) filter (where %s) as objections,
                               count(*) filter (where %s) as supervised,
                               count(*) filter (where %s) as overdue,
                               count(*) as all,
                               count(*) filter (where c.state = 'to_check'
                                   and c.handled_by is distinct from :account) as to_check,
                               count(*) filter (where c.state = 'to_call_back'
                                   and c.handled_by is distinct from :account
                                   and c.checked_by is distinct from :account) as to_call_back
                        from requests.cases c
                        where %s and %s and c.state <> 'closed'""".formatted(
                                View.MINE.condition(),
                                View.GRIDS.condition(),
                                View.DESK.condition(),
                                View.OBJECTIONS.condition(),
                                View.SUPERVISED.condition(),
                                View.OVERDUE.condition(),
                                within(staff),
                                Reach.CONDITION))
                .params(values(staff, now))
                .query(Lines::counts)
                .single();
    }

    private static Counts counts(ResultSet row, int line) throws SQLException {
        var views = new EnumMap<View, Integer>(View.class);
        for (View view : View.values()) {
            if (view != View.CLOSED) {
                views.put(view, row.getInt(view.code()));
            }
        }
        return new Counts(views, row.getInt("to_check"), row.getInt("to_call_back"));
    }

    /** How many stand in each view, wait for a check and wait for a call. */
    record Counts(Map<View, Integer> views, int toCheck, int toCallBack) {
        int of(View view) {
            return views.getOrDefault(view, 0);
        }
    }

    /** What nobody has taken up yet and this reader should: of the own posts, and for the desk what waits there. */
    Fresh fresh(Actor.Staff staff) {
        return jdbc.sql("""
                        /* requests/worklist fresh */
                        select count(*) as waiting, count(*) filter (where c.emergency) as emergencies
                        from requests.cases c
                        where %s and %s and c.state in ('received', 'dispatched', 'reopened')
                          and (c.lead_post = any (:scope_posts) or (:desk and c.state = 'received'))""".formatted(within(staff), Reach.CONDITION))
                .params(values(staff, Instant.EPOCH))
                .param("desk", staff.may(Duty.DESK))
                .query((row, line) -> new Fresh(row.getInt("waiting"), row.getInt("emergencies")))
                .single();
    }

    /** One community as a constant lets an index give the order; the reach alone would have it sorted. */
    private static String within(Actor.Staff staff) {
        return staff.scope().communities().size() == 1 ? "c.community_id = :only" : "true";
    }

    private static Map<String, @Nullable Object> values(Actor.Staff staff, Instant now) {
        Map<String, @Nullable Object> values = new HashMap<>(Reach.parameters(staff.scope()));
        values.put("now", now.atOffset(ZoneOffset.UTC));
        values.put("account", staff.accountId());
        values.put("only", staff.scope().communities().stream().findFirst().orElse(0L));
        return values;
    }
}
