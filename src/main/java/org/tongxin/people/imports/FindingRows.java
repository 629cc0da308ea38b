package org.tongxin.people.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the dry run of an upload found, and what was decided about it. */
@Component
class FindingRows {

    private final JdbcClient jdbc;

    FindingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was decided about a row that may be there already. */
    public enum Decision {
        LEAVE,
        ENTER,
        /** The rows go into the household on file. */
        JOIN,
        /** The row is the person on file. */
        SAME;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A finding with what was decided.
     *
     * @param taken what is taken over of a row that is somebody on file
     */
    record Decided(Finding finding, int number, @Nullable Decision decision, Set<Field> taken) {}

    /** How many there are of a sentence. */
    record Count(Finding.Kind kind, String key, int count, int undecided) {}

    void insert(long communityId, UUID importId, Collection<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        Map<Integer, Integer> numbers = new HashMap<>();
        jdbc.sql("""
                        /* people/imports findings insert */
                        insert into people.import_finding (community_id, import_id, at, number, row_number, kept_as, kind, key,
                               argument, other, resident)
                        select :community, :import, n.at, n.number, n.row_number, n.kept_as, n.kind, n.key, n.argument, n.other,
                               n.resident
                          from unnest(cast(:ats as int[]), cast(:numbers as int[]), cast(:rows as int[]),
                                      cast(:columns as int[]), cast(:kinds as text[]), cast(:keys as text[]),
                                      cast(:arguments as text[]), cast(:others as uuid[]),
                                      cast(:residents as uuid[]))
                               as n (at, number, row_number, kept_as, kind, key, argument, other, resident)
                        """)
                .param("community", communityId)
                .param("import", importId)
                .param("ats", findings.stream().map(Finding::at).toArray(Integer[]::new))
                .param(
                        "numbers",
                        findings.stream()
                                .map(finding -> base(finding) + numbers.merge(finding.at(), 1, Integer::sum))
                                .toArray(Integer[]::new))
                .param("rows", findings.stream().map(Finding::row).toArray(Integer[]::new))
                .param("columns", findings.stream().map(Finding::column).toArray(Integer[]::new))
                .param("kinds", findings.stream().map(f -> word(f.kind())).toArray(String[]::new))
                .param("keys", findings.stream().map(Finding::key).toArray(String[]::new))
                .param("arguments", findings.stream().map(Finding::argument).toArray(String[]::new))
                .param("others", findings.stream().map(Finding::other).toArray(UUID[]::new))
                .param("residents", findings.stream().map(Finding::resident).toArray(UUID[]::new))
                .update();
    }

    /** What is found of the file as a whole comes after what is found in its parts, with numbers of its own. */
    private static int base(Finding finding) {
        return switch (finding.key()) {
            case Apart.DOCUMENT -> 1_000;
            case Apart.PERSON -> 2_000;
            case Apart.NO_HEAD, Apart.TWO_HEADS, Apart.JOINED -> 3_000;
            default -> 0;
        };
    }

    private static String word(Finding.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    void forget(long communityId, UUID importId) {
        for (String table : List.of("import_finding", "import_joint")) {
            jdbc.sql("/* people/imports findings forget */ delete from people." + table
                            + " where community_id = :community and import_id = :import")
                    .param("community", communityId)
                    .param("import", importId)
                    .update();
        }
    }

    List<Count> counts(long communityId, UUID importId) {
        return jdbc.sql("""
                        /* people/imports findings counts */
                        select kind, key, count(*) as all_of, count(*) filter (where decision is null) as undecided
                          from people.import_finding
                         where community_id = :community and import_id = :import
                         group by kind, key
                         order by kind, count(*) desc, key
                        """)
                .param("community", communityId)
                .param("import", importId)
                .query((row, i) -> new Count(
                        kind(row.getString("kind")),
                        row.getString("key"),
                        row.getInt("all_of"),
                        row.getInt("undecided")))
                .list();
    }

    /** The first findings of one kind, those about which nobody decided before the others. */
    List<Decided> first(long communityId, UUID importId, Finding.Kind kind, int most) {
        return jdbc.sql("""
                        /* people/imports findings page */
                        select at, number, row_number, kept_as, kind, key, argument, other, resident, decision, taken
                          from people.import_finding
                         where community_id = :community and import_id = :import and kind = :kind
                         order by decision is not null, at, number
                         limit :most
                        """)
                .param("community", communityId)
                .param("import", importId)
                .param("kind", word(kind))
                .param("most", most)
                .query(FindingRows::decided)
                .list();
    }

    /** The findings of some rows, by row. */
    Map<Integer, List<Decided>> between(long communityId, UUID importId, int from, int to) {
        return jdbc
                .sql("""
                        /* people/imports findings of rows */
                        select at, number, row_number, kept_as, kind, key, argument, other, resident, decision, taken
                          from people.import_finding
                         where community_id = :community and import_id = :import and at between :from and :to
                         order by at, number
                        """)
                .param("community", communityId)
                .param("import", importId)
                .param("from", from)
                .param("to", to)
                .query(FindingRows::decided)
                .list()
                .stream()
                .collect(Collectors.groupingBy(decided -> decided.finding().at()));
    }

    /**
     * Decides about all doubles of a sentence, or about one row of it.
     *
     * @param taken what is taken over where it is the person on file
     */
    int decide(long communityId, UUID importId, String key, @Nullable Integer at, Decision decision, Set<Field> taken) {
        return jdbc.sql("""
                        /* people/imports findings decide */
                        update people.import_finding set decision = :decision, taken = :taken
                         where community_id = :community and import_id = :import and kind = 'double' and key = :key
                           and (cast(:at as int) is null or at = :at)
                        """)
                .param("community", communityId)
                .param("import", importId)
                .param("decision", decision.word())
                .param("taken", taken.stream().map(Field::word).sorted().collect(Collectors.joining(" ")))
                .param("key", key)
                .param("at", at, java.sql.Types.INTEGER)
                .update();
    }

    void insertJoints(long communityId, UUID importId, Map<Integer, Integer> joints) {
        if (joints.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        /* people/imports joints insert */
                        insert into people.import_joint (community_id, import_id, at, first_at)
                        select :community, :import, n.at, n.first_at
                          from unnest(cast(:ats as int[]), cast(:firsts as int[])) as n (at, first_at)
                        """)
                .param("community", communityId)
                .param("import", importId)
                .param("ats", joints.keySet().toArray(Integer[]::new))
                .param("firsts", joints.values().toArray(Integer[]::new))
                .update();
    }

    /** The first rows of households whose later rows stand apart, by those rows. */
    Map<Integer, Integer> joints(long communityId, UUID importId, int from, int to) {
        return jdbc
                .sql("""
                        /* people/imports joints */
                        select at, first_at from people.import_joint
                         where community_id = :community and import_id = :import and at between :from and :to
                        """)
                .param("community", communityId)
                .param("import", importId)
                .param("from", from)
                .param("to", to)
                .query((row, i) -> Map.entry(row.getInt("at"), row.getInt("first_at")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Finding.Kind kind(String word) {
        return Finding.Kind.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static Decided decided(ResultSet row, int i) throws SQLException {
        String decision = row.getString("decision");
        return new Decided(
                new Finding(
                        row.getInt("at"),
                        row.getInt("row_number"),
                        row.getInt("kept_as"),
                        kind(row.getString("kind")),
                        row.getString("key"),
                        row.getString("argument"),
                        row.getObject("other", UUID.class),
                        row.getObject("resident", UUID.class)),
                row.getInt("number"),
                decision == null ? null : Decision.valueOf(decision.toUpperCase(Locale.ROOT)),
                fields(row.getString("taken")));
    }

    private static Set<Field> fields(@Nullable String words) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        if (words != null) {
            for (String word : words.split(" ")) {
                Field.of(word).ifPresent(fields::add);
            }
        }
        return fields;
    }
}
