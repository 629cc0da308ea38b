package org.tongxin.requests;

import java.util.Locale;

/** 派遣理由: the rule that chose who has the case; with role and place it reads as a sentence. */
public enum Because {
    /** The category is settled in the grid, and the place lies in this grid. */
    GRID,
    /** The duty list names this role for the category, and this post fulfils it nearest to the place. */
    DUTY_LIST,
    /** The desk chose. */
    DESK,
    /** An objection was upheld. */
    ADJUDICATED,
    /** It is about staff: it goes round the one it is about, to the level above. */
    AVOIDED,
    /** An emergency at night: the post on call. */
    ON_CALL,
    /** Nobody answers for this place and category: the desk has it. */
    NOBODY,
    /** The place or the category is not known yet. */
    UNCLEAR,
    /** The address fits several places: the desk asks. */
    AMBIGUOUS_PLACE;

    /** As stored. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Because of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
