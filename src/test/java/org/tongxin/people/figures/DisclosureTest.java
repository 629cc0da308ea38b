package org.tongxin.people.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tries to find hidden numbers by calculating with all that is shown. */
class DisclosureTest {

    private static final int DAYS = 3;

    @Test
    void noHiddenPartFollowsFromTheWholeAndTheOtherParts() {
        var random = new Random(5);
        for (int round = 0; round < 5_000; round++) {
            List<long[]> parts = row(random, 2 + random.nextInt(8), 200);
            if (few(parts)) {
                continue;
            }
            Set<Integer> hidden = Disclosure.hidden(parts);
            for (int day = 0; day < DAYS; day++) {
                attackLine(parts, hidden, day);
            }
        }
    }

    /**
     * The exact test: a cell is known if and only if no other table has the same margins. Another table differs along a
     * closed way of hidden cells, one more and one less by turns.
     */
    @Test
    void noHiddenNumberOfAGridFollowsFromTheSumsOfGridsAndParts() {
        int hiddenAtAll = 0;
        for (long seed = 0; seed < 3_000; seed++) {
            var random = new Random(seed);
            int columns = 2 + random.nextInt(4);
            int most = random.nextBoolean() ? 40 : 300;
            List<List<long[]>> rows = new ArrayList<>();
            for (int grid = 0; grid < 2 + random.nextInt(9); grid++) {
                List<long[]> row = row(random, columns, most);
                if (!few(row)) {
                    rows.add(row);
                }
            }
            if (rows.size() < 2) {
                continue;
            }
            Set<Integer> community = Disclosure.hidden(whole(rows, columns));
            boolean[][] hidden = Disclosure.cells(rows, community);
            for (int day = 0; day < DAYS; day++) {
                hiddenAtAll += attackTable(rows, hidden, community, day, seed);
            }
        }
        assertThat(hiddenAtAll).isGreaterThan(1_000);
    }

    /** What is hidden on one day is hidden on those beside it, so that they do not tell it. */
    @Test
    void aPartThatIsSmallOnOneDayIsHiddenOnAll() {
        List<long[]> parts = List.of(new long[] {3, 30, 40}, new long[] {50, 60, 70}, new long[] {9, 10, 11});
        assertThat(Disclosure.hidden(parts)).containsExactlyInAnyOrder(0, 2);
    }

    @Test
    void nothingIsHiddenWhereNothingIsSmall() {
        assertThat(Disclosure.hidden(List.of(new long[] {5}, new long[] {0}, new long[] {2_000})))
                .isEmpty();
        assertThat(Disclosure.cells(
                        List.of(List.of(new long[] {5}, new long[] {0}), List.of(new long[] {50}, new long[] {60})),
                        Set.of()))
                .isDeepEqualTo(new boolean[][] {{false, false}, {false, false}});
    }

    /** One small number takes three others with it, and leaves the rest of the table. */
    @Test
    void aSmallCellIsHiddenWithASquareOfOthers() {
        List<List<long[]>> rows = IntStream.range(0, 6)
                .mapToObj(row -> List.of(new long[] {row == 2 ? 3 : 100 + row}, new long[] {200}, new long[] {300}))
                .toList();
        long hidden = 0;
        for (boolean[] row : Disclosure.cells(rows, Set.of())) {
            hidden += IntStream.range(0, row.length).filter(part -> row[part]).count();
        }
        assertThat(hidden).isEqualTo(4);
    }

    private static void attackLine(List<long[]> parts, Set<Integer> hidden, int day) {
        long whole = parts.stream().mapToLong(part -> part[day]).sum();
        long shown = 0;
        for (int part = 0; part < parts.size(); part++) {
            if (!hidden.contains(part)) {
                long number = parts.get(part)[day];
                assertThat(number == 0 || number >= Disclosure.FEWEST).isTrue();
                shown += number;
            }
        }
        long rest = whole - shown;
        assertThat(rest == 0 || hidden.size() == parts.size() || hidden.size() > 1 && rest >= Disclosure.FEWEST)
                .as("%d hidden of %d make %d", hidden.size(), parts.size(), rest)
                .isTrue();
    }

    private static int attackTable(
            List<List<long[]>> rows, boolean[][] hidden, Set<Integer> community, int day, long seed) {
        int small = 0;
        for (int row = 0; row < rows.size(); row++) {
            for (int part = 0; part < hidden[row].length; part++) {
                long number = rows.get(row).get(part)[day];
                if (number > 0 && number < Disclosure.FEWEST) {
                    small++;
                    assertThat(hidden[row][part]).isTrue();
                    var way = new Way(rows, hidden, community, day);
                    assertThat(way.canChange(row, part, 1) || way.canChange(row, part, -1))
                            .as("seed %d: row %d part %d is known to be %d", seed, row, part, number)
                            .isTrue();
                }
            }
        }
        return small;
    }

    /** Whether a cell could have one more or one less without a shown number changing. */
    private record Way(List<List<long[]>> rows, boolean[][] hidden, Set<Integer> community, int day) {

        boolean canChange(int row, int part, int by) {
            return fromColumn(part, row, by, new boolean[rows.size()], new boolean[hidden[0].length], row, part);
        }

        /** The part has changed by so much; somewhere in it the opposite must happen, or its sum is not shown. */
        private boolean fromColumn(
                int part, int goal, int by, boolean[] rowsSeen, boolean[] partsSeen, int firstRow, int firstPart) {
            if (partsSeen[part]) {
                return false;
            }
            partsSeen[part] = true;
            for (int row = 0; row < rows.size(); row++) {
                boolean first = row == firstRow && part == firstPart;
                if (!first
                        && hidden[row][part]
                        && changes(row, part, -by)
                        && fromRow(row, part, goal, by, rowsSeen, partsSeen, firstRow, firstPart)) {
                    return true;
                }
            }
            if (community.contains(part)) {
                for (int other : community) {
                    if (other != part && total(other) - by >= 0) {
                        // One more of this and one less of another in the community: the other must follow in some
                        // grid.
                        if (fromColumn(other, goal, by, rowsSeen, partsSeen, firstRow, firstPart)
                                || direct(other, goal, by)) {
                            return true;
                        }
                    }
                }
            }
            return false;
        }

        private boolean direct(int part, int goal, int by) {
            return hidden[goal][part] && changes(goal, part, -by);
        }

        private boolean fromRow(
                int row,
                int part,
                int goal,
                int by,
                boolean[] rowsSeen,
                boolean[] partsSeen,
                int firstRow,
                int firstPart) {
            if (row == goal) {
                return true;
            }
            if (rowsSeen[row]) {
                return false;
            }
            rowsSeen[row] = true;
            for (int other = 0; other < hidden[row].length; other++) {
                if (other != part
                        && hidden[row][other]
                        && changes(row, other, by)
                        && fromColumn(other, goal, by, rowsSeen, partsSeen, firstRow, firstPart)) {
                    return true;
                }
            }
            return false;
        }

        private boolean changes(int row, int part, int by) {
            return rows.get(row).get(part)[day] + by >= 0;
        }

        private long total(int part) {
            return rows.stream().mapToLong(row -> row.get(part)[day]).sum();
        }
    }

    private static boolean few(List<long[]> row) {
        return Disclosure.small(Disclosure.sum(row)) || zero(Disclosure.sum(row));
    }

    private static boolean zero(long[] days) {
        return IntStream.range(0, days.length).anyMatch(day -> days[day] == 0);
    }

    private static List<long[]> row(Random random, int columns, int most) {
        List<long[]> row = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            long start = random.nextInt(4) == 0 ? random.nextInt(8) : random.nextInt(most);
            long[] days = new long[DAYS];
            for (int day = 0; day < DAYS; day++) {
                days[day] = Math.max(0, start + random.nextInt(5) - 2);
            }
            row.add(days);
        }
        return row;
    }

    private static List<long[]> whole(List<List<long[]>> rows, int columns) {
        return IntStream.range(0, columns)
                .mapToObj(column ->
                        Disclosure.sum(rows.stream().map(row -> row.get(column)).toList()))
                .toList();
    }
}
