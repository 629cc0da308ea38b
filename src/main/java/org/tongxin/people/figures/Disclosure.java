package org.tongxin.people.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * 小数隐藏: which numbers must not be shown so that nobody finds out a small one, by subtracting a part from a whole, a
 * grid from the community, or one day from another. A number that is hidden on one day is hidden on all that can be
 * asked for, and one of its neighbours with it; in the grids a column is hidden whole or not at all, so that every
 * hidden number stands in a square of hidden ones.
 */
final class Disclosure {

    /** Fewer than this are not told, unless there is nobody at all. */
    static final int FEWEST = 5;

    private Disclosure() {}

    /** True where a number is small on one of the days. */
    static boolean small(long[] days) {
        for (long number : days) {
            if (number > 0 && number < FEWEST) {
                return true;
            }
        }
        return false;
    }

    /**
     * The parts of a whole that is known to be hidden.
     *
     * @param parts each over all days; together they are the whole
     * @param already hidden for another reason
     */
    static Set<Integer> hidden(List<long[]> parts, Set<Integer> already) {
        Set<Integer> hidden = new HashSet<>(already);
        IntStream.range(0, parts.size()).filter(part -> small(parts.get(part))).forEach(hidden::add);
        extend(parts, hidden, List.of(parts));
        return hidden;
    }

    /**
     * The columns of a table of areas that are hidden in all of them. The whole of each row is known, and the sum of each
     * column that is not hidden in the community.
     *
     * @param rows areas, in each the parts over all days
     * @param community the parts hidden in the whole community
     */
    static Set<Integer> columns(List<List<long[]>> rows, List<long[]> whole, Set<Integer> community) {
        Set<Integer> hidden = new HashSet<>(community);
        for (List<long[]> row : rows) {
            IntStream.range(0, row.size()).filter(part -> small(row.get(part))).forEach(hidden::add);
        }
        List<List<long[]>> lines = new ArrayList<>(rows);
        lines.add(whole);
        extend(whole, hidden, lines);
        return hidden;
    }

    /** Hides the next larger part until no hidden one is alone, and the hidden of each line are none or not few. */
    private static void extend(List<long[]> parts, Set<Integer> hidden, List<List<long[]>> lines) {
        if (hidden.isEmpty()) {
            return;
        }
        List<Integer> order = IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparingLong(part -> least(parts.get(part))))
                .toList();
        for (int part : order) {
            if (hidden.size() > 1 && lines.stream().allMatch(line -> safe(line, hidden))) {
                return;
            }
            // What never was anything protects nothing.
            if (sum(parts.get(part)) > 0) {
                hidden.add(part);
            }
        }
    }

    private static boolean safe(List<long[]> line, Set<Integer> hidden) {
        int days = line.getFirst().length;
        for (int day = 0; day < days; day++) {
            int at = day;
            long together =
                    hidden.stream().mapToLong(part -> line.get(part)[at]).sum();
            long most =
                    hidden.stream().mapToLong(part -> line.get(part)[at]).max().orElse(0);
            if (together > 0 && (together < FEWEST || most == together)) {
                return false;
            }
        }
        return true;
    }

    private static long least(long[] days) {
        long least = Long.MAX_VALUE;
        for (long number : days) {
            least = Math.min(least, number);
        }
        return least;
    }

    private static long sum(long[] days) {
        long sum = 0;
        for (long number : days) {
            sum += number;
        }
        return sum;
    }
}
