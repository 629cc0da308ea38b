package org.tongxin.people.figures;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;

/** 存量: how many there were on each of some days. */
final class Stand {

    private final int days;
    private final Map<String, Map<String, Map<UUID, long[]>>> figures = new HashMap<>();

    Stand(int days) {
        this.days = days;
    }

    int days() {
        return days;
    }

    /** A change that holds from the day of that number on. */
    void add(String figure, String value, UUID grid, int from, long delta) {
        long[] numbers = figures.computeIfAbsent(figure, any -> new HashMap<>())
                .computeIfAbsent(value, any -> new HashMap<>())
                .computeIfAbsent(grid, any -> new long[days]);
        for (int day = from; day < days; day++) {
            numbers[day] += delta;
        }
    }

    /** The same on some of the days only. */
    Stand only(List<Integer> chosen) {
        Stand only = new Stand(chosen.size());
        figures.forEach((figure, values) ->
                values.forEach((value, grids) -> grids.forEach((grid, numbers) -> only.figures
                        .computeIfAbsent(figure, any -> new HashMap<>())
                        .computeIfAbsent(value, any -> new HashMap<>())
                        .put(
                                grid,
                                chosen.stream().mapToLong(day -> numbers[day]).toArray()))));
        return only;
    }

    /** The values a figure has. */
    Set<String> values(String figure) {
        return new TreeSet<>(figures.getOrDefault(figure, Map.of()).keySet());
    }

    /** In the whole community, of one value. */
    long[] of(String figure, String value) {
        return of(figure, value::equals, grid -> true);
    }

    /** In the whole community, of all values. */
    long[] of(String figure) {
        return of(figure, value -> true, grid -> true);
    }

    long[] of(String figure, Predicate<String> value, Predicate<UUID> grid) {
        long[] sum = new long[days];
        figures.getOrDefault(figure, Map.of()).forEach((each, grids) -> {
            if (value.test(each)) {
                grids.forEach((id, numbers) -> {
                    if (grid.test(id)) {
                        Arrays.setAll(sum, day -> sum[day] + numbers[day]);
                    }
                });
            }
        });
        return sum;
    }

    /** The numbers of one value in each grid. */
    Map<UUID, long[]> byGrid(String figure, String value) {
        return figures.getOrDefault(figure, Map.of()).getOrDefault(value, Map.of());
    }

    /** Grids in which anybody lives or lived. */
    Set<UUID> grids() {
        Set<UUID> grids = new TreeSet<>();
        figures.getOrDefault("person", Map.of()).values().forEach(each -> grids.addAll(each.keySet()));
        figures.getOrDefault("home", Map.of()).values().forEach(each -> grids.addAll(each.keySet()));
        return grids;
    }
}
