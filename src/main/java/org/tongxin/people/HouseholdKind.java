package org.tongxin.people;

import java.util.Locale;

/** 住户类别: how a household lives here. */
public enum HouseholdKind {
    /** 常住 */
    RESIDENT,
    /** 流动 */
    FLOATING;

    /** Its word in tables and message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a word of {@link #word}. */
    public static HouseholdKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
