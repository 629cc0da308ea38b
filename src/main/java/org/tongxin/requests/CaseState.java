package org.tongxin.requests;

import java.util.Locale;

/** 工单状态: where a case stands. {@code docs/states.md} tells it in prose; {@link ActKind} says what leads where. */
public enum CaseState {
    /** 待受理: it arrived and waits for the desk. */
    RECEIVED,
    /** 已派遣: it lies with a post which has not taken it up yet. */
    DISPATCHED,
    /** 异议中: the post says it is not theirs; the respond clock waits. */
    OBJECTED,
    /** 处理中: somebody is at it. */
    HANDLING,
    /** 暂停: waits for a listed reason, with an end. */
    PAUSED,
    /** 待核查: a result is reported and waits for a second pair of eyes. */
    TO_CHECK,
    /** 待回访: checked, waits for the resident's word. */
    TO_CALL_BACK,
    /** 已结案. */
    CLOSED,
    /** 已重开: the resident said it is not settled. */
    REOPENED;

    /** As stored. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static CaseState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** What Open311 knows of it: {@code open} or {@code closed}. */
    public String open311() {
        return this == CLOSED || this == TO_CALL_BACK ? "closed" : "open";
    }

    /** The circle of the motif: 1 nearest to the resident; the tier of the post is used while somebody is at it. */
    public boolean isWithLead() {
        return this == DISPATCHED || this == HANDLING || this == PAUSED || this == REOPENED;
    }
}
