package org.tongxin.people.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.RealProgram;
import org.tongxin.access.Refusal;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.PhoneNumber;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.people.Batch;
import org.tongxin.people.Change;
import org.tongxin.people.HouseholdEntry;
import org.tongxin.people.HouseholdKind;
import org.tongxin.people.NeedKind;
import org.tongxin.people.PeopleFixture;
import org.tongxin.people.PreferenceEntry;
import org.tongxin.people.PreferenceKind;
import org.tongxin.people.Register;
import org.tongxin.people.ResidentEntry;
import org.tongxin.people.Residents;
import org.tongxin.people.Tie;

@RealProgram
class RegisterTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    @Autowired
    AreaFixture areas;

    @Autowired
    PeopleFixture people;

    @Autowired
    Register register;

    @Autowired
    Residents residents;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Ids ids;

    AreaFixture.Made place;
    Actor.Staff keeper;

    @BeforeEach
    void aCommunity() {
        place = areas.community();
        keeper = people.keeper(place);
    }

    @Test
    void aBatchIsEnteredOnceHoweverOftenItComes() {
        var batch = Batch.of(ids.next(), null, "import", List.of(entry(0, "张三", "张小三"), entry(1, "李四")));
        assertThat(register.enter(keeper, place.id(), batch)).isEqualTo(new Register.Entered(2, 3));
        assertThat(register.enter(keeper, place.id(), batch)).isEqualTo(new Register.Entered(2, 3));
        assertThat(count("people.household")).isEqualTo(2);
        assertThat(count("people.resident")).isEqualTo(3);
        assertThat(count("people.act")).isEqualTo(1);
    }

    @Test
    void preferencesHaveTheirTime() {
        var family = people.household(place, 0, 0, "才让");
        UUID resident = family.residents().getFirst();
        var tibetan = new PreferenceEntry(PreferenceKind.SPOKEN, "bo");
        register.change(
                keeper,
                place.id(),
                family.id(),
                1,
                "visit",
                new Change.PreferencesSet(resident, Set.of(tibetan), MARCH));
        register.change(
                keeper,
                place.id(),
                family.id(),
                2,
                "visit",
                new Change.PreferencesSet(
                        resident,
                        Set.of(tibetan, new PreferenceEntry(PreferenceKind.DIET, "low_salt")),
                        MARCH.plusDays(5)));
        register.change(
                keeper,
                place.id(),
                family.id(),
                3,
                "visit",
                new Change.PreferencesSet(resident, Set.of(), MARCH.plusDays(9)));
        assertThat(preferences(MARCH.plusDays(4))).containsExactly("bo");
        assertThat(preferences(MARCH.plusDays(5))).containsExactlyInAnyOrder("bo", "low_salt");
        assertThat(preferences(MARCH.plusDays(9))).isEmpty();
    }

    @Test
    void aNeedEndsByItsDayAndCanEndBefore() {
        var family = people.household(place, 0, 0, "张三");
        UUID resident = family.residents().getFirst();
        var need = people.need(NeedKind.LIVING_ALONE, 2026, 2026);
        register.change(keeper, place.id(), family.id(), 1, "visit", new Change.NeedSet(resident, need));
        assertThat(needsOn(MARCH)).isEqualTo(1);
        assertThat(needsOn(LocalDate.of(2027, 1, 1))).isZero();
        register.change(keeper, place.id(), family.id(), 2, "visit", new Change.NeedEnded(resident, need.id(), MARCH));
        assertThat(needsOn(MARCH)).isEqualTo(1);
        assertThat(needsOn(MARCH.plusDays(1))).isZero();
    }

    @Test
    void theSecondOfTwoEditorsIsToldAndNothingIsLost() {
        var family = people.household(place, 0, 0, "张三");
        UUID resident = family.residents().getFirst();
        var first =
                new Change.PreferencesSet(resident, Set.of(new PreferenceEntry(PreferenceKind.SPOKEN, "bo")), MARCH);
        register.change(keeper, place.id(), family.id(), 1, "visit", first);
        assertThatThrownBy(() -> register.change(
                        keeper,
                        place.id(),
                        family.id(),
                        1,
                        "counter",
                        new Change.PreferencesSet(resident, Set.of(), MARCH)))
                .isInstanceOfSatisfying(
                        Register.ChangedMeanwhile.class,
                        changed -> assertThat(changed.version()).isEqualTo(2));
        assertThat(preferences(MARCH)).containsExactly("bo");
    }

    @Test
    void nobodyLivesInTwoHouseholdsAtOnce() {
        var family = people.household(place, 0, 0, "张三");
        var again = new HouseholdEntry(
                ids.next(),
                HouseholdKind.RESIDENT,
                null,
                "地图上没有的门",
                MARCH,
                List.of(copy(people.resident("张三", Tie.HEAD), family.residents().getFirst())));
        assertThatThrownBy(
                        () -> register.enter(keeper, place.id(), Batch.of(ids.next(), null, "import", List.of(again))))
                .isInstanceOf(org.springframework.dao.DuplicateKeyException.class);
    }

    @Test
    void anImportIsTakenBackButForWhatWasChangedSince() {
        UUID group = ids.next();
        var kept = entry(0, "张三");
        register.enter(keeper, place.id(), Batch.of(ids.next(), group, "import", List.of(kept, entry(1, "李四", "李五"))));
        register.enter(keeper, place.id(), Batch.of(ids.next(), group, "import", List.of(entry(0, "王六"))));
        register.change(keeper, place.id(), kept.id(), 1, "visit", new Change.Confirmed());
        Register.Undone undone = register.undo(keeper, place.id(), group);
        assertThat(undone).isEqualTo(new Register.Undone(2, 3, List.of(kept.id())));
        assertThat(count("people.household")).isEqualTo(1);
        assertThat(count("people.resident")).isEqualTo(1);
        for (String table : List.of("residence", "dwelling")) {
            assertThat(count("people." + table)).isEqualTo(1);
        }
    }

    @Test
    void aGridWorkerWritesInTheOwnGridOnly() {
        Actor.Staff worker = people.gridWorker(place, 0);
        var there = people.household(place, 1, 0, "张三");
        assertThatThrownBy(() -> register.change(worker, place.id(), there.id(), 1, "visit", new Change.Confirmed()))
                .isInstanceOf(Refusal.class);
        var here = people.household(place, 0, 0, "李四");
        register.change(worker, place.id(), here.id(), 1, "visit", new Change.Confirmed());
        assertThatThrownBy(() -> register.change(
                        worker,
                        place.id(),
                        here.id(),
                        2,
                        "visit",
                        new Change.Moved(
                                HouseholdKind.RESIDENT,
                                place.grids().get(1).homes().getFirst(),
                                null,
                                MARCH)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aCallerIsKnownByPhoneInTheOwnAreaOnly() {
        var phone = PhoneNumber.parse("139 0000 5678").orElseThrow();
        var known = people.household(place, 0, 0, List.of(people.resident("张三", Tie.HEAD, "13900005678", null)));
        assertThat(residents.byPhone(keeper, place.id(), phone)).singleElement().satisfies(one -> {
            assertThat(one.householdId()).isEqualTo(known.id());
            assertThat(one.address()).isEqualTo("第1网格 1号楼 1单元 101室");
        });
        assertThat(residents.byPhone(people.gridWorker(place, 0), place.id(), phone))
                .hasSize(1);
        assertThat(residents.byPhone(people.gridWorker(place, 1), place.id(), phone))
                .isEmpty();
    }

    private HouseholdEntry entry(int door, String... names) {
        List<ResidentEntry> entries = new ArrayList<>();
        for (String name : names) {
            entries.add(people.resident(name, entries.isEmpty() ? Tie.HEAD : Tie.SON));
        }
        return new HouseholdEntry(
                ids.next(),
                HouseholdKind.RESIDENT,
                place.grids().getFirst().homes().get(door),
                null,
                PeopleFixture.SINCE,
                entries);
    }

    private static ResidentEntry copy(ResidentEntry one, UUID id) {
        return new ResidentEntry(
                id,
                one.name(),
                null,
                one.birth(),
                one.sex(),
                one.tie(),
                one.from(),
                one.began(),
                null,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private long count(String table) {
        return number("select count(*) from " + table + " where community_id = :community", LocalDate.EPOCH);
    }

    private long needsOn(LocalDate day) {
        return number(
                "select count(*) from people.need where community_id = :community and from_on <= :day and to_on >= :day",
                day);
    }

    private long number(String sql, LocalDate day) {
        return transactions.reading(
                Scope.wholeOf(place.id()),
                () -> jdbc.sql(sql)
                        .param("community", place.id())
                        .param("day", day)
                        .query(Long.class)
                        .single());
    }

    private List<String> preferences(LocalDate day) {
        return transactions.reading(
                Scope.wholeOf(place.id()),
                () -> jdbc.sql("""
                        select value from people.preference where community_id = :community and from_on <= :day
                           and (to_on is null or to_on >= :day)
                        """)
                        .param("community", place.id())
                        .param("day", day)
                        .query((row, i) -> row.getString(1))
                        .list());
    }
}
