package org.tongxin.insight.board;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cases behind one number.
 *
 * @param what what was counted
 * @param where area, group and period it was counted in
 * @param count how many there are in all
 * @param back the board it stands on
 * @param next address of the next page, or null
 * @param first address of the first page, or null on it
 */
public record CasesPage(
        String what,
        String where,
        int count,
        List<Row> rows,
        String back,
        @Nullable String next,
        @Nullable String first) {

    /**
     * One case.
     *
     * @param sub number and day
     * @param standing how it counts
     * @param reason why it was taken out of the rates, or null
     */
    public record Row(
            String href,
            String title,
            String sub,
            String place,
            String state,
            String standing,
            @Nullable String reason,
            boolean emergency) {}
}
