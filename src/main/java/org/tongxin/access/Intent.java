package org.tongxin.access;

import org.jspecify.annotations.Nullable;
import org.tongxin.kernel.Duty;

/** 意图: what somebody wants to do with a case, as far as the rules tell acts apart. */
public enum Intent {
    /** 查看: read it. */
    SEE(null),
    /** 查看举报人: read the reporter's name or phone; each look is logged by the caller. */
    SEE_REPORTER(null),
    /** 办理: act as the post that leads. */
    HANDLE(Duty.HANDLE),
    /** 协办: act as a post that assists. */
    ASSIST(Duty.HANDLE),
    /** 坐席: triage, dispatch, release texts. */
    DESK(Duty.DESK),
    /** 核查: check the result. */
    CHECK(Duty.CHECK),
    /** 回访: call the resident back. */
    CALL_BACK(Duty.CALL_BACK),
    /** 裁定: decide an objection. */
    ADJUDICATE(Duty.ADJUDICATE),
    /** 不计入: take it out of the rates. */
    EXCLUDE(Duty.ADJUDICATE),
    /** 督办: act as the level that supervises. */
    SUPERVISE(null);

    private final @Nullable Duty duty;

    Intent(@Nullable Duty duty) {
        this.duty = duty;
    }

    /** The duty it takes, or null where reach and the other rules are enough. */
    public @Nullable Duty duty() {
        return duty;
    }
}
