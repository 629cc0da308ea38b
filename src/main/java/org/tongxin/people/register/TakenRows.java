package org.tongxin.people.register;

import java.sql.Types;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Vault;
import org.tongxin.people.Change;
import org.tongxin.people.model.NameWords;
import org.tongxin.people.model.Whereabouts;
import org.tongxin.people.register.Prepared.WordRow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was on file about somebody before facts of a sheet were taken over: their rows as they stood, sealed as a whole.
 * What is sealed in a row is opened before, so that a newer key needs to know of one seal only.
 */
@Component
class TakenRows {

    /** Tables whose rows of the resident are put back as they were; where somebody moved, residence too. */
    private static final List<String> FACTS = List.of("contact", "document", "preference", "need");

    private static final String SEALED = "_sealed";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final BulkRows bulk;
    private final JsonMapper json;

    TakenRows(JdbcClient jdbc, Vault vault, BulkRows bulk, JsonMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.bulk = bulk;
        this.json = json;
    }

    /**
     * What was taken over of one person.
     *
     * @param goal where the person went, or null
     */
    record Taken(
            UUID act,
            UUID resident,
            UUID household,
            int version,
            @Nullable UUID goal,
            int goalVersion,
            byte[] before) {

        @Override
        public String toString() {
            return "Taken[" + act + "]";
        }
    }

    /** How the person stands now, sealed. */
    byte[] before(long community, UUID resident, UUID household) {
        String rows = jdbc.sql("""
                        /* people/register taken before */
                        select cast(jsonb_build_object(
                               'resident', (select jsonb_agg(to_jsonb(t)) from people.resident t
                                             where t.community_id = :community and t.id = :resident),
                               'contact', (select jsonb_agg(to_jsonb(t)) from people.contact t
                                            where t.community_id = :community and t.resident_id = :resident),
                               'document', (select jsonb_agg(to_jsonb(t)) from people.document t
                                             where t.community_id = :community and t.resident_id = :resident),
                               'preference', (select jsonb_agg(to_jsonb(t)) from people.preference t
                                               where t.community_id = :community and t.resident_id = :resident),
                               'need', (select jsonb_agg(to_jsonb(t)) from people.need t
                                         where t.community_id = :community and t.resident_id = :resident),
                               'residence', (select jsonb_agg(to_jsonb(t)) from
                        """ + Whereabouts.LIVED + """
                                              t),
                               'dwelling', (select jsonb_agg(to_jsonb(t)) from people.dwelling t
                                             where t.community_id = :community and t.household_id = :household)) as text)
                        """)
                .param("community", community)
                .param("resident", resident)
                .param("household", household)
                .query(String.class)
                .single();
        JsonNode tree = json.readTree(rows);
        eachSealed(tree, hex -> vault.open(bytes(hex)));
        return vault.seal(tree.toString());
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.substring(2));
    }

    /** Rewrites each text of a column that is sealed. */
    private static void eachSealed(JsonNode tree, UnaryOperator<String> rewrite) {
        for (JsonNode rows : tree) {
            for (JsonNode row : rows) {
                for (String column : Set.copyOf(row.propertyNames())) {
                    if (column.endsWith(SEALED) && row.get(column).isString()) {
                        ((ObjectNode) row)
                                .put(column, rewrite.apply(row.get(column).stringValue()));
                    }
                }
            }
        }
    }

    /**
     * What is kept of one taking over.
     *
     * @param version the household's after it
     * @param goalVersion the version of the household the person went to
     * @param before of {@link #before}
     */
    record Kept(UUID act, UUID household, int version, int goalVersion, byte[] before) {

        @Override
        public String toString() {
            return "Kept[" + act + "]";
        }
    }

    void insert(long community, Change.TakenOver over, Kept kept) {
        UUID goal = over.into() == null ? null : over.into().household();
        jdbc.sql("""
                        /* people/register taken insert */
                        insert into people.taken (community_id, act_id, group_id, resident_id, household_id, version, goal_id,
                               goal_version, before_sealed)
                        values (:community, :act, :group, :resident, :household, :version, :goal, :goal_version, :before)
                        """)
                .param("community", community)
                .param("act", kept.act())
                .param("group", over.groupId())
                .param("resident", over.resident())
                .param("household", kept.household())
                .param("version", kept.version())
                .param("goal", goal, Types.OTHER)
                .param("goal_version", goal == null ? null : kept.goalVersion(), Types.INTEGER)
                .param("before", kept.before())
                .update();
    }

    /** What a group took over and can be given back, the newest first. */
    List<Taken> of(long community, UUID group) {
        return jdbc.sql("""
                        /* people/register taken */
                        select act_id, resident_id, household_id, version, goal_id, goal_version, before_sealed
                          from people.taken
                         where community_id = :community and group_id = :group
                         order by act_id desc
                        """)
                .param("community", community)
                .param("group", group)
                .query((row, i) -> new Taken(
                        row.getObject("act_id", UUID.class),
                        row.getObject("resident_id", UUID.class),
                        row.getObject("household_id", UUID.class),
                        row.getInt("version"),
                        row.getObject("goal_id", UUID.class),
                        row.getInt("goal_version"),
                        row.getBytes("before_sealed")))
                .list();
    }

    /** Somebody outside the group did something to the household after the version. */
    boolean changedSince(long community, UUID group, UUID household, int version) {
        return jdbc.sql("""
                        /* people/register changed since taken */
                        select exists (select 1 from people.act
                                        where community_id = :community and household_id = :household
                                          and version > :version and group_id is distinct from :group)
                        """)
                .param("community", community)
                .param("household", household)
                .param("version", version)
                .param("group", group)
                .query(Boolean.class)
                .single();
    }

    /** Households of whose people the group took over something. */
    Map<UUID, UUID> householdsByAct(long community, UUID group) {
        return jdbc
                .sql("""
                        /* people/register acts of taking over */
                        select id, household_id from people.act
                         where community_id = :community and group_id = :group and kind = 'taken_over'
                           and resident_id is not null
                        """)
                .param("community", community)
                .param("group", group)
                .query((row, i) ->
                        Map.entry(row.getObject("id", UUID.class), row.getObject("household_id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Puts the rows back as they were. */
    void putBack(long community, Taken taken) {
        JsonNode before = json.readTree(vault.open(taken.before()));
        eachSealed(before, plain -> "\\x" + HexFormat.of().formatHex(vault.seal(plain)));
        for (String table : FACTS) {
            replace(community, table, "resident_id", taken.resident(), before.get(table));
        }
        if (taken.goal() != null) {
            replace(community, "residence", "resident_id", taken.resident(), before.get("residence"));
            replace(community, "dwelling", "household_id", taken.household(), before.get("dwelling"));
            jdbc.sql("""
                            /* people/register household stands again */
                            update people.household set until = null, ended_by = null
                             where community_id = :community and id = :id and until is not null
                            """)
                    .param("community", community)
                    .param("id", taken.household())
                    .update();
        }
        JsonNode person = before.get("resident").get(0);
        jdbc.sql("""
                        /* people/register resident as before */
                        update people.resident
                           set name = :name, other_name = :other, birth_on = cast(:birth as date), birth_exact = :exact,
                               sex = :sex, act_id = cast(:act as uuid)
                         where community_id = :community and id = :id
                        """)
                .param("name", text(person, "name"))
                .param("other", text(person, "other_name"), Types.VARCHAR)
                .param("birth", text(person, "birth_on"), Types.VARCHAR)
                .param("exact", text(person, "birth_exact"))
                .param("sex", person.get("sex").intValue())
                .param("act", text(person, "act_id"))
                .param("community", community)
                .param("id", taken.resident())
                .update();
        words(community, taken.resident(), person);
        forget(community, taken.act());
    }

    private static @Nullable String text(JsonNode row, String column) {
        JsonNode value = row.get(column);
        return value.isNull() ? null : value.stringValue();
    }

    private void replace(long community, String table, String key, UUID id, JsonNode rows) {
        jdbc.sql("/* people/register rows of after */ delete from people." + table
                        + " where community_id = :community and " + key + " = :id")
                .param("community", community)
                .param("id", id)
                .update();
        if (!rows.isNull()) {
            jdbc.sql("/* people/register rows of before */ insert into people." + table
                            + " select b.* from jsonb_populate_recordset(null::people." + table
                            + ", cast(:rows as jsonb)) b where b.community_id = :community")
                    .param("rows", rows.toString())
                    .param("community", community)
                    .update();
        }
    }

    private void words(long community, UUID resident, JsonNode person) {
        jdbc.sql("""
                        /* people/register words of after */
                        delete from people.word where community_id = :community and resident_id = :id
                        """).param("community", community).param("id", resident).update();
        bulk.words(
                community,
                NameWords.of(person.get("name").stringValue(), text(person, "other_name")).stream()
                        .map(word -> new WordRow(word, resident))
                        .toList());
    }

    private void forget(long community, UUID act) {
        jdbc.sql("""
                        /* people/register taken forget */
                        delete from people.taken where community_id = :community and act_id = :act
                        """).param("community", community).param("act", act).update();
    }
}
