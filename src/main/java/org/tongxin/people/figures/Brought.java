package org.tongxin.people.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.people.EthnicGroup;
import org.tongxin.people.HouseholdEntry;
import org.tongxin.people.NeedEntry;
import org.tongxin.people.NeedKind;
import org.tongxin.people.PreferenceEntry;
import org.tongxin.people.PreferenceKind;
import org.tongxin.people.ResidentEntry;
import org.tongxin.people.figures.FigureRows.Key;

/**
 * What newly entered households bring to the figures, told from the entries. It is the same that {@link FigureRows#recount}
 * counts; out of the tables the question would be slow, since the database knows nothing yet about rows so new.
 */
final class Brought {

    private final Map<Key, Long> changes = new HashMap<>();

    private Brought() {}

    /** @param grids the grid of each home that lies in one */
    static Map<Key, Long> by(Collection<HouseholdEntry> households, Map<UUID, UUID> grids) {
        var brought = new Brought();
        households.forEach(household -> {
            UUID grid = household.homeId() == null ? null : grids.get(household.homeId());
            brought.household(household, grid == null ? FigureRows.NONE : grid);
        });
        brought.changes.values().removeIf(change -> change == 0);
        return brought.changes;
    }

    /** @param to the last day */
    private record Days(LocalDate from, LocalDate to) {}

    private void household(HouseholdEntry household, UUID grid) {
        String kind = household.kind().word();
        begins("home", kind, grid, household.from());
        LocalDate smallerFrom = null;
        Map<NeedKind, List<Days>> needs = new HashMap<>();
        for (ResidentEntry resident : household.residents()) {
            LocalDate from = later(resident.from(), household.from());
            resident(resident, kind, grid, from);
            needs(resident, from).forEach((need, days) -> {
                periods("need", need.word(), grid, days);
                needs.computeIfAbsent(need, any -> new ArrayList<>()).addAll(days);
            });
            String group = resident.ethnicGroup();
            if (group != null && !group.equals(EthnicGroup.HAN)) {
                begins("smaller", kind, FigureRows.NONE, from);
                smallerFrom = smallerFrom == null || from.isBefore(smallerFrom) ? from : smallerFrom;
            }
        }
        needs.forEach((need, days) -> periods("need_home", need.word(), grid, days));
        if (smallerFrom != null) {
            begins("smaller_home", "all", FigureRows.NONE, smallerFrom);
        }
    }

    private void resident(ResidentEntry resident, String kind, UUID grid, LocalDate from) {
        LocalDate born = resident.birth().on();
        String year = born == null ? "" : String.valueOf(born.getYear());
        begins("person", kind, grid, from);
        begins("birth", year + ":" + resident.sex().code(), FigureRows.NONE, from);
        begins("aged", year, grid, from);
        resident.preferences().stream()
                .filter(preference -> preference.kind() == PreferenceKind.SPOKEN)
                .map(PreferenceEntry::value)
                .distinct()
                .forEach(language -> begins("spoken", language, grid, from));
        if (resident.ethnicGroup() != null) {
            begins("group", resident.ethnicGroup(), FigureRows.NONE, from);
        }
    }

    private static Map<NeedKind, List<Days>> needs(ResidentEntry resident, LocalDate from) {
        Map<NeedKind, List<Days>> needs = new HashMap<>();
        for (NeedEntry need : resident.needs()) {
            var days = new Days(later(need.from(), from), need.to());
            if (!need.to().isBefore(days.from())) {
                needs.computeIfAbsent(need.kind(), any -> new ArrayList<>()).add(days);
            }
        }
        return needs;
    }

    private void begins(String figure, String value, UUID grid, LocalDate day) {
        changes.merge(new Key(day, figure, value, grid), 1L, Long::sum);
    }

    /** Counts whoever has several needs of a kind, or shares them with others, once on each day. */
    private void periods(String figure, String value, UUID grid, List<Days> periods) {
        LocalDate covered = null;
        for (Days days :
                periods.stream().sorted(Comparator.comparing(Days::from)).toList()) {
            LocalDate after = days.to().plusDays(1);
            if (covered == null || days.from().isAfter(covered)) {
                ends(figure, value, grid, covered);
                begins(figure, value, grid, days.from());
                covered = after;
            } else {
                covered = later(after, covered);
            }
        }
        ends(figure, value, grid, covered);
    }

    private void ends(String figure, String value, UUID grid, @Nullable LocalDate day) {
        if (day != null) {
            changes.merge(new Key(day, figure, value, grid), -1L, Long::sum);
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
