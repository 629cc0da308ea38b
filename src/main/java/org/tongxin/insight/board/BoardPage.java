package org.tongxin.insight.board;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.requests.model.CalendarWarning;
import org.tongxin.ui.Choice;
import org.tongxin.ui.Tab;

/**
 * 看板页.
 *
 * @param community slug to keep in the form where the reader sees several communities, or null
 * @param communities the communities to choose from; empty where there is one
 * @param period as the reader says it
 * @param keepsCalendar true where the reader may fill a missing year
 * @param rates the three rates of the period
 * @param standings where the cases of the period stand; they add up to {@code reported}
 * @param areas the rates by grid, in the order people count them; empty where one is chosen
 * @param groups the rates by group of categories; empty where one is chosen
 * @param months the rates by month, the newest first
 */
public record BoardPage(
        @Nullable String community,
        List<Tab> communities,
        Filters filters,
        String period,
        List<CalendarWarning> warnings,
        boolean keepsCalendar,
        Count reported,
        Count reopened,
        List<Rate> rates,
        List<Count> standings,
        List<Row> areas,
        List<Row> groups,
        List<Row> months,
        List<Trend> trends,
        Stuck stuck) {

    /** True where there has not been a case in the year that it looks at, nor is one open. */
    public boolean nothingYet() {
        return !filters.narrowed()
                && stuck.whole().open().number() == 0
                && months.stream().allMatch(month -> month.reported().number() == 0);
    }

    /**
     * What the board can be narrowed by.
     *
     * @param narrowed true where an area or a group is chosen
     */
    public record Filters(List<Choice> periods, List<Choice> grids, List<Choice> groups, boolean narrowed) {}

    /**
     * A number that opens into its cases.
     *
     * @param label what was counted
     * @param hint what that means, or empty
     * @param href its cases, or null where there are none
     */
    public record Count(
            String label, String hint, int number, @Nullable String href) {}

    /**
     * So many of so many.
     *
     * @param percent the share, or null where it was counted from too few to say it in percent
     */
    public record Share(Count part, Count of, @Nullable String percent) {}

    /** One of the three rates. */
    public record Rate(String name, String meaning, Share share) {}

    /** The three rates of an area, a group or a month, with how many were reported. */
    public record Row(String name, Count reported, List<Share> shares) {}

    /**
     * A small chart over months.
     *
     * @param words the same in words
     */
    public record Trend(String name, String words, List<Column> columns) {}

    /**
     * One month of a chart.
     *
     * @param label the number of the month
     * @param height 0 to 100
     * @param few true where it was counted from few
     */
    public record Column(String label, int height, boolean few) {}

    /**
     * 卡在哪: what is open now, by the circle that looks after it.
     *
     * @param circles from the resident outward
     * @param heads what the columns of the table say
     * @param words the figure in words
     */
    public record Stuck(Circle whole, List<Circle> circles, List<String> heads, String words) {}

    /**
     * One circle of the ladder.
     *
     * @param radius in the figure
     * @param late share of its circle that is overdue, 0 to 100
     * @param waits where its cases wait, then the overdue ones
     */
    public record Circle(String name, int radius, int late, Count open, List<Count> waits) {}
}
