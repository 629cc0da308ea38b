package org.tongxin.insight.board;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.area.Communities;
import org.tongxin.area.Community;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Duty;
import org.tongxin.requests.model.CalendarWarnings;
import org.tongxin.ui.Choice;
import org.tongxin.ui.Page;
import org.tongxin.ui.Tab;

/** Puts what was counted into the reader's words, each number with the address of its cases. */
@Component
class BoardView {

    private final Names names;
    private final Communities communities;
    private final CalendarWarnings warnings;

    BoardView(Names names, Communities communities, CalendarWarnings warnings) {
        this.names = names;
        this.communities = communities;
        this.warnings = warnings;
    }

    BoardPage page(Actor.Staff staff, Page page, Asked asked, LocalDate today, Figures.Found found) {
        boolean several = staff.scope().communities().size() > 1;
        var numbers = new Numbers(page, new Addresses(several));
        var rows = new Rows(page, asked, Sight.of(staff.scope()), numbers);
        long id = asked.community().id();
        return new BoardPage(
                several ? asked.community().slug() : null,
                several ? tabs(staff, asked, numbers) : List.of(),
                rows.filters(today),
                asked.period().name(page),
                warnings.missing(id),
                staff.may(Duty.MAINTAIN),
                numbers.count(asked, found.whole(), Figure.REPORTED),
                numbers.count(asked, found.whole(), Figure.REOPENED),
                numbers.rates(asked, found.whole()),
                Figure.STANDINGS.stream()
                        .map(figure -> numbers.count(asked, found.whole(), figure))
                        .toList(),
                asked.ofOneArea() ? List.of() : rows.areas(found.areas()),
                asked.group().isEmpty() ? rows.groups(found.groups()) : List.of(),
                rows.months(today, found.months()),
                Trends.of(page, asked.period().months(today), found.months()),
                new Circles(page, asked, numbers).of(found.ladder(), found.open()));
    }

    private List<Tab> tabs(Actor.Staff staff, Asked asked, Numbers numbers) {
        return communities.all().stream()
                .filter(community -> staff.scope().covers(community.id()))
                .map(community -> new Tab(
                        numbers.addresses().board(new Asked(community, asked.period(), null, false, "")),
                        community.name(),
                        community.id() == asked.community().id()))
                .toList();
    }

    /** The rows of the tables, and what they can be narrowed to. */
    private final class Rows {

        private final Page page;
        private final Asked asked;
        private final Sight sight;
        private final Numbers numbers;
        private final Map<UUID, String> grids;
        private final Map<String, String> groups;

        Rows(Page page, Asked asked, Sight sight, Numbers numbers) {
            this.page = page;
            this.asked = asked;
            this.sight = sight;
            this.numbers = numbers;
            Community community = asked.community();
            this.grids = names.grids(community.id());
            this.groups = names.groups(page, community.id());
        }

        BoardPage.Filters filters(LocalDate today) {
            List<Choice> periods = choices(
                    Period.choices(today),
                    Period::code,
                    period -> period.name(page),
                    asked.period().code());
            List<Choice> areas = new ArrayList<>(choices(
                    grids.keySet().stream().filter(this::inSight).toList(), UUID::toString, grids::get, asked.area()));
            if (sight.whole()) {
                areas.add(new Choice(Asked.NONE, page.t("insight.board.grid.none"), asked.noGrid()));
            }
            List<Choice> kinds =
                    new ArrayList<>(choices(groups.keySet(), letter -> letter, groups::get, asked.group()));
            kinds.add(new Choice(
                    Asked.NONE,
                    page.t("insight.board.group.none"),
                    asked.group().equals(Asked.NONE)));
            return new BoardPage.Filters(
                    periods, areas, kinds, asked.ofOneArea() || !asked.group().isEmpty());
        }

        private static <T> List<Choice> choices(
                Collection<T> all, Function<T, String> code, Function<T, @Nullable String> name, String chosen) {
            return all.stream()
                    .map(one -> new Choice(
                            code.apply(one),
                            String.valueOf(name.apply(one)),
                            code.apply(one).equals(chosen)))
                    .toList();
        }

        private boolean inSight(UUID grid) {
            return sight.grids().isEmpty() || sight.grids().contains(grid);
        }

        List<BoardPage.Row> areas(Map<@Nullable UUID, Tally> counted) {
            Set<@Nullable UUID> shown = new LinkedHashSet<>();
            grids.keySet().stream()
                    .filter(grid -> sight.leads().isEmpty() ? inSight(grid) : counted.containsKey(grid))
                    .forEach(shown::add);
            counted.keySet().stream().filter(grid -> grid != null).forEach(shown::add);
            if (counted.containsKey(null)) {
                shown.add(null);
            }
            return shown.stream()
                    .map(grid -> numbers.row(
                            names.grid(page, asked.community().id(), grid),
                            asked.inArea(grid),
                            counted.getOrDefault(grid, Tally.NONE)))
                    .toList();
        }

        List<BoardPage.Row> groups(Map<String, Tally> counted) {
            Set<String> shown = new LinkedHashSet<>(groups.keySet());
            shown.addAll(counted.keySet());
            shown.retainAll(counted.keySet());
            return shown.stream()
                    .map(letter -> numbers.row(
                            names.group(page, asked.community().id(), letter),
                            asked.inGroup(letter),
                            counted.getOrDefault(letter, Tally.NONE)))
                    .toList();
        }

        List<BoardPage.Row> months(LocalDate today, Map<YearMonth, Tally> counted) {
            return asked.period().months(today).reversed().stream()
                    .map(Period::of)
                    .map(month -> numbers.row(
                            month.name(page),
                            asked.in(month),
                            counted.getOrDefault(YearMonth.from(month.first()), Tally.NONE)))
                    .collect(Collectors.toUnmodifiableList());
        }
    }
}
