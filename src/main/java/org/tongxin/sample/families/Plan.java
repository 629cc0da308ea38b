package org.tongxin.sample.families;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 样例计划: what the households of a community must add up to, and what they are like.
 *
 * @param seed the same seed makes the same people
 * @param today ages are counted to this day
 * @param residentHouseholds settled households
 * @param residents people in them
 * @param floatingHouseholds floating households
 * @param floating people in them
 * @param groups how many people told which ethnic group, by code; exact
 * @param languages how many people told which language they speak best; exact
 * @param allowanceHouseholds households on minimum living allowance; exact
 * @param allowancePeople people in them; exact
 * @param gathered how those of smaller groups live, or null where they are scattered
 */
public record Plan(
        long seed,
        LocalDate today,
        int residentHouseholds,
        int residents,
        int floatingHouseholds,
        int floating,
        Map<String, Integer> groups,
        Map<String, Integer> languages,
        int allowanceHouseholds,
        int allowancePeople,
        @Nullable Gathered gathered) {

    /**
     * How those of smaller groups live; their number is told by {@link #groups}.
     *
     * @param households in how many households all of them live; exact
     * @param floating how many of them live in floating households; exact
     */
    public record Gathered(int households, int floating) {}

    /** The code of the largest group. */
    static final String LARGEST = "01";

    /** The fewest and the most people of an invented household. */
    static final List<Integer> SIZES = List.of(1, 10);

    public Plan {
        groups = Map.copyOf(groups);
        languages = Map.copyOf(languages);
        requireFits(residentHouseholds, residents);
        requireFits(floatingHouseholds, floating);
        requireFits(allowanceHouseholds, allowancePeople);
    }

    private static void requireFits(int households, int people) {
        if (people < households * SIZES.getFirst() || people > households * SIZES.getLast()) {
            throw new IllegalArgumentException("So many people do not fit into so many households");
        }
    }

    /** How many people are of smaller groups. */
    int ofSmallerGroups() {
        return groups.entrySet().stream()
                .filter(group -> !group.getKey().equals(LARGEST))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
