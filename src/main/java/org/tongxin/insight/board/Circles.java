package org.tongxin.insight.board;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongxin.requests.LadderSetting;
import org.tongxin.ui.Page;
import org.tongxin.ui.Rings;

/** 卡在哪: the circles around the residents, each with what is open in it and how much of that is overdue. */
final class Circles {

    private final Page page;
    private final Asked asked;
    private final Numbers numbers;

    Circles(Page page, Asked asked, Numbers numbers) {
        this.page = page;
        this.asked = asked;
        this.numbers = numbers;
    }

    BoardPage.Stuck of(List<LadderSetting.Level> ladder, Map<Integer, Tally> open) {
        var names = new TreeMap<Integer, String>();
        open.keySet().forEach(tier -> names.put(tier, page.t("insight.board.circle.unnamed", tier)));
        ladder.forEach(level -> names.put(level.tier(), level.name(page.language())));
        List<BoardPage.Circle> circles = new ArrayList<>();
        names.forEach((tier, name) -> circles.add(
                circle(name, Rings.radius(circles.size(), names.size()), open.getOrDefault(tier, Tally.NONE), tier)));
        Tally all = sum(open);
        BoardPage.Circle whole = circle(page.t("insight.board.circle.all"), 0, all, null);
        return new BoardPage.Stuck(
                whole,
                circles,
                whole.waits().stream().map(BoardPage.Count::label).toList(),
                circles.stream()
                        .map(circle -> page.t(
                                "insight.board.circle.words",
                                circle.name(),
                                circle.open().number(),
                                circle.waits().getLast().number()))
                        .collect(Collectors.joining(page.t("insight.board.trend.between"))));
    }

    private BoardPage.Circle circle(String name, int radius, Tally tally, @Nullable Integer tier) {
        List<BoardPage.Count> waits = new ArrayList<>();
        Figure.WAITS.forEach(figure -> waits.add(numbers.count(asked, tally, figure, tier)));
        waits.add(numbers.count(asked, tally, Figure.OVERDUE, tier));
        int open = tally.of(Figure.OPEN);
        return new BoardPage.Circle(
                name,
                radius,
                open == 0 ? 0 : (int) Math.ceil(tally.of(Figure.OVERDUE) * 100.0 / open),
                numbers.count(asked, tally, Figure.OPEN, tier),
                List.copyOf(waits));
    }

    private static Tally sum(Map<Integer, Tally> open) {
        var counts = new EnumMap<Figure, Integer>(Figure.class);
        open.values()
                .forEach(tally ->
                        tally.counts().forEach((figure, number) -> counts.merge(figure, number, Integer::sum)));
        return new Tally(counts);
    }
}
