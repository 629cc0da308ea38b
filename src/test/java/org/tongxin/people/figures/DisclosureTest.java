package org.tongxin.people.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tries to find hidden numbers by subtracting what is shown. */
class DisclosureTest {

    private static final int DAYS = 3;

    @Test
    void noHiddenPartFollowsFromTheWholeAndTheOtherParts() {
        var random = new Random(5);
        for (int round = 0; round < 5_000; round++) {
            List<long[]> parts = row(random, 2 + random.nextInt(8));
            Set<Integer> hidden = Disclosure.hidden(parts, Set.of());
            for (int day = 0; day < DAYS; day++) {
                attackLine(parts, hidden, day);
            }
        }
    }

    @Test
    void noHiddenNumberOfAGridFollowsFromTheCommunityAndTheOtherGrids() {
        var random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            int columns = 2 + random.nextInt(4);
            List<List<long[]>> rows = new ArrayList<>();
            for (int grid = 0; grid < 2 + random.nextInt(6); grid++) {
                rows.add(row(random, columns));
            }
            List<long[]> whole = whole(rows, columns);
            Set<Integer> community = Disclosure.hidden(whole, Set.of());
            Set<Integer> hidden = Disclosure.columns(rows, whole, community);
            assertThat(hidden).containsAll(community);
            for (List<long[]> row : rows) {
                for (int day = 0; day < DAYS; day++) {
                    attackLine(row, hidden, day);
                }
            }
        }
    }

    /** What is hidden on one day is hidden on all, so that no other day tells it. */
    @Test
    void aPartThatWasSmallOnOneDayIsHiddenOnAll() {
        List<long[]> parts = List.of(new long[] {3, 30, 40}, new long[] {50, 60, 70}, new long[] {9, 10, 11});
        assertThat(Disclosure.hidden(parts, Set.of())).containsExactlyInAnyOrder(0, 2);
    }

    @Test
    void nothingIsHiddenWhereNothingIsSmall() {
        assertThat(Disclosure.hidden(List.of(new long[] {5}, new long[] {0}, new long[] {2_000}), Set.of()))
                .isEmpty();
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
        long occupied = hidden.stream().filter(part -> parts.get(part)[day] > 0).count();
        // Nobody at all, or shared among several of whom none is known.
        assertThat(rest == 0
                        || hidden.size() > 1
                                && (rest >= Disclosure.FEWEST
                                        || whole < Disclosure.FEWEST
                                        || hidden.size() == parts.size()))
                .as("%d hidden of %d make %d", occupied, parts.size(), rest)
                .isTrue();
    }

    private static List<long[]> row(Random random, int columns) {
        List<long[]> row = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            long start = random.nextInt(4) == 0 ? random.nextInt(8) : random.nextInt(200);
            long[] days = new long[DAYS];
            for (int day = 0; day < DAYS; day++) {
                days[day] = Math.max(0, start + random.nextInt(5) - 2);
            }
            row.add(days);
        }
        return row;
    }

    private static List<long[]> whole(List<List<long[]>> rows, int columns) {
        List<long[]> whole = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            long[] sum = new long[DAYS];
            for (List<long[]> row : rows) {
                for (int day = 0; day < DAYS; day++) {
                    sum[day] += row.get(column)[day];
                }
            }
            whole.add(sum);
        }
        return whole;
    }
}
