package org.tongxin.requests.model;

import static org.tongxin.requests.CaseState.CLOSED;
import static org.tongxin.requests.CaseState.DISPATCHED;
import static org.tongxin.requests.CaseState.HANDLING;
import static org.tongxin.requests.CaseState.OBJECTED;
import static org.tongxin.requests.CaseState.PAUSED;
import static org.tongxin.requests.CaseState.RECEIVED;
import static org.tongxin.requests.CaseState.REOPENED;
import static org.tongxin.requests.CaseState.TO_CALL_BACK;
import static org.tongxin.requests.CaseState.TO_CHECK;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.tongxin.requests.CaseState;

/**
 * The state machine: each act with the states it may start from, the states it may lead to (none: the state stays) and
 * who may do it.
 */
public enum ActKind {
    /** 派遣, also the desk's correction of an earlier dispatch. */
    DISPATCH(EnumSet.of(RECEIVED, DISPATCHED, HANDLING, REOPENED), EnumSet.of(DISPATCHED), Who.DESK),
    /** 不受理并说明去处: at the desk, with who is responsible instead. */
    DECLINE(EnumSet.of(RECEIVED), EnumSet.of(TO_CHECK), Who.DESK),
    /** 接单. */
    ACCEPT(EnumSet.of(DISPATCHED, REOPENED), EnumSet.of(HANDLING), Who.LEAD),
    /** 首次联系: the resident was spoken to. */
    CONTACT(
            EnumSet.of(RECEIVED, DISPATCHED, HANDLING, PAUSED, REOPENED),
            EnumSet.noneOf(CaseState.class),
            Who.LEAD,
            Who.DESK),
    /** 告诉居民. */
    TELL_RESIDENT(
            EnumSet.of(RECEIVED, DISPATCHED, OBJECTED, HANDLING, PAUSED, TO_CHECK, TO_CALL_BACK, REOPENED),
            EnumSet.noneOf(CaseState.class),
            Who.LEAD,
            Who.ASSIST,
            Who.DESK),
    /** 内部备注. */
    NOTE(
            EnumSet.allOf(CaseState.class),
            EnumSet.noneOf(CaseState.class),
            Who.LEAD,
            Who.ASSIST,
            Who.DESK,
            Who.CHECKER,
            Who.CALLER,
            Who.SUPERVISOR),
    /** 派单异议. */
    OBJECT(EnumSet.of(DISPATCHED), EnumSet.of(OBJECTED), Who.LEAD),
    /** 异议成立: it goes elsewhere. */
    UPHOLD_OBJECTION(EnumSet.of(OBJECTED), EnumSet.of(DISPATCHED, RECEIVED), Who.ADJUDICATOR),
    /** 异议不成立: it stays, and cannot be returned again. */
    REJECT_OBJECTION(EnumSet.of(OBJECTED), EnumSet.of(DISPATCHED), Who.ADJUDICATOR),
    /** 上报: ask the next level to supervise; handler and clock stay. */
    ESCALATE(
            EnumSet.of(RECEIVED, DISPATCHED, HANDLING, PAUSED, REOPENED),
            EnumSet.noneOf(CaseState.class),
            Who.LEAD,
            Who.DESK,
            Who.SUPERVISOR),
    /** 联办: ask another post to help; the lead stays responsible. */
    JOIN(EnumSet.of(DISPATCHED, HANDLING, PAUSED, REOPENED), EnumSet.noneOf(CaseState.class), Who.LEAD, Who.DESK),
    /** 协办完成. */
    FINISH_ASSIST(EnumSet.of(DISPATCHED, HANDLING, PAUSED, REOPENED), EnumSet.noneOf(CaseState.class), Who.ASSIST),
    /** 暂停计时. */
    PAUSE(EnumSet.of(HANDLING), EnumSet.of(PAUSED), Who.LEAD),
    /** 恢复. */
    RESUME(EnumSet.of(PAUSED), EnumSet.of(HANDLING), Who.LEAD, Who.CLOCK),
    /** 延期: told to the resident. */
    EXTEND(EnumSet.of(HANDLING), EnumSet.noneOf(CaseState.class), Who.LEAD),
    /** 反馈结果. */
    REPORT_RESULT(EnumSet.of(HANDLING), EnumSet.of(TO_CHECK), Who.LEAD),
    /** 核查通过. */
    PASS_CHECK(EnumSet.of(TO_CHECK), EnumSet.of(TO_CALL_BACK), Who.CHECKER),
    /** 核查退回. */
    RETURN_FROM_CHECK(EnumSet.of(TO_CHECK), EnumSet.of(HANDLING, RECEIVED), Who.CHECKER),
    /** 回访: the resident's word, by phone or by themselves. */
    CALL_BACK(EnumSet.of(TO_CALL_BACK), EnumSet.of(CLOSED, REOPENED), Who.CALLER, Who.RESIDENT),
    /** 未接通. */
    NOT_REACHED(EnumSet.of(TO_CALL_BACK), EnumSet.noneOf(CaseState.class), Who.CALLER),
    /** 回访期满: closes as not reached. */
    CLOSE_UNREACHED(EnumSet.of(TO_CALL_BACK), EnumSet.of(CLOSED), Who.CLOCK),
    /** 重开, within 30 days. */
    REOPEN(EnumSet.of(CLOSED), EnumSet.of(REOPENED), Who.RESIDENT, Who.DESK),
    /** 撤回. */
    WITHDRAW(EnumSet.of(RECEIVED, DISPATCHED, OBJECTED, HANDLING, PAUSED, REOPENED), EnumSet.of(CLOSED), Who.RESIDENT),
    /** 补充: the resident says more; whoever has it reads it. */
    ADD_WORDS(
            EnumSet.of(RECEIVED, DISPATCHED, OBJECTED, HANDLING, PAUSED, TO_CHECK, TO_CALL_BACK, REOPENED),
            EnumSet.noneOf(CaseState.class),
            Who.RESIDENT),
    /** 跟进补充: a follower says more; whoever has it reads it, and nobody else. */
    FOLLOWER_WORDS(
            EnumSet.of(RECEIVED, DISPATCHED, OBJECTED, HANDLING, PAUSED, TO_CHECK, TO_CALL_BACK, REOPENED),
            EnumSet.noneOf(CaseState.class),
            Who.FOLLOWER),
    /** 公开文字和照片: what the public may read. */
    RELEASE(EnumSet.allOf(CaseState.class), EnumSet.noneOf(CaseState.class), Who.DESK),
    /** 不计入三率, with a reason; by somebody else than the handler. */
    EXCLUDE(EnumSet.of(TO_CALL_BACK, CLOSED), EnumSet.noneOf(CaseState.class), Who.ADJUDICATOR);

    /** In what part somebody meets a case. */
    public enum Who {
        /** Holds the post that leads. */
        LEAD,
        /** Holds a post that assists. */
        ASSIST,
        DESK,
        /** May check, and is not the handler. */
        CHECKER,
        /** May call back, and is neither handler nor checker. */
        CALLER,
        ADJUDICATOR,
        /** Holds the supervising post, or leads the community. */
        SUPERVISOR,
        /** Knows the query code. */
        RESIDENT,
        /** Knows the code of somebody who follows the case. */
        FOLLOWER,
        /** The timers of the program. */
        CLOCK
    }

    private final Set<CaseState> from;
    private final Set<CaseState> to;
    private final Set<Who> who;

    ActKind(Set<CaseState> from, Set<CaseState> to, Who first, Who... others) {
        this.from = from;
        this.to = to;
        this.who = EnumSet.of(first, others);
    }

    /** True where the act may be done in the state by somebody in that part. */
    public boolean allows(CaseState state, Who part) {
        return from.contains(state) && who.contains(part);
    }

    public boolean startsFrom(CaseState state) {
        return from.contains(state);
    }

    /** True where the act may lead from one state to the other. */
    public boolean leads(CaseState before, CaseState after) {
        return from.contains(before) && (to.isEmpty() ? before == after : to.contains(after));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
