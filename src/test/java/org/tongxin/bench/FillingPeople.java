package org.tongxin.bench;

import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ConfigurableApplicationContext;
import org.tongxin.access.AccessFixture;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Duty;
import org.tongxin.people.imports.ImportDoor;
import org.tongxin.people.imports.SampleSheet;

/** Fills the register of one community through the import, and copies it in SQL into as many others as wanted. */
final class FillingPeople {

    static final int HOUSEHOLDS = 10_000;
    private static final int GRIDS = 10;
    private static final int HOMES = 100;
    private static final long SEED = 8;

    /** Each with the columns of its key behind the community, so that copies come in the order of the key. */
    private static final List<String> TABLES = List.of(
            "act:id",
            "household:id",
            "dwelling:household_id",
            "resident:id",
            "residence:household_id, resident_id",
            "contact:id",
            "document:resident_id",
            "preference:resident_id",
            "need:id",
            "word:word, resident_id");

    private FillingPeople() {}

    static void fill(Data data) throws Exception {
        try (ConfigurableApplicationContext program = Filling.program(data)) {
            List<Long> communities = new ArrayList<>();
            for (int i = 0; i < data.communities(); i++) {
                communities.add(program.getBean(AreaFixture.class)
                        .community(GRIDS, HOMES)
                        .id());
            }
            enter(program, communities.getFirst());
            try (Connection connection = Filling.superuser(data);
                    Statement sql = connection.createStatement()) {
                sql.execute("set session_replication_role = replica");
                sql.execute("set synchronous_commit = off");
                sql.execute("set work_mem = '256MB'");
                copy(sql, communities.getFirst(), communities.subList(1, communities.size()));
            }
            try (Connection connection = Filling.superuser(data);
                    Statement sql = connection.createStatement()) {
                sql.execute("vacuum (analyze)");
                sql.execute("checkpoint");
            }
        }
    }

    /** What is written on the sheet of every community. */
    static List<List<String>> rows() {
        return new SampleSheet(SEED, doors()).rows(HOUSEHOLDS);
    }

    static List<String> doors() {
        return IntStream.range(0, GRIDS * HOMES)
                .mapToObj(i -> (1 + i / HOMES) + "号楼1单元" + (i % HOMES / 2 * 100 + 101 + i % HOMES % 2))
                .toList();
    }

    private static void enter(ConfigurableApplicationContext program, long community) {
        var door = program.getBean(ImportDoor.class);
        Actor.Staff keeper = AccessFixture.staff(community, Duty.KEEP_FILES);
        UUID id = door.receive(keeper, community, new ByteArrayInputStream(SampleSheet.csv(SampleSheet.HEAD, rows())));
        door.match(keeper, community, id);
        door.work(community);
        door.enter(keeper, community, id);
        door.work(community);
    }

    private static void copy(Statement sql, long first, List<Long> others) throws SQLException {
        if (others.isEmpty()) {
            return;
        }
        String ids = others.stream().map(String::valueOf).collect(Collectors.joining(", "));
        sql.execute("""
                create temporary table twin as
                select b.community_id, a.id, b.id as twin
                  from area.area a join area.area b on substr(b.code, 13) = substr(a.code, 13)
                 where a.community_id = %d and b.community_id in (%s)""".formatted(first, ids));
        sql.execute("create index on twin (community_id, id)");
        sql.execute("analyze twin");
        for (String table : TABLES) {
            String name = table.substring(0, table.indexOf(':'));
            List<String> columns = columns(sql, name);
            String values = columns.stream()
                    .map(column -> column.equals("home_id") || column.equals("grid_id")
                            ? "(select w.twin from twin w where w.community_id = g.id and w.id = t." + column + ")"
                            : "t." + column)
                    .collect(Collectors.joining(", "));
            sql.execute("insert into people.%s (community_id, %s) select g.id, %s from people.%s t"
                            .formatted(name, String.join(", ", columns), values, name)
                    + " cross join unnest(array[" + ids + "]::bigint[]) g (id) where t.community_id = " + first
                    + " order by g.id, t."
                    + table.substring(table.indexOf(':') + 1).replace(", ", ", t."));
        }
    }

    private static List<String> columns(Statement sql, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (var rows = sql.executeQuery("""
                select column_name from information_schema.columns
                where table_schema = 'people' and table_name = '%s' and is_generated = 'NEVER'
                  and column_name <> 'community_id' order by ordinal_position""".formatted(table))) {
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        return columns;
    }
}
