package org.tongxin.requests.worklist;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.ui.Choice;
import org.tongxin.ui.Tab;

/**
 * 待办页.
 *
 * @param view code of the tab
 * @param words as typed
 * @param showsHolder true where the reader wants to know who has it rather than why they have it themselves
 * @param next address of the next page, or null
 * @param first address of the first page, or null on it
 */
public record WorkPage(
        String view,
        List<Tab> tabs,
        String words,
        Filters filters,
        List<WorkRow> rows,
        boolean showsHolder,
        @Nullable String next,
        @Nullable String first) {

    /**
     * What the list can be narrowed by.
     *
     * @param open true where something is chosen
     */
    public record Filters(
            List<Choice> states, List<Choice> categories, List<Choice> grids, boolean emergencyOnly, boolean open) {}
}
