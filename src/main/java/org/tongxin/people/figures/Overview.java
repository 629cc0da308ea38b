package org.tongxin.people.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What may be told of a community on each of some days; what may not is null. Ethnic groups are told of the whole
 * community only, and smaller ones only as far as there are enough.
 */
final class Overview {

    private static final String LARGEST = "01";

    private final Stand stand;
    private final int day;

    Overview(Stand stand, int day) {
        this.stand = stand;
        this.day = day;
    }

    /** A number under a name; null where it is hidden. */
    record Cell(String name, @Nullable Long number) {}

    /** How many people and households have a need. */
    record Need(
            String kind, @Nullable Long people, @Nullable Long households) {}

    /** What is told of smaller groups. */
    record Smaller(
            @Nullable Long groups,
            @Nullable Long people,
            @Nullable Long households,
            @Nullable Long floating,
            List<Cell> each,
            @Nullable Long others) {}

    List<Cell> homes() {
        return parts(
                List.of("resident", "floating"), List.of(stand.of("home", "resident"), stand.of("home", "floating")));
    }

    List<Cell> people() {
        return parts(
                List.of("resident", "floating"),
                List.of(stand.of("person", "resident"), stand.of("person", "floating")));
    }

    long allHomes() {
        return stand.of("home")[day];
    }

    long allPeople() {
        return stand.of("person")[day];
    }

    /** Ages by year of birth, men and women, in bands of ten years; the last is open. */
    List<Cell> ages(List<Integer> years, int bands) {
        List<String> names = new ArrayList<>();
        List<long[]> parts = new ArrayList<>();
        for (String sex : List.of("1", "2")) {
            for (int band = 0; band < bands; band++) {
                names.add(sex + ":" + band);
                parts.add(aged(years, sex, band, bands));
            }
        }
        long[] rest = stand.of("person").clone();
        parts.forEach(part -> Arrays.setAll(rest, at -> rest[at] - part[at]));
        names.add("rest");
        parts.add(rest);
        return parts(names, parts);
    }

    /** The band moves with the year of the day that is asked for. */
    private long[] aged(List<Integer> years, String sex, int band, int bands) {
        long[] sum = new long[stand.days()];
        for (int at = 0; at < sum.length; at++) {
            int year = years.get(at);
            Predicate<String> within = value -> {
                int colon = value.indexOf(':');
                if (colon == 0 || !value.substring(colon + 1).equals(sex)) {
                    return false;
                }
                int age = Math.max(0, year - Integer.parseInt(value.substring(0, colon)));
                return Math.min(bands - 1, age / 10) == band;
            };
            sum[at] = stand.of("birth", within, grid -> true)[at];
        }
        return sum;
    }

    List<Need> needs(List<String> kinds) {
        return kinds.stream()
                .map(kind -> {
                    long[] people = stand.of("need", kind);
                    long[] homes = stand.of("need_home", kind);
                    boolean hidden = hasOrNot(people, stand.of("person")) || hasOrNot(homes, stand.of("home"));
                    return new Need(kind, hidden ? null : people[day], hidden ? null : homes[day]);
                })
                .toList();
    }

    List<Cell> spoken() {
        return stand.values("spoken").stream()
                .map(value -> {
                    long[] people = stand.of("spoken", value);
                    return new Cell(value, hasOrNot(people, stand.of("person")) ? null : people[day]);
                })
                .toList();
    }

    Smaller smaller() {
        long[] people = stand.of("smaller");
        long[] largest = stand.of("group", LARGEST);
        long[] silent = rest(stand.of("person"), people, largest);
        long[] homes = stand.of("smaller_home");
        if (!Disclosure.hidden(List.of(people, largest, silent), Set.of()).isEmpty()
                || hasOrNot(homes, stand.of("home"))) {
            return new Smaller(null, null, null, null, List.of(), null);
        }
        long[] floating = stand.of("smaller", "floating");
        boolean apart = hasOrNot(floating, people);
        List<String> codes = stand.values("group").stream()
                .filter(code -> !code.equals(LARGEST))
                .toList();
        List<Cell> all =
                parts(codes, codes.stream().map(code -> stand.of("group", code)).toList());
        long told = all.stream()
                .mapToLong(cell -> cell.number() == null ? 0 : cell.number())
                .sum();
        long groups =
                codes.stream().filter(code -> stand.of("group", code)[day] > 0).count();
        return new Smaller(
                groups,
                people[day],
                homes[day],
                apart ? null : floating[day],
                all.stream()
                        .filter(cell -> cell.number() != null && cell.number() > 0)
                        .toList(),
                people[day] - told);
    }

    private static long[] rest(long[] whole, long[] one, long[] other) {
        long[] rest = new long[whole.length];
        Arrays.setAll(rest, at -> whole[at] - one[at] - other[at]);
        return rest;
    }

    /** True where those who have it or those who do not are few on one of the days. */
    private static boolean hasOrNot(long[] have, long[] all) {
        long[] not = new long[all.length];
        Arrays.setAll(not, at -> all[at] - have[at]);
        return Disclosure.small(have) || Disclosure.small(not);
    }

    private List<Cell> parts(List<String> names, List<long[]> parts) {
        Set<Integer> hidden = Disclosure.hidden(parts, Set.of());
        List<Cell> cells = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            cells.add(new Cell(names.get(part), hidden.contains(part) ? null : parts.get(part)[day]));
        }
        return cells;
    }
}
