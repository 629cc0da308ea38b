package org.tongxin.requests;

import java.util.Locale;

/** 暂停理由: the only reasons for which the clock may wait. */
public enum PauseReason {
    /** 等待当事人 */
    AWAITING_RESIDENT,
    /** 等待审批 */
    AWAITING_APPROVAL,
    /** 天气 */
    WEATHER,
    /** 等待配件材料 */
    AWAITING_PARTS,
    /** 等待第三方单位 */
    AWAITING_OTHER_UNIT;

    /** As stored. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static PauseReason of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
