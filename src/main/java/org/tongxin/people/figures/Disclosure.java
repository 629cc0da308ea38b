package org.tongxin.people.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * 小数隐藏: which numbers must not be shown so that nobody finds out a small one by subtracting parts from a whole, or
 * grids from the community. Numbers stand over some days and are hidden on all of them if they are small on one, so that a
 * neighbouring day does not tell them either.
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
     * The parts of a whole that is told which are hidden: the small ones, and with them so many others that what is hidden
     * is not few and not in one part alone.
     *
     * @param parts each over all days; together they are the whole
     */
    static Set<Integer> hidden(List<long[]> parts) {
        Set<Integer> hidden = new HashSet<>();
        IntStream.range(0, parts.size()).filter(part -> small(parts.get(part))).forEach(hidden::add);
        extend(hidden, parts, List.of(parts));
        return hidden;
    }

    /**
     * The cells of a table of areas and parts that are hidden. The whole of each area is told, and the whole of each part
     * that is not hidden in the community. Every hidden cell stands in a square of hidden ones: what one corner had more,
     * its neighbours would have less, and no sum would tell.
     *
     * @param rows areas, in each the parts over all days
     * @param community the parts hidden in the community; they are hidden in all areas
     */
    static boolean[][] cells(List<List<long[]>> rows, Set<Integer> community) {
        int parts = rows.getFirst().size();
        List<long[]> whole = IntStream.range(0, parts)
                .mapToObj(part -> sum(rows.stream().map(row -> row.get(part)).toList()))
                .toList();
        Set<Integer> columns = new HashSet<>(community);
        extend(columns, whole, rows);
        var table = new Table(rows, columns);
        table.hide();
        return table.hidden;
    }

    /** Hides the next larger part until what is hidden in each line is nothing, or many in more than one part. */
    private static void extend(Set<Integer> hidden, List<long[]> whole, List<List<long[]>> lines) {
        if (hidden.isEmpty()) {
            return;
        }
        List<Integer> order = IntStream.range(0, whole.size())
                .boxed()
                .filter(part -> !hidden.contains(part))
                .sorted(Comparator.comparing((Integer part) -> most(whole.get(part)) == 0)
                        .thenComparing(part -> least(whole.get(part))))
                .toList();
        for (int part : order) {
            if (hidden.size() > 1 && lines.stream().allMatch(line -> safe(line, hidden))) {
                return;
            }
            hidden.add(part);
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

    static long[] sum(List<long[]> numbers) {
        long[] sum = new long[numbers.getFirst().length];
        numbers.forEach(number -> Arrays.setAll(sum, day -> sum[day] + number[day]));
        return sum;
    }

    private static long least(long[] days) {
        return Arrays.stream(days).min().orElse(0);
    }

    private static long most(long[] days) {
        return Arrays.stream(days).max().orElse(0);
    }

    /** Areas and parts while their hidden cells are chosen. */
    private static final class Table {

        private final boolean[][] hidden;
        private final boolean[][] covered;
        private final long[][] least;
        private final List<Integer> columns;

        Table(List<List<long[]>> rows, Set<Integer> whole) {
            int parts = rows.getFirst().size();
            hidden = new boolean[rows.size()][parts];
            covered = new boolean[rows.size()][parts];
            least = new long[rows.size()][parts];
            columns = new ArrayList<>();
            for (int part = 0; part < parts; part++) {
                boolean all = whole.contains(part);
                if (!all) {
                    columns.add(part);
                }
                for (int row = 0; row < rows.size(); row++) {
                    least[row][part] = least(rows.get(row).get(part));
                    hidden[row][part] = all || small(rows.get(row).get(part));
                    covered[row][part] = all;
                }
            }
        }

        void hide() {
            for (int row = 0; row < hidden.length; row++) {
                for (int column : columns) {
                    if (hidden[row][column] && !covered[row][column] && !cover(row, column)) {
                        for (boolean[] each : hidden) {
                            Arrays.fill(each, true);
                        }
                        return;
                    }
                }
            }
        }

        private boolean cover(int row, int column) {
            int[] corner = corner(row, column, FEWEST);
            if (corner == null) {
                corner = corner(row, column, 1);
            }
            if (corner == null) {
                return false;
            }
            for (int each : new int[] {row, corner[0]}) {
                for (int part : new int[] {column, corner[1]}) {
                    hidden[each][part] = true;
                    covered[each][part] = true;
                }
            }
            return true;
        }

        /** The opposite corner of the square that hides least, whose other two corners have so many on every day. */
        private int @Nullable [] corner(int row, int column, int atLeast) {
            int[] best = null;
            long cost = Long.MAX_VALUE;
            for (int part : columns) {
                if (part == column || least[row][part] < atLeast) {
                    continue;
                }
                for (int other = 0; other < hidden.length; other++) {
                    if (other == row || least[other][column] < atLeast) {
                        continue;
                    }
                    long here = cost(row, part) + cost(other, column) + cost(other, part);
                    if (here < cost) {
                        cost = here;
                        best = new int[] {other, part};
                    }
                }
            }
            return best;
        }

        private long cost(int row, int part) {
            return hidden[row][part] ? 0 : 1_000 + least[row][part];
        }
    }
}
