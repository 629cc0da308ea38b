package org.tongxin.people.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.ui.Choice;

/**
 * 人口概况页.
 *
 * @param days that can be asked for, the newest first
 * @param figures households and people, all of them and of each kind
 * @param smaller what is told of smaller groups
 */
public record FiguresPage(
        String community,
        String day,
        List<Choice> days,
        List<Row> figures,
        List<Age> ages,
        List<Row> needs,
        List<Row> spoken,
        List<Row> smaller,
        List<Row> groups) {

    /**
     * A number and its neighbour, as they are said.
     *
     * @param people the number, or what stands where it is hidden
     * @param note beside it: households, or a share
     */
    public record Row(String name, String people, @Nullable String note) {}

    /**
     * An age.
     *
     * @param menWide 0 to 100
     */
    public record Age(String name, String men, String women, int menWide, int womenWide) {}

    /** True where nobody has been entered yet. */
    public boolean empty() {
        return figures.isEmpty();
    }
}
