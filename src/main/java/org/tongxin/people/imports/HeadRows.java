package org.tongxin.people.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.kernel.Sheets;

/**
 * Finds the heading among the first rows of a sheet: below a title, in one row or in two where merged cells name groups
 * of columns. Of merged cells only the first holds the text.
 */
final class HeadRows {

    /** How many rows are looked at. */
    static final int LOOKED_AT = 8;

    private HeadRows() {}

    /**
     * A heading.
     *
     * @param last the row it ends with, counted from 0 among those looked at
     */
    record Found(List<String> headings, int last) {}

    /** The best heading; null where no two headings are known. */
    static @Nullable Found in(List<Sheets.Row> rows) {
        Found best = null;
        int score = 1;
        for (int i = 0; i < rows.size(); i++) {
            List<String> alone = rows.get(i).cells();
            int single = Headings.score(alone);
            if (single > score) {
                best = new Found(alone, i);
                score = single;
            }
            if (i + 1 < rows.size()) {
                List<String> joined = joined(alone, rows.get(i + 1).cells());
                int both = Headings.score(joined);
                if (both > score && both > Headings.score(rows.get(i + 1).cells())) {
                    best = new Found(joined, i + 1);
                    score = both;
                }
            }
        }
        return best;
    }

    private static List<String> joined(List<String> above, List<String> below) {
        List<String> joined = new ArrayList<>();
        String group = "";
        for (int column = 0; column < Math.max(above.size(), below.size()); column++) {
            String top = column < above.size() ? above.get(column) : "";
            String sub = column < below.size() ? below.get(column) : "";
            group = top.isEmpty() ? group : top;
            joined.add(sub.isEmpty() ? top : named(group, sub));
        }
        return joined;
    }

    /** The lower heading alone where it is known, so that a group 户主信息 above 姓名 does not change it. */
    private static String named(String group, String sub) {
        if (group.isEmpty()
                || (Headings.score(List.of(sub)) > 0
                        && Withheld.in(Headings.plain(group)).isEmpty())) {
            return sub;
        }
        return group + " " + sub;
    }
}
