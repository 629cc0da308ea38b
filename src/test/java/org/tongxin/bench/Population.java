package org.tongxin.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.springframework.context.ConfigurableApplicationContext;
import org.tongxin.people.figures.FiguresDoor;

/**
 * The overview of a community of 3,000,000 people who came over twenty years, from the kept figures: the whole page, as
 * its staff ask for it.
 */
final class Population {

    private static final int PEOPLE = Integer.getInteger("bench.people", 3_000_000);
    private static final int WARM = 30;
    private static final int VIEWS = 100;

    private Population() {}

    static void measure(Table table) throws Exception {
        Data.CITY.ready();
        fill();
        try (Running program = Running.start(Data.CITY.directory());
                var visitor = new Visitor(program.port())) {
            visitor.signIn("bench1", Data.PASSWORD);
            byte[] request = visitor.request("GET", "/population", "");
            if (!visitor.send(request).text().contains(String.format(Locale.ROOT, "%,d", PEOPLE))) {
                throw new IOException("The overview does not show " + PEOPLE + " people");
            }
            double[] millis = new double[VIEWS];
            for (int i = -WARM; i < VIEWS; i++) {
                long start = System.nanoTime();
                int status = visitor.send(request).status();
                if (status != 200) {
                    throw new IOException("The overview answers " + status);
                }
                if (i >= 0) {
                    millis[i] = (System.nanoTime() - start) / 1e6;
                }
            }
            table.atMost("overview of 3,000,000 people, p99", Table.percentile(millis, 0.99), "ms", 300, 100);
            table.note("overview of 3,000,000 people, median", Table.median(millis), "ms");
        }
    }

    /** Unless it was done before. */
    private static void fill() throws Exception {
        try (ConfigurableApplicationContext program = Filling.program(Data.CITY)) {
            long community;
            try (Connection connection = Filling.superuser(Data.CITY);
                    Statement sql = connection.createStatement()) {
                community = number(sql, "select min(community_id) from requests.cases");
                long there = number(
                        sql,
                        "select coalesce(sum(delta), 0) from people.figure where figure = 'person' and community_id = "
                                + community);
                if (there == PEOPLE) {
                    return;
                }
                System.err.println("Filling the register of community " + community);
                rows(sql, community);
            }
            program.getBean(FiguresDoor.class).refill(community);
            try (Connection connection = Filling.superuser(Data.CITY);
                    Statement sql = connection.createStatement()) {
                sql.execute("vacuum (analyze) people.figure");
            }
        }
    }

    private static long number(Statement sql, String query) throws SQLException {
        try (var rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Three people a household; a tenth has a need, a fifth told a language, a seventh a group. */
    private static void rows(Statement sql, long community) throws SQLException {
        int homes = PEOPLE / 3;
        sql.execute("set session_replication_role = replica");
        sql.execute("set synchronous_commit = off");
        sql.execute("delete from people.figure where community_id = " + community);
        sql.execute("""
                create temporary table home as
                select n, md5('h' || n)::uuid as id, current_date - (n %% 7300) - 1 as since,
                       case when n %% 4 = 0 then 'floating' else 'resident' end as kind,
                       g.ids[1 + n %% cardinality(g.ids)] as grid
                  from generate_series(1, %d) n,
                       (select array_agg(id) as ids from area.area where community_id = %d and kind = 'grid') g
                """.formatted(homes, community));
        for (String insert : new String[] {
            "household (community_id, id, version, since, act_id) select %1$d, id, 1, since, id from home",
            """
            dwelling (community_id, household_id, from_on, kind, grid_id, act_id)
            select %1$d, id, since, kind, grid, id from home""",
            """
            resident (community_id, id, name, birth_on, birth_exact, sex, act_id)
            select %1$d, md5('r' || n || '-' || m)::uuid, '测速', make_date(1935 + (n * 7 + m * 31) %% 90, 1, 1), 'year',
                   1 + (n + m) %% 2, id from home cross join generate_series(1, 3) m""",
            """
            residence (community_id, household_id, resident_id, from_on, tie, began_by, act_id)
            select %1$d, id, md5('r' || n || '-' || m)::uuid, since, '97', 'entered', id
              from home cross join generate_series(1, 3) m""",
            """
            need (community_id, id, resident_id, kind, basis, basis_reference, from_on, to_on, act_id)
            select %1$d, md5('n' || n)::uuid, md5('r' || n || '-1')::uuid,
                   (array['living_alone', 'disabled', 'allowance'])[1 + n %% 3], 'law', '测速', since,
                   current_date + n %% 900, id from home where n %% 3 = 0 or n %% 7 = 0""",
            """
            preference (community_id, resident_id, kind, value, from_on, act_id)
            select %1$d, md5('r' || n || '-2')::uuid, 'spoken', (array['zh', 'bo', 'ug'])[1 + n %% 3], since, id
              from home where n %% 2 = 0""",
            """
            ethnic_group (community_id, resident_id, code, from_on, act_id)
            select %1$d, md5('r' || n || '-3')::uuid, lpad((1 + n %% 56)::text, 2, '0'), since, id
              from home where n %% 2 = 1"""
        }) {
            sql.execute("insert into people." + insert.formatted(community) + " on conflict do nothing");
        }
        sql.execute("analyze people.household, people.dwelling, people.resident, people.residence, people.need,"
                + " people.preference, people.ethnic_group");
    }
}
