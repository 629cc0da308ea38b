package org.tongxin.people;

import java.util.Locale;

/** 需求: what somebody needs others to know. Old age is no need of its own: it is told by the birthday. */
public enum NeedKind {
    /** 独居 */
    LIVING_ALONE,
    /** 残疾 */
    DISABLED,
    /** 留守儿童 */
    CHILD_LEFT_BEHIND,
    /** 低保 */
    ALLOWANCE,
    /** 慢病随访 */
    CHRONIC_ILLNESS;

    /** Its word in tables and message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a word of {@link #word}. */
    public static NeedKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
