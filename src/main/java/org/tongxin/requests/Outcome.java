package org.tongxin.requests;

import java.util.Locale;

/** 办理结果: how a case ended. */
public enum Outcome {
    /** 已解决 */
    SOLVED,
    /** 已答复 */
    ANSWERED,
    /** 已转正式渠道 */
    FORWARDED,
    /** 列入项目 */
    PLANNED,
    /** 暂不能解决: with reason, what it waits for and the next date. */
    CANNOT_NOW,
    /** 不属本处: with who is responsible instead. */
    DECLINED,
    /** 重复: the number of the first one is named. */
    DUPLICATE,
    /** 不属实 */
    UNFOUNDED,
    /** 不合理 */
    UNREASONABLE,
    /** 居民撤回 */
    WITHDRAWN;

    /** As stored. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Outcome of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
