package org.tongxin.people.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.ui.Choice;

/**
 * 人口概况页.
 *
 * @param day as it is said
 * @param days that can be asked for, the newest first
 * @param figures households and people, all of them and of each kind
 * @param untold who stands in no row of the ages
 * @param smaller what is told of smaller groups
 * @param areas households and people of each grid
 * @param aged ages of each grid
 * @param needed needs of each grid
 */
public record FiguresPage(
        String community,
        String day,
        List<Choice> days,
        List<Row> figures,
        List<Age> ages,
        List<Row> untold,
        List<Row> needs,
        List<Row> spoken,
        List<Row> smaller,
        List<Row> groups,
        Table areas,
        Table aged,
        Table needed) {

    /**
     * A number and its neighbour, as they are said.
     *
     * @param people the number, or what stands where it is hidden
     * @param note beside it: households, or a share
     * @param wide of its bar, 0 to 100
     */
    public record Row(String name, String people, @Nullable String note, int wide) {}

    /**
     * An age.
     *
     * @param menWide 0 to 100
     */
    public record Age(String name, String men, String women, int menWide, int womenWide) {}

    /** Areas by parts. */
    public record Table(String title, List<String> heads, List<Line> lines) {}

    /**
     * An area.
     *
     * @param note the names of those told together
     */
    public record Line(String name, @Nullable String note, List<String> numbers) {}

    /** True where nothing can be told of any day. */
    public boolean empty() {
        return days.isEmpty();
    }
}
