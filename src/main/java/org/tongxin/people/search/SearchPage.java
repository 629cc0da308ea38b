package org.tongxin.people.search;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 查找页: one field for every clue, and who fits.
 *
 * @param q what was typed
 * @param found null where nothing was asked
 * @param more true where there are more than shown
 */
public record SearchPage(String q, @Nullable List<Row> found, boolean more) {

    /**
     * Somebody found.
     *
     * @param born the year, or null
     */
    public record Row(
            UUID household,
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
