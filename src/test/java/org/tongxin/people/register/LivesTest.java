package org.tongxin.people.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
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
import org.tongxin.people.Change;
import org.tongxin.people.HouseholdKind;
import org.tongxin.people.PeopleFixture;
import org.tongxin.people.Register;
import org.tongxin.people.Tie;

@RealProgram
class LivesTest {

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

    @BeforeEach
    void aCommunity() {
        place = areas.community();
        keeper = people.keeper(place);
        lives = new LivesOnFile(jdbc, transactions, place.id());
    }

    @Test
    void whoMovedOutIsCountedOnTheDaysBefore() {
        var family = people.household(place, 0, 0, "张三", "张小三");
        register.change(
                keeper,
                place.id(),
                family.id(),
                1,
                "counter",
                new Change.Left(Set.of(family.residents().get(1)), MARCH));
        assertThat(lives.livingOn(MARCH)).isEqualTo(2);
        assertThat(lives.livingOn(MARCH.plusDays(1))).isEqualTo(1);
        assertThat(lives.livingOn(PeopleFixture.SINCE.minusDays(1))).isZero();
    }

    @Test
    void theHouseholdEndsWithTheLastWhoGoes() {
        var family = people.household(place, 0, 0, "张三", "张小三");
        register.change(
                keeper,
                place.id(),
                family.id(),
                1,
                "counter",
                new Change.Died(family.residents().get(0), MARCH));
        assertThat(lives.households(MARCH.plusDays(9))).isEqualTo(1);
        register.change(
                keeper,
                place.id(),
                family.id(),
                2,
                "counter",
                new Change.Left(Set.of(family.residents().get(1)), MARCH.plusDays(9)));
        assertThat(lives.households(MARCH.plusDays(9))).isEqualTo(1);
        assertThat(lives.households(MARCH.plusDays(10))).isZero();
    }

    @Test
    void aFamilySplitsAndMergesAndNobodyIsLostOrTwice() {
        var family = people.household(place, 0, 0, "张三", "张小三", "张小四");
        UUID young = ids.next();
        UUID head = family.residents().get(1);
        register.change(
                keeper,
                place.id(),
                family.id(),
                1,
                "counter",
                new Change.Split(
                        Set.of(head, family.residents().get(2)),
                        young,
                        head,
                        HouseholdKind.RESIDENT,
                        place.grids().get(1).homes().getFirst(),
                        null,
                        MARCH));
        assertThat(lives.livingOn(MARCH)).isEqualTo(3);
        assertThat(lives.households(MARCH)).isEqualTo(2);
        assertThat(lives.households(MARCH.minusDays(1))).isEqualTo(1);
        register.change(
                keeper, place.id(), young, 1, "counter", new Change.MergedInto(family.id(), MARCH.plusMonths(1)));
        assertThat(lives.livingOn(MARCH.plusMonths(1))).isEqualTo(3);
        assertThat(lives.households(MARCH.plusMonths(1))).isEqualTo(1);
        assertThat(lives.households(MARCH.plusDays(3))).isEqualTo(2);
    }

    @Test
    void oneWhoGoesToLiveWithAnotherHouseholdIsThereFromThatDayAndHereUntilThen() {
        var family = people.household(place, 0, 0, "张三", "张小三");
        var grandmother = people.household(place, 1, 0, "李奶奶");
        UUID young = family.residents().get(1);
        move(family.id(), 1, young, grandmother.id(), new Tie("40"), MARCH);
        assertThat(lives.livingOn(MARCH.minusDays(1))).isEqualTo(3);
        assertThat(lives.livingOn(MARCH)).isEqualTo(3);
        assertThat(lives.households(MARCH)).isEqualTo(2);
        assertThat(lives.whereOn(young, MARCH.minusDays(1))).containsExactly(family.id());
        assertThat(lives.whereOn(young, MARCH)).containsExactly(grandmother.id());
    }

    @Test
    void whereTheLastOneGoesTheHouseholdEnds() {
        var alone = people.household(place, 0, 0, "张三");
        var other = people.household(place, 1, 0, "李奶奶");
        move(alone.id(), 1, alone.residents().getFirst(), other.id(), Tie.NOT_RELATED, MARCH);
        assertThat(lives.households(MARCH)).isOne();
        assertThat(lives.households(MARCH.minusDays(1))).isEqualTo(2);
        assertThatThrownBy(() -> move(alone.id(), 2, alone.residents().getFirst(), other.id(), Tie.SON, MARCH))
                .isInstanceOf(Register.NotThere.class);
    }

    @Test
    void nobodyGoesIntoTheOwnHouseholdOrOneThatHasEndedOrBeforeComing() {
        var family = people.household(place, 0, 0, "张三", "张小三");
        var ended = people.household(place, 1, 0, "李奶奶");
        UUID young = family.residents().get(1);
        assertThatThrownBy(() -> move(family.id(), 1, young, family.id(), Tie.SON, MARCH))
                .isInstanceOf(Register.NotInOrder.class);
        assertThatThrownBy(() -> move(family.id(), 1, young, ended.id(), Tie.SON, LocalDate.of(1900, 1, 1)))
                .isInstanceOf(Register.NotInOrder.class);
        register.change(
                keeper,
                place.id(),
                ended.id(),
                1,
                "counter",
                new Change.Died(ended.residents().getFirst(), MARCH));
        assertThatThrownBy(() -> move(family.id(), 1, young, ended.id(), Tie.SON, MARCH.plusDays(1)))
                .isInstanceOf(Register.NotThere.class);
    }

    private void move(UUID from, int version, UUID who, UUID into, Tie tie, LocalDate day) {
        register.change(
                keeper,
                place.id(),
                from,
                version,
                "counter",
                new Change.MovedOver(who, new Change.Rehoused(into, tie, day)));
    }

    @Test
    void aHouseholdThatMovesIsCountedWhereItWas() {
        var family = people.household(place, 0, 0, "张三");
        register.change(
                keeper,
                place.id(),
                family.id(),
                1,
                "counter",
                new Change.Moved(
                        HouseholdKind.FLOATING, place.grids().get(1).homes().getFirst(), null, MARCH));
        assertThat(lives.dwelling(MARCH.minusDays(1)))
                .isEqualTo(Map.of(
                        "kind", "resident", "grid_id", place.grids().get(0).id()));
        assertThat(lives.dwelling(MARCH))
                .isEqualTo(Map.of(
                        "kind", "floating", "grid_id", place.grids().get(1).id()));
    }

    @Test
    void aNewHeadTakesThePlaceOfTheOneBefore() {
        var family = people.household(place, 0, 0, "张三", "张小三");
        register.change(
                keeper,
                place.id(),
                family.id(),
                1,
                "counter",
                new Change.TieChanged(family.residents().get(1), Tie.HEAD, MARCH));
        assertThat(lives.heads(MARCH.minusDays(1)))
                .containsExactly(family.residents().get(0));
        assertThat(lives.heads(MARCH)).containsExactly(family.residents().get(1));
    }
}
