package org.tongxin.people.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Vault;

/** The columns of an upload: what each is, and what this community chose for headings before. */
@Component
class ColumnRows {

    private static final String BETWEEN = "\u001F";

    private final JdbcClient jdbc;
    private final Vault vault;

    ColumnRows(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void insert(long communityId, UUID importId, List<UploadColumn> columns) {
        columns.forEach(column -> jdbc.sql("""
                        /* people/imports column insert */
                        insert into people.import_column (community_id, import_id, place, kept_as, heading, field, withheld, sure,
                               samples_sealed)
                        values (:community, :import, :place, :kept, :heading, :field, :withheld, :sure, :samples)
                        """)
                .param("community", communityId)
                .param("import", importId)
                .param("place", column.place())
                .param("kept", column.keptAs(), java.sql.Types.INTEGER)
                .param("heading", column.heading())
                .param("field", column.field() == null ? null : column.field().word(), java.sql.Types.VARCHAR)
                .param(
                        "withheld",
                        column.withheld() == null ? null : column.withheld().word(),
                        java.sql.Types.VARCHAR)
                .param("sure", column.sure())
                .param(
                        "samples",
                        column.samples().isEmpty() ? null : vault.seal(String.join(BETWEEN, column.samples())),
                        java.sql.Types.BINARY)
                .update());
    }

    List<UploadColumn> of(long communityId, UUID importId) {
        return jdbc.sql("""
                        /* people/imports columns */
                        select place, kept_as, heading, field, withheld, sure, samples_sealed
                          from people.import_column
                         where community_id = :community and import_id = :import
                         order by place
                        """)
                .param("community", communityId)
                .param("import", importId)
                .query((row, i) -> new UploadColumn(
                        row.getInt("place"),
                        row.getObject("kept_as", Integer.class),
                        row.getString("heading"),
                        field(row.getString("field")),
                        withheld(row.getString("withheld")),
                        row.getBoolean("sure"),
                        samples(row.getBytes("samples_sealed"))))
                .list();
    }

    private static @Nullable Field field(@Nullable String word) {
        return word == null ? null : Field.of(word).orElse(null);
    }

    private static @Nullable Withheld withheld(@Nullable String word) {
        return word == null ? null : Withheld.valueOf(word.toUpperCase(java.util.Locale.ROOT));
    }

    private List<String> samples(byte @Nullable [] sealed) {
        return sealed == null ? List.of() : List.of(vault.open(sealed).split(BETWEEN, -1));
    }

    /** The kept column of each field. */
    Map<Field, Integer> fields(long communityId, UUID importId) {
        Map<Field, Integer> fields = new EnumMap<>(Field.class);
        for (UploadColumn column : of(communityId, importId)) {
            if (column.field() != null && column.keptAs() != null) {
                fields.put(column.field(), column.keptAs());
            }
        }
        return fields;
    }

    /** Sets what a column is, and remembers it for the heading. */
    void choose(long communityId, UUID importId, UploadColumn column, @Nullable Field field) {
        String word = field == null ? null : field.word();
        jdbc.sql("""
                        /* people/imports column choose */
                        update people.import_column set field = :field, sure = true
                         where community_id = :community and import_id = :import and place = :place
                        """)
                .param("community", communityId)
                .param("import", importId)
                .param("place", column.place())
                .param("field", word, java.sql.Types.VARCHAR)
                .update();
        String heading = Headings.plain(column.heading());
        if (field == Field.GROUP || heading.isEmpty() || heading.length() > 200) {
            return;
        }
        jdbc.sql("""
                        /* people/imports heading remember */
                        insert into people.import_heading (community_id, heading, field)
                        values (:community, :heading, :field)
                        on conflict (community_id, heading) do update set field = excluded.field
                        """)
                .param("community", communityId)
                .param("heading", heading)
                .param("field", word == null ? "" : word)
                .update();
    }

    /** What this community chose for headings before. */
    Map<String, String> remembered(long communityId) {
        return jdbc
                .sql(
                        "/* people/imports headings */ select heading, field from people.import_heading where community_id = :community")
                .param("community", communityId)
                .query((row, i) -> Map.entry(row.getString("heading"), row.getString("field")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The headings of the kept columns in their order. */
    static List<String> keptHeadings(List<UploadColumn> columns) {
        List<String> headings = new ArrayList<>();
        columns.stream().filter(column -> column.keptAs() != null).forEach(column -> headings.add(column.heading()));
        return headings;
    }
}
