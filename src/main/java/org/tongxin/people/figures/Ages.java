package org.tongxin.people.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 年龄: bands of ten years by sex for the community, and wide ones for its grids. A wide band is told wherever it may be,
 * so what is hidden inside of one is hidden with a neighbour inside of the same.
 */
final class Ages {

    /** Where wide bands begin. */
    static final List<Integer> WIDE = List.of(0, 20, 60, 80);

    private static final int DECADES = 10;
    private static final List<String> SEXES = List.of("1", "2");

    private final Stand stand;
    private final List<Integer> years;

    /** @param years of the days of the stand */
    Ages(Stand stand, List<Integer> years) {
        this.stand = stand;
        this.years = years;
    }

    /** From an age on; what is hidden is null. */
    record Band(int from, @Nullable Long men, @Nullable Long women) {}

    /** Who stands in no row of the pyramid: without a sex, and without a year of birth; what is hidden is null. */
    record Untold(@Nullable Long sex, @Nullable Long birth) {}

    /** The wide bands of the community over all days, at the end those whose year of birth is unknown. */
    List<long[]> wide() {
        List<long[]> wide = new ArrayList<>();
        for (int band = 0; band < WIDE.size(); band++) {
            wide.add(born(WIDE.get(band), end(band), null));
        }
        long[] rest = stand.of("person").clone();
        wide.forEach(part -> Arrays.setAll(rest, day -> rest[day] - part[day]));
        wide.add(rest);
        return wide;
    }

    /** The wide bands of some grids, at the end those whose year of birth is unknown. */
    List<long[]> wide(Set<UUID> grids) {
        List<long[]> wide = new ArrayList<>();
        for (int band = 0; band <= WIDE.size(); band++) {
            wide.add(new long[stand.days()]);
        }
        for (String value : stand.values("aged")) {
            long[] numbers = stand.of("aged", value::equals, grids::contains);
            for (int day = 0; day < numbers.length; day++) {
                // The bands of this year and of the year before.
                String band = value.split(":", -1)[years.getLast() - years.get(day)];
                wide.get(band.isEmpty() ? WIDE.size() : Integer.parseInt(band))[day] += numbers[day];
            }
        }
        return wide;
    }

    /** Bands of ten years on a day, the youngest first. */
    List<Band> bands(int day) {
        @Nullable Long[][] shown = new Long[SEXES.size()][DECADES];
        Set<Integer> hidden = Disclosure.hidden(wide());
        for (int band = 0; band < WIDE.size(); band++) {
            if (!hidden.contains(band)) {
                show(band, day, shown);
            }
        }
        List<Band> bands = new ArrayList<>();
        for (int decade = 0; decade < DECADES; decade++) {
            bands.add(new Band(decade * 10, shown[0][decade], shown[1][decade]));
        }
        return bands;
    }

    /** Told only where each wide band tells its own: of a sum with a hidden part, the rest could be taken away. */
    Untold untold(int day) {
        List<long[]> wide = wide();
        Set<Integer> hidden = Disclosure.hidden(wide);
        @Nullable Long sex = 0L;
        for (int band = 0; band < WIDE.size(); band++) {
            List<long[]> parts = parts(band);
            int last = parts.size() - 1;
            boolean told = !hidden.contains(band) && !Disclosure.hidden(parts).contains(last);
            sex = sex == null || !told ? null : Long.valueOf(sex + parts.get(last)[day]);
        }
        return new Untold(sex, hidden.contains(WIDE.size()) ? null : wide.getLast()[day]);
    }

    private void show(int band, int day, @Nullable Long[][] shown) {
        List<long[]> parts = parts(band);
        int first = WIDE.get(band) / 10;
        int decades = decades(band);
        Set<Integer> hidden = Disclosure.hidden(parts);
        for (int part = 0; part < parts.size() - 1; part++) {
            if (!hidden.contains(part)) {
                shown[part / decades][first + part % decades] = parts.get(part)[day];
            }
        }
    }

    private static int decades(int band) {
        return Math.min(DECADES, end(band) / 10) - WIDE.get(band) / 10;
    }

    /** The decades of a wide band by sex, at the end those whose sex is not known. */
    private List<long[]> parts(int band) {
        List<long[]> parts = new ArrayList<>();
        long[] others = born(WIDE.get(band), end(band), null);
        int first = WIDE.get(band) / 10;
        int decades = decades(band);
        for (String sex : SEXES) {
            for (int decade = first; decade < first + decades; decade++) {
                int to = decade == DECADES - 1 ? Integer.MAX_VALUE : decade * 10 + 10;
                long[] part = born(decade * 10, to, sex);
                Arrays.setAll(others, at -> others[at] - part[at]);
                parts.add(part);
            }
        }
        parts.add(others);
        return parts;
    }

    private static int end(int band) {
        return band + 1 < WIDE.size() ? WIDE.get(band + 1) : Integer.MAX_VALUE;
    }

    private long[] born(int from, int to, @Nullable String sex) {
        long[] sum = new long[stand.days()];
        for (String value : stand.values("birth")) {
            int colon = value.indexOf(':');
            if (colon == 0 || sex != null && !value.substring(colon + 1).equals(sex)) {
                continue;
            }
            int year = Integer.parseInt(value.substring(0, colon));
            long[] numbers = stand.of("birth", value);
            for (int day = 0; day < sum.length; day++) {
                int age = Math.max(0, years.get(day) - year);
                sum[day] += age >= from && age < to ? numbers[day] : 0;
            }
        }
        return sum;
    }
}
