package org.tongxin.people.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** 分网格: what may be told of each grid; grids with very few people are told together. */
final class ByArea {

    private final Stand stand;
    private final Overview overview;
    private final int day;
    private final List<Set<UUID>> areas = new ArrayList<>();
    private @Nullable Set<UUID> together;

    /** @param order the grids of the map; whoever lives in none of them is counted at the end */
    ByArea(Stand stand, Overview overview, int day, List<UUID> order) {
        this.stand = stand;
        this.overview = overview;
        this.day = day;
        Set<UUID> elsewhere = new HashSet<>(stand.grids());
        for (UUID grid : order) {
            if (elsewhere.remove(grid)) {
                add(Set.of(grid));
            }
        }
        add(elsewhere);
        gather();
    }

    /**
     * An area on the day; what is hidden is null.
     *
     * @param grids one, or those told together
     * @param ages of the wide bands
     * @param needs in the order asked for
     */
    record Row(
            Set<UUID> grids,
            boolean together,
            long people,
            long homes,
            List<@Nullable Long> ofPeople,
            List<@Nullable Long> ofHomes,
            List<@Nullable Long> ages,
            List<@Nullable Long> needs) {}

    private void add(Set<UUID> area) {
        if (Arrays.stream(of("person", area)).anyMatch(number -> number > 0)) {
            areas.add(area);
        }
    }

    private boolean few(Set<UUID> area) {
        return Disclosure.small(of("person", area)) || Disclosure.small(of("home", area));
    }

    private void gather() {
        Set<UUID> gathered = new HashSet<>();
        areas.removeIf(area -> few(area) && gathered.addAll(area));
        if (gathered.isEmpty()) {
            return;
        }
        do {
            areas.stream()
                    .min(Comparator.comparing(area -> of("person", area)[day]))
                    .ifPresent(next -> {
                        areas.remove(next);
                        gathered.addAll(next);
                    });
        } while (few(gathered) && !areas.isEmpty());
        areas.add(gathered);
        together = gathered;
    }

    /** The rows; none where there is but one. */
    List<Row> rows(List<String> needs) {
        if (areas.size() < 2) {
            return List.of();
        }
        List<List<@Nullable Long>> people = table(area -> kinds("person", area), overview.hiddenKinds());
        List<List<@Nullable Long>> homes = table(area -> kinds("home", area), overview.hiddenKinds());
        var ages = new Ages(stand, overview.years());
        List<List<@Nullable Long>> aged = table(ages::wide, Disclosure.hidden(ages.wide()));
        List<List<List<@Nullable Long>>> needed = needs.stream()
                .map(need -> table(area -> having(need, area), overview.hidesNeed(need) ? Set.of(0, 1) : Set.of()))
                .toList();
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < areas.size(); at++) {
            int row = at;
            rows.add(new Row(
                    areas.get(at),
                    areas.get(at).equals(together),
                    of("person", areas.get(at))[day],
                    of("home", areas.get(at))[day],
                    people.get(at),
                    homes.get(at),
                    aged.get(at),
                    column(needed, row)));
        }
        return rows;
    }

    private static List<@Nullable Long> column(List<List<List<@Nullable Long>>> tables, int row) {
        List<@Nullable Long> column = new ArrayList<>();
        tables.forEach(table -> column.add(table.get(row).getFirst()));
        return column;
    }

    private List<List<@Nullable Long>> table(Function<Set<UUID>, List<long[]>> parts, Set<Integer> community) {
        List<List<long[]>> rows = areas.stream().map(parts).toList();
        boolean[][] hidden = Disclosure.cells(rows, community);
        List<List<@Nullable Long>> table = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            List<@Nullable Long> shown = new ArrayList<>();
            for (int part = 0; part < rows.get(row).size(); part++) {
                shown.add(hidden[row][part] ? null : rows.get(row).get(part)[day]);
            }
            table.add(shown);
        }
        return table;
    }

    private List<long[]> kinds(String figure, Set<UUID> area) {
        return Overview.KINDS.stream()
                .map(kind -> stand.of(figure, kind::equals, area::contains))
                .toList();
    }

    private List<long[]> having(String need, Set<UUID> area) {
        long[] have = stand.of("need", need::equals, area::contains);
        long[] not = of("person", area);
        Arrays.setAll(not, at -> not[at] - have[at]);
        return List.of(have, not);
    }

    private long[] of(String figure, Set<UUID> area) {
        return stand.of(figure, value -> true, area::contains);
    }
}
