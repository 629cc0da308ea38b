package org.tongxin.people.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.RealProgram;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.IdNumber;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.kernel.Vault;
import org.tongxin.people.Change;
import org.tongxin.people.PeopleFixture;
import org.tongxin.people.Register;
import org.tongxin.people.Tie;
import org.tongxin.people.imports.FindingRows.Decision;
import org.tongxin.people.imports.Upload.State;
import org.tongxin.ui.FormErrors;

/** A row that is somebody on file brings what is new to them, as far as a person said so. */
@RealProgram
class DoublesTest {

    private static final IdNumber DOCUMENT = PeopleFixture.document("53010219490307283");

    @Autowired
    AreaFixture areas;

    @Autowired
    PeopleFixture people;

    @Autowired
    Receiving receiving;

    @Autowired
    Importing importing;

    @Autowired
    Doubles doubles;

    @Autowired
    ImportWork work;

    @Autowired
    ForgottenUploads forgotten;

    @Autowired
    Register register;

    @Autowired
    Transactions transactions;

    @Autowired
    Vault vault;

    @Autowired
    JdbcClient jdbc;

    private AreaFixture.Made community = new AreaFixture.Made(0, "", new UUID(0, 0), List.of(), List.of());
    private Actor.Staff keeper = new Actor.Staff(new UUID(0, 0), "", Set.of(), Scope.NOTHING);

    @BeforeEach
    void community() {
        community = areas.community();
        keeper = people.keeper(community);
    }

    @Test
    void whatWasChosenIsTakenOverAndTheRestOfTheFileStays() {
        PeopleFixture.Made home = mother();
        UUID id = checked("""
                户号,姓名,别名,关系,身份证号,手机,独居,语言
                1,和秀英,阿秀,户主,%s,13912340002,是,纳西话
                """.formatted(DOCUMENT.reveal()).replace("纳西话", "藏语"));
        assertThat(differences(id, 1))
                .containsOnlyKeys(
                        Field.OTHER_NAME, Field.SEX, Field.BIRTH, Field.MOBILE, Field.SPOKEN, Field.LIVING_ALONE);
        same(id, 1, Field.MOBILE, Field.LIVING_ALONE);
        enter(id);
        assertThat(upload(id))
                .extracting(Upload::households, Upload::residents, Upload::leftOut, Upload::taken)
                .containsExactly(0, 0, 0, 1);
        assertThat(phones(home.residents().getFirst())).containsExactly("13912340002");
        assertThat(strings("select kind from people.need where community_id = :c"))
                .containsExactly("living_alone");
        assertThat(strings("select name || coalesce(other_name, '') from people.resident where community_id = :c"))
                .containsExactlyInAnyOrder("和秀英", "和建国");
        assertThat(strings("select value from people.preference where community_id = :c"))
                .isEmpty();
        assertThat(acts(home.id())).containsExactly("taken_over import");
    }

    @Test
    void undoingTheImportGivesBackWhatWasTakenOver() {
        PeopleFixture.Made home = mother();
        UUID id = checked("""
                户号,姓名,别名,关系,身份证号,手机,独居
                1,和秀英,阿秀,户主,%s,13912340002,是
                1,和小宝,,孙子,,,
                """.formatted(DOCUMENT.reveal()));
        same(id, 1, Field.OTHER_NAME, Field.BIRTH, Field.MOBILE, Field.LIVING_ALONE);
        enter(id);
        assertThat(households()).isEqualTo(Map.of(home.id(), 3));
        assertThat(strings(
                        "select birth_on::text from people.resident where community_id = :c and birth_exact = 'day'"))
                .containsExactly("1949-03-07");
        undo(id);
        assertThat(upload(id)).extracting(Upload::state, Upload::kept).containsExactly(State.UNDONE, 0);
        assertThat(households()).isEqualTo(Map.of(home.id(), 2));
        assertThat(phones(home.residents().getFirst())).containsExactly("13912340001");
        assertThat(strings("select kind from people.need where community_id = :c"))
                .isEmpty();
        assertThat(strings("select other_name from people.resident where community_id = :c and other_name is not null"))
                .isEmpty();
        assertThat(strings("select birth_exact from people.resident where community_id = :c"))
                .containsExactly("year", "year");
        assertThat(strings("select act_id::text from people.taken where community_id = :c"))
                .isEmpty();
        assertThat(acts(home.id())).containsExactly("taken_over import", "given_back import");
    }

    @Test
    void nothingIsTakenOverWhereNobodyChoseIt() {
        PeopleFixture.Made home = mother();
        UUID id = checked("""
                户号,姓名,关系,身份证号,手机
                1,和秀英,户主,%s,13912340002
                1,和小宝,孙子,,
                """.formatted(DOCUMENT.reveal()));
        importing.decide(keeper, community.id(), id, Known.DOCUMENT, null, Decision.SAME);
        enter(id);
        assertThat(upload(id))
                .extracting(Upload::residents, Upload::leftOut, Upload::taken)
                .containsExactly(1, 0, 0);
        assertThat(phones(home.residents().getFirst())).containsExactly("13912340001");
        assertThat(households()).isEqualTo(Map.of(home.id(), 3));
        assertThat(acts(home.id())).isEmpty();
    }

    @Test
    void thePersonStaysAtHomeUnlessTheyAreSaidToHaveMoved() {
        PeopleFixture.Made home = people.household(
                community,
                0,
                0,
                List.of(people.resident("和秀英", Tie.HEAD), people.resident("和建国", Tie.SON, "13912340001", DOCUMENT)));
        String sheet = """
                户号,姓名,关系,身份证号,地址
                7,木文清,户主,,某路9号
                7,和建国,配偶,%s,
                """.formatted(DOCUMENT.reveal());
        UUID stays = checked(sheet);
        same(stays, 2);
        enter(stays);
        assertThat(households().get(home.id())).isEqualTo(2);
        undo(stays);
        UUID moves = checked(sheet);
        same(moves, 2, Field.HOUSEHOLD);
        enter(moves);
        assertThat(households().get(home.id())).isEqualTo(1);
        assertThat(households().values()).containsExactlyInAnyOrder(1, 2);
        assertThat(strings("""
                select tie from people.residence where community_id = :c and to_on is null
                   and resident_id = '%s'""".formatted(home.residents().get(1)))).containsExactly("10");
        undo(moves);
        assertThat(upload(moves).kept()).isZero();
        assertThat(households()).isEqualTo(Map.of(home.id(), 2));
    }

    @Test
    void whoLivedAloneMovesAsHeadAndTheHouseholdOfBeforeStandsAgainWhenItIsUndone() {
        PeopleFixture.Made home =
                people.household(community, 0, 0, List.of(people.resident("和建国", Tie.HEAD, "13912340001", DOCUMENT)));
        UUID id = checked("""
                户号,姓名,关系,身份证号,地址
                7,和建国,户主,%s,某路9号
                7,木文清,配偶,,
                """.formatted(DOCUMENT.reveal()));
        same(id, 1, Field.HOUSEHOLD);
        enter(id);
        assertThat(households()).hasSize(1).doesNotContainKey(home.id()).containsValue(2);
        assertThat(strings("select tie from people.residence where community_id = :c and to_on is null order by tie"))
                .containsExactly("02", "10");
        assertThat(strings("select ended_by from people.household where community_id = :c and until is not null"))
                .containsExactly("merged");
        undo(id);
        assertThat(households()).isEqualTo(Map.of(home.id(), 1));
        assertThat(strings("select id::text from people.household where community_id = :c and until is null"))
                .containsExactly(home.id().toString());
    }

    @Test
    void whatSomebodyChangedSinceIsNotGivenBack() {
        PeopleFixture.Made home = mother();
        UUID id = checked("户号,姓名,关系,身份证号,手机\n1,和秀英,户主,%s,13912340002\n".formatted(DOCUMENT.reveal()));
        same(id, 1, Field.MOBILE);
        enter(id);
        register.change(keeper, community.id(), home.id(), 2, "visit", new Change.Confirmed());
        undo(id);
        assertThat(upload(id)).extracting(Upload::state, Upload::kept).containsExactly(State.UNDONE, 1);
        assertThat(phones(home.residents().getFirst())).containsExactly("13912340002");
    }

    @Test
    void whatWasOnFileBeforeIsForgottenAfterAWeek() {
        PeopleFixture.Made home = mother();
        UUID id = checked("户号,姓名,关系,身份证号,手机\n1,和秀英,户主,%s,13912340002\n".formatted(DOCUMENT.reveal()));
        same(id, 1, Field.MOBILE);
        enter(id);
        assertThat(forgotten.due(community.id())).isZero();
        transactions.run(
                keeper.scope(), () -> jdbc.sql("""
                        /* test age */
                        update people.import set changed_at = changed_at - interval '8 days' where community_id = :c
                        """).param("c", community.id()).update());
        assertThat(forgotten.due(community.id())).isEqualTo(1);
        assertThat(forgotten.remove(community.id())).isEqualTo(1);
        assertThat(forgotten.due(community.id())).isZero();
        undo(id);
        assertThat(upload(id)).extracting(Upload::state, Upload::kept).containsExactly(State.UNDONE, 1);
        assertThat(phones(home.residents().getFirst())).containsExactly("13912340002");
    }

    @Test
    void theComparisonMasksNumbersAndTheLookStandsInTheFile() {
        PeopleFixture.Made home = mother();
        UUID id = checked("户号,姓名,关系,身份证号,手机\n1,和秀英,户主,%s,13912340002\n".formatted(DOCUMENT.reveal()));
        Difference phone = Objects.requireNonNull(differences(id, 1).get(Field.MOBILE));
        assertThat(phone.onFile()).containsExactly("139****0001");
        assertThat(phone.inSheet()).containsExactly("139****0002");
        assertThat(strings("""
                select distinct what from privacy.look where community_id = :c and subject_id = '%s'""".formatted(home.residents().getFirst()))).containsExactly("people.looks.import");
        assertThat(doubles.page(people.gridWorker(community, 1), community.id() + 1, id, 1, FormErrors.none()))
                .isEmpty();
        assertThat(doubles.page(keeper, community.id(), id, 2, FormErrors.none()))
                .isEmpty();
    }

    /** A mother with phone and document, and her son. */
    private PeopleFixture.Made mother() {
        return people.household(
                community,
                0,
                0,
                List.of(people.resident("和秀英", Tie.HEAD, "13912340001", DOCUMENT), people.resident("和建国", Tie.SON)));
    }

    private UUID checked(String csv) {
        var in = new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
        var received = (Receiving.Received.Taken) receiving.take(keeper, community.id(), "sheet.csv", false, in);
        assertThat(importing
                        .match(keeper, community.id(), received.id(), Map.of(), true, false)
                        .all())
                .isEmpty();
        work.run(community.id());
        return received.id();
    }

    private Map<Field, Difference> differences(UUID id, int at) {
        DoublePage page =
                doubles.page(keeper, community.id(), id, at, FormErrors.none()).orElseThrow();
        return Objects.requireNonNull(page.person()).differences().stream()
                .collect(Collectors.toMap(Difference::field, one -> one));
    }

    private void same(UUID id, int at, Field... taken) {
        assertThat(doubles.decide(keeper, community.id(), id, at, Decision.SAME, Set.of(taken)))
                .isTrue();
    }

    private void enter(UUID id) {
        assertThat(importing.enter(keeper, community.id(), id, true).all()).isEmpty();
        work.run(community.id());
        assertThat(upload(id)).extracting(Upload::state, Upload::fault).containsExactly(State.ENTERED, null);
    }

    private void undo(UUID id) {
        importing.undo(keeper, community.id(), id);
        work.run(community.id());
    }

    private Upload upload(UUID id) {
        return importing.byId(keeper, community.id(), id).orElseThrow();
    }

    private List<String> phones(UUID resident) {
        return transactions.reading(
                keeper.scope(),
                () -> jdbc.sql("""
                        /* test phones */
                        select value_sealed from people.contact where community_id = :c and resident_id = :r order by id
                        """)
                        .param("c", community.id())
                        .param("r", resident)
                        .query((row, i) -> vault.open(row.getBytes(1)))
                        .list());
    }

    private List<String> acts(UUID household) {
        return strings("""
                select kind || ' ' || source from people.act where community_id = :c and household_id = '%s'
                 order by version""".formatted(household));
    }

    /** How many live in each household. */
    private Map<UUID, Integer> households() {
        return transactions
                .reading(
                        keeper.scope(),
                        () -> jdbc.sql("""
                        /* test households */
                        select household_id, count(*)::int from people.residence
                         where community_id = :c and to_on is null group by household_id
                        """)
                                .param("c", community.id())
                                .query((row, i) -> Map.entry(row.getObject(1, UUID.class), row.getInt(2)))
                                .list())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<String> strings(String query) {
        return transactions.reading(
                keeper.scope(),
                () -> jdbc.sql("/* test */ " + query)
                        .param("c", community.id())
                        .query(String.class)
                        .list());
    }
}
