package org.tongxin.sample.families;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tongxin.people.Tie;

/** Who lives together: ages, ties and names that belong to each other. */
final class Family {

    /** Somebody invented. */
    record Member(char surname, boolean male, int age, Tie tie) {}

    private static final int ADULT = 22;
    private static final int OLDEST = 96;

    private final Random random;
    private final List<Member> members = new ArrayList<>();

    private Family(Random random) {
        this.random = random;
    }

    /** A settled household of the size: somebody alone, a couple, parents with children, three generations. */
    static List<Member> settled(Random random, int size) {
        var family = new Family(random);
        family.settle(size);
        return family.members;
    }

    /** A floating household of the size: a young family, or colleagues who share a home. */
    static List<Member> floating(Random random, int size) {
        var family = new Family(random);
        if (size > 5 || random.nextInt(100) < 25) {
            family.share(size);
        } else {
            family.young(size);
        }
        return family.members;
    }

    private void settle(int size) {
        char surname = Names.surname(random);
        boolean oldAndAlone = size <= 2 && random.nextInt(100) < 58;
        int age = oldAndAlone ? 60 + skewed(34) : 27 + random.nextInt(46);
        boolean male = random.nextInt(100) < (size == 1 ? 38 : 80);
        add(surname, male, age, Tie.HEAD);
        if (size == 1) {
            return;
        }
        add(Names.surname(random), !male, within(age + (male ? -3 : 3) + random.nextInt(5) - 2), male ? "12" : "11");
        int left = size - 2;
        if (left >= 3 || left > 0 && age < 50 && random.nextInt(100) < 18) {
            left -= grandparents(surname, age, Math.min(2, left - 1));
        }
        children(surname, age, Math.max(0, left));
        while (members.size() < size) {
            add(Names.surname(random), random.nextBoolean(), within(ADULT + random.nextInt(40)), "97");
        }
    }

    private int grandparents(char surname, int age, int most) {
        int count = Math.max(0, Math.min(most, 1 + random.nextInt(2)));
        for (int i = 0; i < count; i++) {
            boolean father = i == 1;
            add(
                    father ? surname : Names.surname(random),
                    father,
                    within(age + 24 + random.nextInt(9)),
                    father ? "51" : "52");
        }
        return count;
    }

    private void children(char surname, int age, int count) {
        for (int i = 0; i < count; i++) {
            int childAge = age - 24 - random.nextInt(9) - 3 * i;
            if (childAge < 0) {
                childAge = random.nextInt(6);
            }
            boolean male = random.nextInt(100) < 52;
            add(surname, male, childAge, male ? "20" : "30");
        }
    }

    private void young(int size) {
        char surname = Names.surname(random);
        int age = 23 + random.nextInt(22);
        boolean male = random.nextInt(100) < 75;
        add(surname, male, age, Tie.HEAD);
        if (size > 1) {
            add(Names.surname(random), !male, within(age - 1 + random.nextInt(4)), male ? "12" : "11");
        }
        for (int i = 2; i < size; i++) {
            int childAge = Math.max(0, Math.min(age - 21, random.nextInt(14)));
            boolean son = random.nextInt(100) < 52;
            add(surname, son, childAge, son ? "20" : "30");
        }
    }

    private void share(int size) {
        boolean men = random.nextInt(100) < 62;
        for (int i = 0; i < size; i++) {
            boolean male = random.nextInt(100) < 92 ? men : !men;
            add(Names.surname(random), male, 18 + skewed(38), i == 0 ? Tie.HEAD : Tie.NOT_RELATED);
        }
    }

    /** Up to the number, the small ones more often. */
    private int skewed(int most) {
        double drawn = random.nextDouble();
        return (int) (drawn * drawn * most);
    }

    private static int within(int age) {
        return Math.max(18, Math.min(OLDEST, age));
    }

    private void add(char surname, boolean male, int age, String tie) {
        add(surname, male, age, new Tie(tie));
    }

    private void add(char surname, boolean male, int age, Tie tie) {
        members.add(new Member(surname, male, Math.min(OLDEST, age), tie));
    }
}
