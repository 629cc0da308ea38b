package org.tongxin.requests.casepage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 所填: the fields of an act's form as they came, kept so that they can be shown again.
 *
 * @param actId made when the form was shown: a double click is one act
 * @param seen id of the newest line of the history that the form was shown with
 * @param find set where only a place was looked up
 */
public record ActTyped(
        @Nullable String actId,
        @Nullable String seen,
        @Nullable String words,
        @Nullable String reason,
        @Nullable String until,
        @Nullable String days,
        @Nullable String outcome,
        @Nullable String nextStepOn,
        @Nullable String waitsFor,
        @Nullable String duplicateOf,
        @Nullable String category,
        @Nullable String placeWords,
        @Nullable String areaId,
        @Nullable String post,
        @Nullable String leadDepartment,
        @Nullable List<String> photo,
        @Nullable String find) {

    public static final ActTyped NOTHING = new ActTyped(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** The value, or the empty string. */
    static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
