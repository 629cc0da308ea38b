package org.tongxin.requests;

import java.util.Locale;

/** 诉求类型: consultation, call for help, complaint, report, suggestion, praise. */
public enum RequestKind {
    /** 咨询 */
    CONSULT,
    /** 求助 */
    HELP,
    /** 投诉 */
    COMPLAINT,
    /** 举报 */
    REPORT,
    /** 建议 */
    SUGGEST,
    /** 表扬 */
    PRAISE;

    /** As stored. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static RequestKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
