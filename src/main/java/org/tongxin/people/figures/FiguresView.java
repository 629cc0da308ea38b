package org.tongxin.people.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.people.NeedKind;
import org.tongxin.people.PreferenceKind;
import org.tongxin.people.figures.Overview.Both;
import org.tongxin.people.figures.Overview.Cell;
import org.tongxin.people.model.GroupWords;
import org.tongxin.ui.Choice;
import org.tongxin.ui.Page;

/** Says the overview in the reader's words. */
@Component
class FiguresView {

    private static final List<String> NEEDS =
            Arrays.stream(NeedKind.values()).map(NeedKind::word).toList();

    /**
     * Says what may be told of a day.
     *
     * @param days in order
     * @param asked the day that is asked for, where it is one of them
     * @param grids of the map, by name
     */
    FiguresPage page(
            Page page, String community, Stand stand, List<LocalDate> days, String asked, Map<UUID, String> grids) {
        List<Integer> offered = IntStream.range(0, days.size())
                .filter(day -> !Overview.fewOn(stand, day))
                .boxed()
                .toList();
        if (offered.isEmpty()) {
            return nothing(page, community, days.getLast());
        }
        int at = offered.stream()
                .filter(day -> days.get(day).toString().equals(asked))
                .findFirst()
                .map(offered::indexOf)
                .orElse(offered.size() - 1);
        List<Choice> choices = new ArrayList<>();
        for (int each = offered.size() - 1; each >= 0; each--) {
            LocalDate day = days.get(offered.get(each));
            choices.add(new Choice(day.toString(), page.day(day), each == at));
        }
        int first = Math.max(0, at - 1);
        List<Integer> window = offered.subList(first, Math.min(offered.size(), at + 2));
        Stand around = stand.only(window);
        var overview = new Overview(
                around, window.stream().map(day -> days.get(day).getYear()).toList(), at - first);
        List<ByArea.Row> areas = new ByArea(around, overview, at - first, List.copyOf(grids.keySet())).rows(NEEDS);
        return new FiguresPage(
                community,
                page.day(days.get(offered.get(at))),
                choices,
                figures(page, overview),
                ages(page, overview.ages()),
                untold(page, overview.untoldAges()),
                needs(page, overview),
                spoken(page, overview),
                smaller(page, overview),
                groups(page, overview.smaller()),
                areas(page, areas, grids),
                aged(page, areas, grids),
                needed(page, areas, grids));
    }

    private static FiguresPage nothing(Page page, String community, LocalDate today) {
        var table = new FiguresPage.Table("", List.of(), List.of());
        List<FiguresPage.Row> none = List.of();
        return new FiguresPage(
                community,
                page.day(today),
                List.of(),
                none,
                List.of(),
                none,
                none,
                none,
                none,
                none,
                table,
                table,
                table);
    }

    private static List<FiguresPage.Row> figures(Page page, Overview overview) {
        List<FiguresPage.Row> rows = new ArrayList<>();
        rows.add(new FiguresPage.Row(
                page.t("people.figures.all"),
                page.number(overview.allPeople()),
                page.t("people.figures.homes", overview.allHomes()),
                100));
        overview.ofKinds().forEach(kind -> rows.add(both(page, page.t("people.kind." + kind.name()), kind, 0)));
        return rows;
    }

    private static FiguresPage.Row both(Page page, String name, Both both, long most) {
        return new FiguresPage.Row(
                name,
                number(page, both.people()),
                both.homes() == null ? null : page.t("people.figures.homes", both.homes()),
                wide(both.people(), most));
    }

    private static List<FiguresPage.Age> ages(Page page, List<Ages.Band> bands) {
        long most = bands.stream()
                .flatMap(band -> Arrays.stream(new @Nullable Long[] {band.men(), band.women()}))
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        List<FiguresPage.Age> ages = new ArrayList<>();
        for (int band = bands.size() - 1; band >= 0; band--) {
            Ages.Band one = bands.get(band);
            ages.add(new FiguresPage.Age(
                    age(page, one.from(), band == bands.size() - 1 ? null : one.from() + 9),
                    number(page, one.men()),
                    number(page, one.women()),
                    wide(one.men(), most),
                    wide(one.women(), most)));
        }
        return ages;
    }

    private static List<FiguresPage.Row> untold(Page page, Ages.Untold untold) {
        List<FiguresPage.Row> rows = new ArrayList<>();
        Long sex = untold.sex();
        if (sex == null || sex > 0) {
            rows.add(new FiguresPage.Row(page.t("people.figures.untold.sex"), number(page, sex), null, 0));
        }
        Long birth = untold.birth();
        if (birth == null || birth > 0) {
            rows.add(new FiguresPage.Row(page.t("people.figures.untold.birth"), number(page, birth), null, 0));
        }
        return rows;
    }

    private static String age(Page page, int from, @Nullable Integer to) {
        return to == null ? page.t("people.figures.age.from", from) : page.t("people.figures.age", from, to);
    }

    private static int wide(@Nullable Long number, long most) {
        return number == null || most == 0 ? 0 : (int) (number * 100 / most);
    }

    private static List<FiguresPage.Row> needs(Page page, Overview overview) {
        List<Both> needs = overview.needs(NEEDS);
        long most = most(needs.stream().map(Both::people));
        return needs.stream()
                .map(need -> both(page, page.t("people.need." + need.name()), need, most))
                .toList();
    }

    private static long most(java.util.stream.Stream<@Nullable Long> numbers) {
        return numbers.mapToLong(number -> number == null ? 0 : number).max().orElse(0);
    }

    private static List<FiguresPage.Row> spoken(Page page, Overview overview) {
        return bars(
                page,
                overview.spoken().stream()
                        .sorted(Comparator.comparingLong(cell -> cell.number() == null ? 0 : -cell.number()))
                        .toList(),
                value -> page.t(PreferenceKind.SPOKEN.key(value)));
    }

    private static List<FiguresPage.Row> bars(Page page, List<Cell> cells, Function<String, String> name) {
        long most = most(cells.stream().map(Cell::number));
        return cells.stream()
                .map(cell -> new FiguresPage.Row(
                        name.apply(cell.name()), number(page, cell.number()), null, wide(cell.number(), most)))
                .toList();
    }

    private static List<FiguresPage.Row> smaller(Page page, Overview overview) {
        Overview.Smaller smaller = overview.smaller();
        if (smaller == null) {
            return List.of();
        }
        Long floating = smaller.floating();
        return List.of(
                new FiguresPage.Row(page.t("people.figures.smaller.groups"), page.number(smaller.groups()), null, 0),
                new FiguresPage.Row(
                        page.t("people.figures.smaller.people"),
                        page.number(smaller.people()),
                        page.t("people.figures.homes", smaller.homes()),
                        0),
                new FiguresPage.Row(
                        page.t("people.figures.smaller.share"),
                        page.percent((double) smaller.people() / overview.allPeople()),
                        null,
                        0),
                new FiguresPage.Row(
                        page.t("people.figures.smaller.floating"),
                        number(page, floating),
                        floating == null ? null : page.percent((double) floating / smaller.people()),
                        0));
    }

    private static List<FiguresPage.Row> groups(Page page, Overview.@Nullable Smaller smaller) {
        if (smaller == null) {
            return List.of();
        }
        List<FiguresPage.Row> rows = new ArrayList<>(bars(
                page,
                smaller.each().stream().sorted(Comparator.comparing(Cell::name)).toList(),
                code -> GroupWords.of(page, code)));
        if (smaller.others() > 0) {
            long most = most(smaller.each().stream().map(Cell::number));
            rows.add(new FiguresPage.Row(
                    page.t("people.figures.smaller.others"),
                    page.number(smaller.others()),
                    null,
                    Math.min(100, wide(smaller.others(), most))));
        }
        return rows;
    }

    private static FiguresPage.Table areas(Page page, List<ByArea.Row> rows, Map<UUID, String> grids) {
        return new FiguresPage.Table(
                page.t("people.figures.areas"),
                List.of(
                        page.t("people.figures.people"),
                        page.t("people.kind.resident"),
                        page.t("people.kind.floating"),
                        page.t("people.figures.households"),
                        page.t("people.figures.households.resident"),
                        page.t("people.figures.households.floating")),
                lines(page, rows, grids, row -> {
                    List<@Nullable Long> numbers = new ArrayList<>();
                    numbers.add(row.people());
                    numbers.addAll(row.ofPeople());
                    numbers.add(row.homes());
                    numbers.addAll(row.ofHomes());
                    return numbers;
                }));
    }

    private static FiguresPage.Table aged(Page page, List<ByArea.Row> rows, Map<UUID, String> grids) {
        List<String> heads = new ArrayList<>();
        for (int band = 0; band < Ages.WIDE.size(); band++) {
            boolean last = band == Ages.WIDE.size() - 1;
            heads.add(age(page, Ages.WIDE.get(band), last ? null : Ages.WIDE.get(band + 1) - 1));
        }
        return new FiguresPage.Table(
                page.t("people.figures.areas.ages"),
                heads,
                lines(page, rows, grids, row -> row.ages().subList(0, Ages.WIDE.size())));
    }

    private static FiguresPage.Table needed(Page page, List<ByArea.Row> rows, Map<UUID, String> grids) {
        return new FiguresPage.Table(
                page.t("people.figures.areas.needs"),
                NEEDS.stream().map(need -> page.t("people.need." + need)).toList(),
                lines(page, rows, grids, ByArea.Row::needs));
    }

    private static List<FiguresPage.Line> lines(
            Page page,
            List<ByArea.Row> rows,
            Map<UUID, String> grids,
            Function<ByArea.Row, List<@Nullable Long>> numbers) {
        return rows.stream()
                .map(row -> new FiguresPage.Line(
                        row.together() ? page.t("people.figures.areas.together") : name(page, row, grids),
                        row.together() ? name(page, row, grids) : null,
                        numbers.apply(row).stream()
                                .map(number -> number(page, number))
                                .toList()))
                .toList();
    }

    private static String name(Page page, ByArea.Row row, Map<UUID, String> grids) {
        Map<UUID, String> names = new LinkedHashMap<>(grids);
        names.keySet().retainAll(row.grids());
        List<String> all = new ArrayList<>(names.values());
        if (names.size() < row.grids().size()) {
            all.add(page.t("people.figures.areas.none"));
        }
        return String.join(page.t("people.figures.areas.between"), all);
    }

    private static String number(Page page, @Nullable Long number) {
        return number == null ? page.t("people.figures.hidden") : page.number(number);
    }
}
