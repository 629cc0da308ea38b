package org.tongxin.people.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be told of a community on a day; what may not is null. Ethnic groups are told of the whole community only, and
 * each only as far as there are enough.
 */
final class Overview {

    /** Resident and floating. */
    static final List<String> KINDS = List.of("resident", "floating");

    private static final String LARGEST = "01";

    private final Stand stand;
    private final List<Integer> years;
    private final int day;

    /**
     * @param stand on the day and on those beside it that can be asked for
     * @param years of its days
     */
    Overview(Stand stand, List<Integer> years, int day) {
        this.stand = stand;
        this.years = years;
        this.day = day;
    }

    /** A number under a name; null where it is hidden. */
    record Cell(String name, @Nullable Long number) {}

    /** How many people and households there are of a kind or with a need. */
    record Both(
            String name, @Nullable Long people, @Nullable Long homes) {}

    /**
     * What is told of smaller groups; nothing but the number of groups where the people are few.
     *
     * @param groups how many there are
     * @param each those that may be told apart
     * @param others people of all the rest
     */
    record Smaller(
            long groups, long people, long homes, @Nullable Long floating, List<Cell> each, long others) {}

    /** True where there are too few to tell anything of the day. */
    static boolean fewOn(Stand stand, int day) {
        return stand.of("person")[day] < Disclosure.FEWEST || stand.of("home")[day] < Disclosure.FEWEST;
    }

    List<Integer> years() {
        return years;
    }

    long allHomes() {
        return stand.of("home")[day];
    }

    long allPeople() {
        return stand.of("person")[day];
    }

    /** The kinds that are hidden, of people and households alike. */
    Set<Integer> hiddenKinds() {
        boolean hidden = !Disclosure.hidden(kinds("person")).isEmpty()
                || !Disclosure.hidden(kinds("home")).isEmpty();
        return hidden ? Set.of(0, 1) : Set.of();
    }

    List<Both> ofKinds() {
        boolean hidden = !hiddenKinds().isEmpty();
        return KINDS.stream()
                .map(kind -> new Both(
                        kind,
                        hidden ? null : stand.of("person", kind)[day],
                        hidden ? null : stand.of("home", kind)[day]))
                .toList();
    }

    private List<long[]> kinds(String figure) {
        return KINDS.stream().map(kind -> stand.of(figure, kind)).toList();
    }

    List<Ages.Band> ages() {
        return new Ages(stand, years).bands(day);
    }

    Ages.Untold untoldAges() {
        return new Ages(stand, years).untold(day);
    }

    boolean hidesNeed(String need) {
        return hasOrNot(stand.of("need", need), stand.of("person"))
                || hasOrNot(stand.of("need_home", need), stand.of("home"));
    }

    List<Both> needs(List<String> needs) {
        return needs.stream()
                .map(need -> hidesNeed(need)
                        ? new Both(need, null, null)
                        : new Both(need, stand.of("need", need)[day], stand.of("need_home", need)[day]))
                .toList();
    }

    List<Cell> spoken() {
        return stand.values("spoken").stream()
                .filter(value -> Arrays.stream(stand.of("spoken", value)).anyMatch(number -> number > 0))
                .map(value -> {
                    long[] people = stand.of("spoken", value);
                    return new Cell(value, hasOrNot(people, stand.of("person")) ? null : people[day]);
                })
                .toList();
    }

    /** Null where they or the others are too few. */
    @Nullable
    Smaller smaller() {
        long[] people = stand.of("smaller");
        long[] largest = stand.of("group", LARGEST);
        long[] silent = rest(stand.of("person"), Disclosure.sum(List.of(people, largest)));
        if (people[day] == 0
                || !Disclosure.hidden(List.of(people, largest, silent)).isEmpty()
                || hasOrNot(stand.of("smaller_home"), stand.of("home"))) {
            return null;
        }
        List<String> codes = stand.values("group").stream()
                .filter(code -> !code.equals(LARGEST))
                .toList();
        List<long[]> each = codes.stream().map(code -> stand.of("group", code)).toList();
        Set<Integer> hidden = Disclosure.hidden(each);
        List<Cell> told = new ArrayList<>();
        long others = 0;
        for (int code = 0; code < codes.size(); code++) {
            long number = each.get(code)[day];
            if (hidden.contains(code)) {
                others += number;
            } else if (number > 0) {
                told.add(new Cell(codes.get(code), number));
            }
        }
        return new Smaller(
                each.stream().filter(numbers -> numbers[day] > 0).count(),
                people[day],
                stand.of("smaller_home")[day],
                floating(),
                told,
                others);
    }

    /** Told only where neither the rest of smaller groups nor the rest of the floating would be few. */
    private @Nullable Long floating() {
        for (String kind : KINDS) {
            if (hasOrNot(stand.of("smaller", kind), stand.of("person", kind))) {
                return null;
            }
        }
        return stand.of("smaller", "floating")[day];
    }

    private static long[] rest(long[] whole, long[] part) {
        long[] rest = new long[whole.length];
        Arrays.setAll(rest, at -> whole[at] - part[at]);
        return rest;
    }

    /** True where those who have it or those who do not are few on one of the days. */
    private static boolean hasOrNot(long[] have, long[] all) {
        return Disclosure.small(have) || Disclosure.small(rest(all, have));
    }
}
