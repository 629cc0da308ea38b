package org.tongxin.people.imports;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Vault;

/** The rows of an upload, sealed, in parts. */
@Component
class RowParts {

    /** Rows of a part: enough for a good pace, few enough for little memory. */
    static final int ROWS = 4_000;

    private final JdbcClient jdbc;
    private final Vault vault;

    RowParts(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /**
     * A part.
     *
     * @param lead rows at its start that belong to the last household of the part before
     */
    record Part(int number, int lead, List<Line> lines) {

        boolean isOnlyLead() {
            return lead >= lines.size();
        }
    }

    void insert(long communityId, UUID importId, int number, List<Line> lines) {
        var text = new StringBuilder(lines.size() * 120);
        lines.forEach(line -> line.write(text));
        jdbc.sql("""
                        /* people/imports part insert */
                        insert into people.import_part (community_id, import_id, number, first_at, rows, rows_sealed)
                        values (:community, :import, :number, :first, :rows, :sealed)
                        """)
                .param("community", communityId)
                .param("import", importId)
                .param("number", number)
                .param("first", lines.getFirst().at())
                .param("rows", lines.size())
                .param("sealed", vault.seal(text.toString()))
                .update();
    }

    /** A part; without rows where there is none of that number. */
    Part read(long communityId, UUID importId, int number) {
        return jdbc.sql("""
                        /* people/imports part */
                        select first_at, lead, rows_sealed
                          from people.import_part
                         where community_id = :community and import_id = :import and number = :number
                        """)
                .param("community", communityId)
                .param("import", importId)
                .param("number", number)
                .query((row, i) -> new Part(
                        number,
                        row.getInt("lead"),
                        Line.read(
                                vault.open(Objects.requireNonNull(row.getBytes("rows_sealed"))),
                                row.getInt("first_at"))))
                .optional()
                .orElseGet(() -> new Part(number, 0, List.of()));
    }

    /** One row; empty where the rows are gone. */
    Optional<Line> line(long communityId, UUID importId, int at) {
        return jdbc.sql("""
                        /* people/imports part of row */
                        select number from people.import_part
                         where community_id = :community and import_id = :import and first_at <= :at
                         order by first_at desc limit 1
                        """)
                .param("community", communityId)
                .param("import", importId)
                .param("at", at)
                .query(Integer.class)
                .optional()
                .flatMap(number -> read(communityId, importId, number).lines().stream()
                        .filter(line -> line.at() == at)
                        .findFirst());
    }

    void lead(long communityId, UUID importId, int number, int lead) {
        jdbc.sql("""
                        /* people/imports part lead */
                        update people.import_part set lead = :lead
                         where community_id = :community and import_id = :import and number = :number
                        """)
                .param("community", communityId)
                .param("import", importId)
                .param("number", number)
                .param("lead", lead)
                .update();
    }

    /** True while the rows are kept. */
    boolean any(long communityId, UUID importId) {
        return jdbc.sql("""
                        /* people/imports part exists */
                        select exists (select 1 from people.import_part where community_id = :community and import_id = :import)
                        """)
                .param("community", communityId)
                .param("import", importId)
                .query(Boolean.class)
                .single();
    }

    /** The rows are gone for good; the samples of the columns with them. */
    void forget(long communityId, UUID importId) {
        jdbc.sql("""
                        /* people/imports parts forget */
                        delete from people.import_part where community_id = :community and import_id = :import
                        """).param("community", communityId).param("import", importId).update();
        jdbc.sql("""
                        /* people/imports samples forget */
                        update people.import_column set samples_sealed = null
                         where community_id = :community and import_id = :import
                        """).param("community", communityId).param("import", importId).update();
    }
}
