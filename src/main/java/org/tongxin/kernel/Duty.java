package org.tongxin.kernel;

/** What a member of staff may be asked to do; the kinds of post one holds grant them (see {@code access}). */
public enum Duty {
    /** 办理: settle the cases of one's own posts. */
    HANDLE,
    /** 坐席: take calls, triage, dispatch, release texts to the public. */
    DESK,
    /** 核查: check a result before the case may close. */
    CHECK,
    /** 回访: call the resident back. */
    CALL_BACK,
    /** 裁定: decide objections to a dispatch. */
    ADJUDICATE,
    /** 统筹: see the whole community and its figures. */
    LEAD,
    /** 建档: open and keep the files of the households of one's area. */
    KEEP_FILES,
    /** 维护: keep map, posts, catalogue and calendar. */
    MAINTAIN,
    /** 系统管理: run the program; sees no cases. */
    ADMINISTER_SYSTEM,
    /** 安全管理: accounts, roles and keys; sees no cases. */
    ADMINISTER_SECURITY,
    /** 审计管理: read and verify the audit log. */
    ADMINISTER_AUDIT
}
