package org.tongxin.people.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.RealProgram;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.people.PeopleFixture;
import org.tongxin.people.Register;
import org.tongxin.people.imports.Upload.State;
import org.tongxin.ui.FormErrors;

/** A community of its own for each test, and the acts of an import in short. */
@RealProgram
abstract class ImportScene {

    @Autowired
    AreaFixture areas;

    @Autowired
    PeopleFixture people;

    @Autowired
    Receiving receiving;

    @Autowired
    Importing importing;

    @Autowired
    ImportWork work;

    @Autowired
    ForgottenUploads forgotten;

    @Autowired
    RowParts parts;

    @Autowired
    Register register;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    AreaFixture.Made community = new AreaFixture.Made(0, "", new UUID(0, 0), List.of(), List.of());
    Actor.Staff keeper = new Actor.Staff(new UUID(0, 0), "", Set.of(), Scope.NOTHING);

    @BeforeEach
    void community() {
        community = areas.community();
        keeper = people.keeper(community);
    }

    UUID received(String csv) {
        return received(csv.getBytes(StandardCharsets.UTF_8));
    }

    UUID received(byte[] file) {
        Receiving.Received received =
                receiving.take(keeper, community.id(), "sheet.csv", false, new ByteArrayInputStream(file));
        assertThat(received).isInstanceOf(Receiving.Received.Taken.class);
        return ((Receiving.Received.Taken) received).id();
    }

    static ByteArrayInputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    void check(UUID id) {
        assertThat(importing
                        .match(keeper, community.id(), id, Map.of(), true, false)
                        .all())
                .isEmpty();
        work.run(community.id());
        assertThat(upload(id)).extracting(Upload::state, Upload::fault).containsExactly(State.CHECKED, null);
    }

    void enter(UUID id, boolean wholly) {
        assertThat(importing.enter(keeper, community.id(), id, wholly).all()).isEmpty();
        work.run(community.id());
        assertThat(upload(id)).extracting(Upload::state, Upload::fault).containsExactly(State.ENTERED, null);
    }

    Upload upload(UUID id) {
        return importing.byId(keeper, community.id(), id).orElseThrow();
    }

    ImportPage page(UUID id) {
        return importing.page(keeper, community.id(), id, FormErrors.none()).orElseThrow();
    }

    List<String> faults(UUID id) {
        return told(id, Finding.Kind.FAULT, "people.import.fault.");
    }

    List<String> told(UUID id) {
        return told(id, Finding.Kind.DOUBLE, "people.import.double.");
    }

    List<String> told(UUID id, Finding.Kind kind, String prefix) {
        return page(id).of(kind).stream()
                .map(finding -> finding.row() + " " + finding.key().replace(prefix, ""))
                .toList();
    }

    long households() {
        return count("people.household");
    }

    long residents() {
        return count("people.resident");
    }

    long count(String table) {
        return Long.parseLong(all("select count(*)::text from " + table + " where community_id = :c"));
    }

    String all(String query) {
        return transactions.reading(
                keeper.scope(),
                () -> jdbc.sql("/* test */ " + query)
                        .param("c", community.id())
                        .query(String.class)
                        .single());
    }

    Map<Integer, Long> sizesInRegister() {
        return transactions
                .reading(
                        keeper.scope(),
                        () -> jdbc.sql("""
                        /* test sizes */
                        select count(*) from people.residence where community_id = :c and to_on is null group by household_id
                        """)
                                .param("c", community.id())
                                .query((row, i) -> row.getInt(1))
                                .list())
                .stream()
                .collect(Collectors.groupingBy(size -> size, Collectors.counting()));
    }

    void undo(UUID id) {
        importing.undo(keeper, community.id(), id);
        work.run(community.id());
    }

    /** As if nobody had cared about the uploads for longer than they are kept. */
    void age() {
        transactions.run(
                keeper.scope(), () -> jdbc.sql("""
                        /* test age */
                        update people.import set changed_at = changed_at - interval '8 days' where community_id = :c
                        """).param("c", community.id()).update());
    }
}
