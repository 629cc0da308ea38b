package org.tongxin.sample.families;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Chooses the households in which those of smaller groups live together, and who of them told which group. */
final class Gathering {

    private Gathering() {}

    /** The group of each person, household by household, the settled ones first. */
    static List<@Nullable String> groups(
            Plan plan, Plan.Gathered gathered, int[] settled, int[] floating, Random random) {
        int inFloating = Math.round((float) gathered.households() * gathered.floating() / plan.ofSmallerGroups());
        int[] ofSettled = members(
                settled, gathered.households() - inFloating, plan.ofSmallerGroups() - gathered.floating(), random);
        int[] ofFloating = members(floating, inFloating, gathered.floating(), random);
        List<@Nullable String> small = told(plan, false, random);
        List<@Nullable String> others = told(plan, true, random);
        int people = plan.residents() + plan.floating();
        while (others.size() < people - small.size()) {
            others.add(null);
        }
        Collections.shuffle(others, random);
        List<@Nullable String> groups = new ArrayList<>();
        fill(groups, settled, ofSettled, small, others);
        fill(groups, floating, ofFloating, small, others);
        return groups;
    }

    private static void fill(
            List<@Nullable String> groups,
            int[] sizes,
            int[] members,
            List<@Nullable String> small,
            List<@Nullable String> others) {
        for (int household = 0; household < sizes.length; household++) {
            for (int person = 0; person < sizes[household]; person++) {
                groups.add((person < members[household] ? small : others).removeLast());
            }
        }
    }

    /** How many of each household belong to a smaller group: so many households, so many people, at least one each. */
    private static int[] members(int[] sizes, int households, int people, Random random) {
        List<Integer> order = IntStream.range(0, sizes.length).boxed().collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(order, random);
        List<Integer> chosen = new ArrayList<>(order.subList(0, households));
        int room = chosen.stream().mapToInt(one -> sizes[one]).sum();
        for (int next = households; room < people && next < order.size(); next++) {
            int at = next % households;
            int gain = sizes[order.get(next)] - sizes[chosen.get(at)];
            if (gain > 0) {
                chosen.set(at, order.get(next));
                room += gain;
            }
        }
        if (room < people || people < households) {
            throw new IllegalArgumentException("So many of smaller groups do not fit into so many households");
        }
        int[] members = new int[sizes.length];
        chosen.forEach(one -> members[one] = 1);
        for (int left = people - households; left > 0; ) {
            int one = chosen.get(random.nextInt(households));
            if (members[one] < sizes[one]) {
                members[one]++;
                left--;
            }
        }
        return members;
    }

    private static List<@Nullable String> told(Plan plan, boolean largest, Random random) {
        List<@Nullable String> told = new ArrayList<>();
        new TreeMap<>(plan.groups()).forEach((code, count) -> {
            if (code.equals(Plan.LARGEST) == largest) {
                told.addAll(Collections.nCopies(count, code));
            }
        });
        Collections.shuffle(told, random);
        return told;
    }
}
