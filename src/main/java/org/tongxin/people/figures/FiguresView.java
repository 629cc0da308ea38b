package org.tongxin.people.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.people.EthnicGroup;
import org.tongxin.people.NeedKind;
import org.tongxin.people.figures.Overview.Cell;
import org.tongxin.ui.Choice;
import org.tongxin.ui.Page;

/** Says the overview in the reader's words. */
@Component
class FiguresView {

    private static final int BANDS = 10;

    FiguresPage page(Page page, String community, Stand stand, List<LocalDate> days, int day) {
        var overview = new Overview(stand, day);
        List<Choice> choices = new ArrayList<>();
        for (int each = days.size() - 1; each >= 0; each--) {
            choices.add(new Choice(days.get(each).toString(), page.day(days.get(each)), each == day));
        }
        boolean empty = overview.allPeople() == 0;
        return new FiguresPage(
                community,
                page.day(days.get(day)),
                choices,
                empty ? List.of() : figures(page, overview),
                ages(page, overview.ages(days.stream().map(LocalDate::getYear).toList(), BANDS)),
                needs(page, overview),
                spoken(page, overview),
                smaller(page, overview),
                groups(page, overview.smaller()));
    }

    private static List<FiguresPage.Row> figures(Page page, Overview overview) {
        List<FiguresPage.Row> rows = new ArrayList<>();
        rows.add(new FiguresPage.Row(
                page.t("people.figures.all"),
                page.number(overview.allPeople()),
                page.t("people.figures.homes", page.number(overview.allHomes()))));
        List<Cell> homes = overview.homes();
        List<Cell> people = overview.people();
        for (int kind = 0; kind < people.size(); kind++) {
            rows.add(new FiguresPage.Row(
                    page.t("people.figures.kind." + people.get(kind).name()),
                    number(page, people.get(kind).number()),
                    page.t("people.figures.homes", number(page, homes.get(kind).number()))));
        }
        return rows;
    }

    private static List<FiguresPage.Age> ages(Page page, List<Cell> cells) {
        long most = cells.stream()
                .limit(BANDS * 2L)
                .mapToLong(cell -> cell.number() == null ? 0 : cell.number())
                .max()
                .orElse(0);
        List<FiguresPage.Age> ages = new ArrayList<>();
        for (int band = BANDS - 1; band >= 0; band--) {
            Cell men = cells.get(band);
            Cell women = cells.get(BANDS + band);
            ages.add(new FiguresPage.Age(
                    band == BANDS - 1
                            ? page.t("people.figures.age.from", String.valueOf(band * 10))
                            : page.t("people.figures.age", String.valueOf(band * 10), String.valueOf(band * 10 + 9)),
                    number(page, men.number()),
                    number(page, women.number()),
                    wide(men.number(), most),
                    wide(women.number(), most)));
        }
        return ages;
    }

    private static int wide(@Nullable Long number, long most) {
        return number == null || most == 0 ? 0 : (int) (number * 100 / most);
    }

    private static List<FiguresPage.Row> needs(Page page, Overview overview) {
        return overview
                .needs(Arrays.stream(NeedKind.values()).map(NeedKind::word).toList())
                .stream()
                .map(need -> new FiguresPage.Row(
                        page.t("people.figures.need." + need.kind()),
                        number(page, need.people()),
                        page.t("people.figures.homes", number(page, need.households()))))
                .toList();
    }

    private static List<FiguresPage.Row> spoken(Page page, Overview overview) {
        return overview.spoken().stream()
                .map(cell -> new FiguresPage.Row(
                        page.t("people.figures.spoken." + cell.name()), number(page, cell.number()), null))
                .toList();
    }

    private static List<FiguresPage.Row> smaller(Page page, Overview overview) {
        Overview.Smaller smaller = overview.smaller();
        Long people = smaller.people();
        if (people == null || people == 0) {
            return List.of();
        }
        Long floating = smaller.floating();
        return List.of(
                new FiguresPage.Row(page.t("people.figures.smaller.groups"), number(page, smaller.groups()), null),
                new FiguresPage.Row(
                        page.t("people.figures.smaller.people"),
                        page.number(people),
                        page.t("people.figures.homes", number(page, smaller.households()))),
                new FiguresPage.Row(
                        page.t("people.figures.smaller.share"),
                        page.percent((double) people / overview.allPeople()),
                        null),
                new FiguresPage.Row(
                        page.t("people.figures.smaller.floating"),
                        number(page, floating),
                        floating == null ? null : page.percent((double) floating / people)));
    }

    private static List<FiguresPage.Row> groups(Page page, Overview.Smaller smaller) {
        List<FiguresPage.Row> rows = new ArrayList<>();
        smaller.each().stream()
                .sorted(Comparator.comparing(Cell::name))
                .forEach(cell -> rows.add(new FiguresPage.Row(
                        EthnicGroup.of(cell.name())
                                .map(group -> name(page, group))
                                .orElse(cell.name()),
                        number(page, cell.number()),
                        null)));
        Long others = smaller.others();
        if (others != null && others > 0) {
            rows.add(new FiguresPage.Row(page.t("people.figures.smaller.others"), page.number(others), null));
        }
        return rows;
    }

    private static String name(Page page, EthnicGroup group) {
        return page.language().equals(org.tongxin.ui.Language.EN) ? group.roman() : group.name();
    }

    private static String number(Page page, @Nullable Long number) {
        return number == null ? page.t("people.figures.hidden") : page.number(number);
    }
}
