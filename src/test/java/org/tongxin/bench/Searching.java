package org.tongxin.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.context.ConfigurableApplicationContext;
import org.tongxin.access.AccessFixture;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Duty;
import org.tongxin.people.search.SearchDoor;

/**
 * How much slower the slowest of a hundred searches becomes when three million people stand in the register instead of
 * thirty thousand: the program's own search, in a transaction of the program's role, under row security. Both databases
 * run at once, and every search in the one is followed by the same search in the other.
 */
final class Searching {

    private static final int CLUES = 200;
    private static final int SEARCHES = 1_000;
    private static final int ROUNDS = 5;
    private static final int NAME = 1;
    private static final int DOCUMENT = 5;
    private static final int PHONE = 6;

    private Searching() {}

    /** The search of one database, and the communities it is asked in. */
    private record Asked(SearchDoor door, List<Actor.Staff> staff, List<Long> communities) {

        static Asked of(ConfigurableApplicationContext program, Data data) throws IOException, SQLException {
            List<Long> communities = new ArrayList<>();
            try (Connection connection = Filling.superuser(data);
                    Statement sql = connection.createStatement();
                    var rows = sql.executeQuery("select id from area.community order by id limit " + Data.ACCOUNTS)) {
                while (rows.next()) {
                    communities.add(rows.getLong(1));
                }
            }
            return new Asked(
                    program.getBean(SearchDoor.class),
                    communities.stream()
                            .map(community -> AccessFixture.staff(community, Duty.KEEP_FILES))
                            .toList(),
                    communities);
        }

        double milliseconds(int turn, String typed) throws IOException {
            int which = turn % communities.size();
            long start = System.nanoTime();
            int found = door.found(staff.get(which), communities.get(which), typed);
            double milliseconds = (System.nanoTime() - start) / 1e6;
            if (found == 0) {
                throw new IOException("Nobody in community " + communities.get(which) + " was found by " + typed);
            }
            return milliseconds;
        }
    }

    static void measure(Table table) throws Exception {
        Data.PEOPLE.ready();
        Data.MANY_PEOPLE.ready();
        try (ConfigurableApplicationContext small = Filling.program(Data.PEOPLE);
                ConfigurableApplicationContext large = Filling.program(Data.MANY_PEOPLE)) {
            Asked few = Asked.of(small, Data.PEOPLE);
            Asked many = Asked.of(large, Data.MANY_PEOPLE);
            Map<String, List<String>> clues = clues();
            for (Map.Entry<String, List<String>> kind : clues.entrySet()) {
                compare(table, kind.getKey(), some(kind.getValue()), few, many);
            }
        }
    }

    /** So many that each can be asked once in every community before. */
    private static List<String> some(List<String> clues) {
        List<String> mixed = new ArrayList<>(clues);
        Collections.shuffle(mixed, new Random(2));
        return mixed.subList(0, Math.min(CLUES, mixed.size()));
    }

    private static void compare(Table table, String kind, List<String> clues, Asked few, Asked many)
            throws IOException {
        var random = new Random(3);
        for (String typed : clues) {
            for (int which = 0; which < many.communities().size(); which++) {
                few.milliseconds(which, typed);
                many.milliseconds(which, typed);
            }
        }
        double[] ratios = new double[ROUNDS];
        double[] slowest = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            double[] one = new double[SEARCHES];
            double[] hundred = new double[SEARCHES];
            for (int i = 0; i < SEARCHES; i++) {
                String typed = clues.get(random.nextInt(clues.size()));
                if (i % 2 == 0) {
                    one[i] = few.milliseconds(i, typed);
                    hundred[i] = many.milliseconds(i, typed);
                } else {
                    hundred[i] = many.milliseconds(i, typed);
                    one[i] = few.milliseconds(i, typed);
                }
            }
            slowest[round] = Table.percentile(hundred, 0.99);
            ratios[round] = slowest[round] / Table.percentile(one, 0.99);
        }
        table.atMost(
                "search by " + kind + ", p99 at 3,000,000 people against 30,000", Table.median(ratios), "×", 1.5, 1.2);
        table.note("search by " + kind + ", p99 at 3,000,000 people", Table.median(slowest), "ms");
    }

    /** What is typed, of people who are in every community. */
    private static Map<String, List<String>> clues() {
        List<String> names = new ArrayList<>(List.of("张", "和秀", "扎西卓玛"));
        List<String> initials = new ArrayList<>(List.of("hxy", "zjg", "yangwenqing", "wzq", "lilih"));
        List<String> tails = new ArrayList<>();
        List<String> documents = new ArrayList<>();
        List<String> several = new ArrayList<>();
        for (List<String> row : FillingPeople.rows()) {
            // The sheet tells people of one name apart by a number, which nobody types.
            names.add(row.get(NAME).replaceAll("\\d", ""));
            if (!row.get(PHONE).isEmpty()) {
                tails.add(row.get(PHONE).substring(7));
                several.add(row.get(NAME).substring(0, 2) + " " + tails.getLast());
            }
            if (!row.get(DOCUMENT).isEmpty()) {
                documents.add(row.get(DOCUMENT));
            }
        }
        Map<String, List<String>> clues = new LinkedHashMap<>();
        clues.put("name", names);
        clues.put("sound", initials);
        clues.put("address", FillingPeople.doors());
        clues.put("end of a phone number", tails);
        clues.put("document", documents);
        clues.put("name and end of a phone number", several);
        return clues;
    }
}
