package org.tongxin.requests.worklist;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.Scope;

/** 视图: one part of the cases within reach, each a tab of the worklist. */
enum View {
    /** Led or assisted by one of the own posts, and to be done by it. */
    MINE("""
            c.state in ('dispatched', 'objected', 'handling', 'paused', 'reopened')
            and (c.lead_post = any (:scope_posts)
                 or exists (select 1 from requests.assist h
                            where h.community_id = c.community_id and h.case_id = c.id
                              and h.done_at is null and h.post_id = any (:scope_posts)))"""),
    /** In the grids looked after, whoever has it. */
    GRIDS("c.state <> 'closed' and c.grid_id = any (:scope_grids)"),
    /** Waiting for the desk. */
    DESK("c.state = 'received'"),
    /** A post says that it is not theirs. */
    OBJECTIONS("c.state = 'objected'"),
    /** Climbed to one of the own posts. */
    SUPERVISED("c.state <> 'closed' and c.supervisor_post = any (:scope_posts)"),
    /** A promise has passed. */
    OVERDUE("c.state in ('received', 'dispatched', 'objected', 'handling', 'reopened') and c.due_at < :now"),
    /** Everything open. */
    ALL("c.state <> 'closed'"),
    /** Closed, the newest report first. */
    CLOSED("c.state = 'closed'");

    private final String condition;

    View(String condition) {
        this.condition = condition;
    }

    /** Over {@code requests.cases c}; binds {@code now} and what the reach binds. */
    String condition() {
        return condition;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<View> of(String code) {
        return Stream.of(values()).filter(view -> view.code().equals(code)).findFirst();
    }

    /** The one that opens first: one's own work, or what waits for the desk. */
    static View first(Actor.Staff staff) {
        return staff.may(Duty.DESK) ? DESK : MINE;
    }

    boolean isFor(Actor.Staff staff) {
        boolean whole = staff.scope().reach() instanceof Scope.Reach.Whole;
        return switch (this) {
            case MINE, SUPERVISED, OVERDUE, ALL, CLOSED -> true;
            case GRIDS ->
                staff.scope().reach() instanceof Scope.Reach.Posts posts
                        && !posts.grids().isEmpty();
            case DESK -> whole && staff.may(Duty.DESK);
            case OBJECTIONS -> whole && staff.may(Duty.ADJUDICATE);
        };
    }
}
