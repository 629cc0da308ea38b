package org.tongxin.people.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.kernel.IdNumber;
import org.tongxin.kernel.Vault;
import org.tongxin.people.Change;
import org.tongxin.people.PeopleFixture;
import org.tongxin.people.Tie;
import org.tongxin.people.imports.FindingRows.Decision;
import org.tongxin.people.imports.Upload.State;
import org.tongxin.ui.FormErrors;

/** A row that is somebody on file brings what is new to them, as far as a person said so. */
class DoublesTest extends ImportScene {

    private static final IdNumber DOCUMENT = PeopleFixture.document("53010219490307283");

    @Autowired
    Doubles doubles;

    @Autowired
    Vault vault;

    @Test
    void whoIsOnFileIsProposedAndNeverMergedByItself() {
        String head = PeopleFixture.document("53010219490307283").reveal();
        String sheet = "户号,姓名,关系,身份证号,手机,生日\n1,和秀英,户主," + head + ",,\n1,和建国,子,,13912345678,1975-1-2\n";
        UUID first = received(sheet);
        check(first);
        enter(first, true);
        UUID again = received(sheet + "1,和小宝,孙子,,,2026-5-1\n");
        check(again);
        assertThat(told(again)).containsExactlyInAnyOrder("2 document", "3 person");
        assertThat(importing.enter(keeper, community.id(), again, true).any()).isTrue();
        importing.decide(keeper, community.id(), again, Known.DOCUMENT, null, Decision.SAME);
        importing.decide(keeper, community.id(), again, Known.PERSON, null, Decision.LEAVE);
        enter(again, true);
        assertThat(upload(again)).extracting(Upload::residents, Upload::leftOut).containsExactly(1, 1);
        assertThat(sizesInRegister()).isEqualTo(Map.of(3, 1L));
    }

    @Test
    void undecidedRowsStayOut() {
        String head = PeopleFixture.document("53010219490307283").reveal();
        String sheet = "户号,姓名,关系,身份证号\n1,和秀英,户主," + head + "\n";
        UUID first = received(sheet);
        check(first);
        enter(first, true);
        UUID again = received(sheet + "2,木文清,户主,\n");
        check(again);
        enter(again, false);
        assertThat(upload(again)).extracting(Upload::residents, Upload::leftOut).containsExactly(1, 1);
        UUID third = received(sheet);
        check(third);
        importing.decide(keeper, community.id(), third, Known.DOCUMENT, null, Decision.ENTER);
        enter(third, true);
        assertThat(residents()).isEqualTo(3);
    }

    @Test
    void aHouseholdAtTheSameDoorIsProposed() {
        people.household(community, 0, 0, "和秀英");
        String door = transactions.reading(
                keeper.scope(),
                () -> jdbc.sql("""
                        /* test address */
                        select string_agg(a.name, '' order by a.kind = 'HOME', a.kind = 'UNIT')
                          from area.area a where a.community_id = :c and a.id = any (:ids)
                        """)
                        .param("c", community.id())
                        .param("ids", new UUID[] {
                            community.grids().getFirst().building(),
                            community.grids().getFirst().unit(),
                            community.grids().getFirst().homes().getFirst()
                        })
                        .query(String.class)
                        .single());
        UUID id = received("姓名,关系,地址,网格\n木文清,户主," + door + ","
                + community.grids().getFirst().name() + "\n");
        check(id);
        assertThat(told(id)).containsExactly("2 home");
        importing.decide(keeper, community.id(), id, Known.HOME, null, Decision.JOIN);
        enter(id, true);
        assertThat(sizesInRegister()).isEqualTo(Map.of(2, 1L));
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
        enter(id, true);
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
        enter(id, true);
        assertThat(sizes()).isEqualTo(Map.of(home.id(), 3));
        assertThat(strings(
                        "select birth_on::text from people.resident where community_id = :c and birth_exact = 'day'"))
                .containsExactly("1949-03-07");
        undo(id);
        assertThat(upload(id)).extracting(Upload::state, Upload::kept).containsExactly(State.UNDONE, 0);
        assertThat(sizes()).isEqualTo(Map.of(home.id(), 2));
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
        enter(id, true);
        assertThat(upload(id))
                .extracting(Upload::residents, Upload::leftOut, Upload::taken)
                .containsExactly(1, 0, 0);
        assertThat(phones(home.residents().getFirst())).containsExactly("13912340001");
        assertThat(sizes()).isEqualTo(Map.of(home.id(), 3));
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
        enter(stays, true);
        assertThat(sizes().get(home.id())).isEqualTo(2);
        undo(stays);
        UUID moves = checked(sheet);
        same(moves, 2, Field.HOUSEHOLD);
        enter(moves, true);
        assertThat(sizes().get(home.id())).isEqualTo(1);
        assertThat(sizes().values()).containsExactlyInAnyOrder(1, 2);
        assertThat(strings("""
                select tie from people.residence where community_id = :c and to_on is null
                   and resident_id = '%s'""".formatted(home.residents().get(1)))).containsExactly("10");
        undo(moves);
        assertThat(upload(moves).kept()).isZero();
        assertThat(sizes()).isEqualTo(Map.of(home.id(), 2));
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
        enter(id, true);
        assertThat(sizes()).hasSize(1).doesNotContainKey(home.id()).containsValue(2);
        assertThat(strings("select tie from people.residence where community_id = :c and to_on is null order by tie"))
                .containsExactly("02", "10");
        assertThat(strings("select ended_by from people.household where community_id = :c and until is not null"))
                .containsExactly("merged");
        undo(id);
        assertThat(sizes()).isEqualTo(Map.of(home.id(), 1));
        assertThat(strings("select id::text from people.household where community_id = :c and until is null"))
                .containsExactly(home.id().toString());
    }

    @Test
    void whatSomebodyChangedSinceIsNotGivenBack() {
        PeopleFixture.Made home = mother();
        UUID id = checked("户号,姓名,关系,身份证号,手机\n1,和秀英,户主,%s,13912340002\n".formatted(DOCUMENT.reveal()));
        same(id, 1, Field.MOBILE);
        enter(id, true);
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
        enter(id, true);
        assertThat(forgotten.due(community.id())).isZero();
        age();
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
        UUID id = received(csv);
        check(id);
        return id;
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
    private Map<UUID, Integer> sizes() {
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
