package org.tongxin.insight.board;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tongxin.ui.Page;

/** The three rates over months, as small charts with the same in words. */
final class Trends {

    private Trends() {}

    static List<BoardPage.Trend> of(Page page, List<YearMonth> months, Map<YearMonth, Tally> counted) {
        return List.of(
                trend(page, "response", months, counted, Figure.RESPONDED, Figure.COUNTED),
                trend(page, "resolution", months, counted, Figure.SETTLED, Figure.COUNTED),
                trend(page, "satisfaction", months, counted, Figure.SATISFIED, Figure.GRADED));
    }

    private static BoardPage.Trend trend(
            Page page, String rate, List<YearMonth> months, Map<YearMonth, Tally> counted, Figure part, Figure of) {
        String name = page.t("insight.board.rate." + rate);
        String words = months.stream()
                .map(month -> words(page, month, counted.getOrDefault(month, Tally.NONE), part, of))
                .collect(Collectors.joining(page.t("insight.board.trend.between")));
        List<BoardPage.Column> columns = months.stream()
                .map(month -> column(month, counted.getOrDefault(month, Tally.NONE), part, of))
                .toList();
        return new BoardPage.Trend(name, page.t("insight.board.trend.words", name, words), columns);
    }

    private static String words(Page page, YearMonth month, Tally tally, Figure part, Figure of) {
        return page.t(
                "insight.board.trend.month",
                String.valueOf(month.getYear()),
                String.valueOf(month.getMonthValue()),
                tally.of(part),
                tally.of(of));
    }

    private static BoardPage.Column column(YearMonth month, Tally tally, Figure part, Figure of) {
        int n = tally.of(of);
        return new BoardPage.Column(
                String.valueOf(month.getMonthValue()), n == 0 ? 0 : (int) (tally.of(part) * 100L / n), n < Numbers.FEW);
    }
}
