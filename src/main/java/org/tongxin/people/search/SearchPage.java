package org.tongxin.people.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 查找页: one field for every clue, and who fits.
 *
 * @param q what was typed
 * @param found null where nothing was asked
 * @param more true where there are more than shown
 * @param gone true where those who moved away are asked for
 */
public record SearchPage(String q, @Nullable List<Row> found, boolean more, boolean gone) {

    /**
     * Somebody found.
     *
     * @param page what is to be opened: the file of the household, of whoever moved away what the counter does for them
     * @param born the year, or null
     */
    public record Row(
            String page,
            String name,
            @Nullable String otherName,
            @Nullable Integer born,
            String kind,
            String address) {}

    @Override
    public String toString() {
        return "SearchPage";
    }
}
