package org.tongxin.people.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.RealProgram;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Transactions;
import org.tongxin.people.Batch;
import org.tongxin.people.Birth;
import org.tongxin.people.Change;
import org.tongxin.people.HouseholdEntry;
import org.tongxin.people.HouseholdKind;
import org.tongxin.people.NeedKind;
import org.tongxin.people.PeopleFixture;
import org.tongxin.people.Register;
import org.tongxin.people.ResidentEntry;
import org.tongxin.people.Sex;
import org.tongxin.people.Tie;

/** What life brings in an order nobody expects, and what must not happen to a file. */
@RealProgram
class HostileLivesTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    @Autowired
    AreaFixture areas;

    @Autowired
    PeopleFixture people;

    @Autowired
    Register register;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Ids ids;

    AreaFixture.Made place;
    Actor.Staff keeper;
    LivesOnFile lives;
    PeopleFixture.Made family;
    UUID head;
    UUID son;

    @BeforeEach
    void aFamily() {
        place = areas.community();
        keeper = people.keeper(place);
        lives = new LivesOnFile(jdbc, transactions, place.id());
        family = people.household(place, 0, 0, "张三", "张小三");
        head = family.residents().get(0);
        son = family.residents().get(1);
    }

    @Test
    void nobodyComesAsASecondHead() {
        var other = people.household(place, 1, 0, "李四");
        UUID guest = other.residents().getFirst();
        assertThatThrownBy(() -> change(family.id(), 1, new Change.Joined(person("王五", Tie.HEAD, 1980, MARCH))))
                .isInstanceOf(Register.HeadThere.class);
        assertThatThrownBy(() -> change(
                        other.id(), 1, new Change.MovedOver(guest, new Change.Rehoused(family.id(), Tie.HEAD, MARCH))))
                .isInstanceOf(Register.HeadThere.class);
        assertThatThrownBy(() -> enter(new Batch.Joining(family.id(), person("赵六", Tie.HEAD, 1980, MARCH))))
                .isInstanceOf(Register.HeadThere.class);
        assertThatThrownBy(() -> new HouseholdEntry(
                        ids.next(),
                        HouseholdKind.RESIDENT,
                        null,
                        null,
                        MARCH,
                        List.of(person("甲", Tie.HEAD, 1980, MARCH), person("乙", new Tie("01"), 1980, MARCH))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(lives.heads(MARCH)).containsExactlyInAnyOrder(head, guest);
    }

    @Test
    void afterTheHeadIsGoneSomebodyComesAsHeadAndNobodyBesides() {
        change(family.id(), 1, new Change.Died(head, MARCH));
        ResidentEntry one = person("王五", Tie.HEAD, 1980, MARCH.plusDays(1));
        ResidentEntry other = person("赵六", Tie.HEAD, 1980, MARCH.plusDays(1));
        assertThatThrownBy(() -> enter(new Batch.Joining(family.id(), one), new Batch.Joining(family.id(), other)))
                .isInstanceOf(Register.HeadThere.class);
        enter(new Batch.Joining(family.id(), one));
        assertThat(lives.heads(MARCH.plusDays(1))).containsExactly(one.id());
        change(family.id(), 3, new Change.TieChanged(son, Tie.HEAD, MARCH.plusDays(2)));
        assertThat(lives.heads(MARCH.plusDays(2))).containsExactly(son);
        assertThat(lives.heads(MARCH.plusDays(1))).containsExactly(one.id());
    }

    @Test
    void nobodyLivesHereBeforeTheyAreBorn() {
        ResidentEntry child = person("张小小", Tie.SON, 2024, MARCH);
        assertThatThrownBy(() -> change(
                        family.id(), 1, new Change.Joined(person("早来", Tie.SON, 2026, LocalDate.of(2025, 12, 31)))))
                .isInstanceOf(Register.NotInOrder.class);
        change(family.id(), 1, new Change.Joined(child));
        var birth = Birth.on(LocalDate.of(2026, 4, 9));
        change(family.id(), 2, new Change.Corrected(child.id(), "张小小", null, birth, Sex.MALE));
        assertThat(lives.whereOn(child.id(), LocalDate.of(2026, 4, 8))).isEmpty();
        assertThat(lives.whereOn(child.id(), LocalDate.of(2026, 4, 9))).containsExactly(family.id());
    }

    @Test
    void nobodyDiesBeforeTheyAreBornOrCame() {
        var born = Birth.on(LocalDate.of(2022, 2, 2));
        ResidentEntry early = entry("写早了", Tie.HEAD, born, LocalDate.of(2021, 1, 1));
        UUID id = household(early);
        assertThatThrownBy(() -> change(id, 1, new Change.Died(early.id(), LocalDate.of(2021, 6, 1))))
                .isInstanceOf(Register.NotInOrder.class);
        assertThatThrownBy(() -> change(family.id(), 1, new Change.Died(son, PeopleFixture.SINCE.minusDays(1))))
                .isInstanceOf(Register.NotInOrder.class);
        change(id, 1, new Change.Died(early.id(), LocalDate.of(2022, 6, 1)));
    }

    @Test
    void whoNeverLivedHereIsCountedOnNoDayWhateverWasWrittenSince() {
        change(family.id(), 1, new Change.TieChanged(son, new Tie("97"), MARCH));
        change(family.id(), 2, new Change.Mistaken(son));
        assertThat(lives.whereOn(son, MARCH.minusDays(1))).isEmpty();
        assertThat(lives.whereOn(son, PeopleFixture.SINCE)).isEmpty();
        assertThat(lives.livingOn(MARCH)).isOne();
    }

    @Test
    void aHouseholdOfNobodyIsClosedThoughItMovedMeanwhile() {
        UUID door = place.grids().get(1).homes().getFirst();
        change(family.id(), 1, new Change.Moved(HouseholdKind.RESIDENT, door, null, MARCH));
        change(family.id(), 2, new Change.Mistaken(son));
        change(family.id(), 3, new Change.Mistaken(head));
        assertThat(lives.livingOn(MARCH)).isZero();
        assertThat(lives.households(MARCH)).isZero();
    }

    @Test
    void whereOthersReallyLivedTheHouseholdEndsWithThem() {
        change(family.id(), 1, new Change.Left(Set.of(head), MARCH));
        change(family.id(), 2, new Change.Mistaken(son));
        assertThat(lives.households(MARCH)).isOne();
        assertThat(lives.households(MARCH.plusDays(1))).isZero();
        assertThat(lives.livingOn(MARCH)).isOne();
    }

    @Test
    void nobodyMovesIntoAHouseholdBeforeThereIsOne() {
        UUID young = ids.next();
        UUID door = place.grids().get(1).homes().getFirst();
        change(family.id(), 1, new Change.Split(Set.of(son), young, son, HouseholdKind.RESIDENT, door, null, MARCH));
        assertThatThrownBy(() -> change(family.id(), 2, new Change.MergedInto(young, MARCH.minusDays(1))))
                .isInstanceOf(Register.NotInOrder.class);
        assertThatThrownBy(() -> change(
                        family.id(),
                        2,
                        new Change.MovedOver(head, new Change.Rehoused(young, new Tie("50"), MARCH.minusDays(1)))))
                .isInstanceOf(Register.NotInOrder.class);
        change(family.id(), 2, new Change.MergedInto(young, MARCH));
        assertThat(lives.livingOn(MARCH)).isEqualTo(2);
    }

    @Test
    void whatSomebodyNeedsGoesWithThemThroughSplitAndMerge() {
        var need = people.need(NeedKind.DISABLED, 2026, 2026);
        change(family.id(), 1, new Change.NeedSet(son, need));
        UUID young = ids.next();
        UUID door = place.grids().get(1).homes().getFirst();
        change(family.id(), 2, new Change.Split(Set.of(son), young, son, HouseholdKind.RESIDENT, door, null, MARCH));
        assertThatThrownBy(() -> change(family.id(), 3, new Change.NeedEnded(son, need.id(), MARCH)))
                .isInstanceOf(Register.NotThere.class);
        change(young, 1, new Change.NeedKept(son, need.id(), LocalDate.of(2027, 6, 1)));
        change(young, 2, new Change.MergedInto(family.id(), MARCH.plusDays(3)));
        change(family.id(), 4, new Change.NeedEnded(son, need.id(), MARCH.plusDays(4)));
        assertThatThrownBy(() -> change(young, 3, new Change.Confirmed())).isInstanceOf(Register.NotThere.class);
    }

    @Test
    void whoCameAndWentOnOneDayIsWhereTheyAreInTheEvening() {
        var other = people.household(place, 1, 0, "李四");
        change(family.id(), 1, new Change.MovedOver(son, new Change.Rehoused(other.id(), Tie.NOT_RELATED, MARCH)));
        change(other.id(), 2, new Change.MovedOver(son, new Change.Rehoused(family.id(), Tie.SON, MARCH)));
        assertThat(lives.whereOn(son, MARCH)).containsExactly(family.id());
        assertThat(lives.whereOn(son, MARCH.minusDays(1))).containsExactly(family.id());
        assertThat(lives.livingOn(MARCH)).isEqualTo(3);
    }

    private void change(UUID household, int version, Change change) {
        register.change(keeper, place.id(), household, version, "counter", change);
    }

    private void enter(Batch.Joining... joining) {
        register.enter(keeper, place.id(), new Batch(ids.next(), null, "import", List.of(), List.of(joining)));
    }

    private UUID household(ResidentEntry one) {
        UUID id = ids.next();
        var entry = new HouseholdEntry(id, HouseholdKind.RESIDENT, null, "没有门牌", one.from(), List.of(one));
        register.enter(keeper, place.id(), Batch.of(ids.next(), null, "import", List.of(entry)));
        return id;
    }

    private ResidentEntry person(String name, Tie tie, int born, LocalDate from) {
        return entry(name, tie, Birth.in(born), from);
    }

    private ResidentEntry entry(String name, Tie tie, Birth birth, LocalDate from) {
        return new ResidentEntry(
                ids.next(),
                name,
                null,
                birth,
                Sex.UNKNOWN,
                tie,
                from,
                ResidentEntry.Began.MOVED_IN,
                null,
                List.of(),
                List.of(),
                List.of(),
                null);
    }
}
