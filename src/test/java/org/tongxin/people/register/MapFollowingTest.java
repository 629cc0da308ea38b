package org.tongxin.people.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.RealProgram;
import org.tongxin.area.AreaFixture;
import org.tongxin.area.AreaKind;
import org.tongxin.area.AreaRegister;
import org.tongxin.area.MapBatch;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.kernel.database.OwnerFixture;
import org.tongxin.people.Change;
import org.tongxin.people.HouseholdKind;
import org.tongxin.people.PeopleFixture;
import org.tongxin.people.Register;

@RealProgram
class MapFollowingTest {

    @Autowired
    AreaFixture areas;

    @Autowired
    AreaRegister map;

    @Autowired
    PeopleFixture people;

    @Autowired
    MapFollowing following;

    @Autowired
    Register register;

    @Autowired
    OwnerFixture owner;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    private record Lived(
            UUID grid, LocalDate from, @Nullable LocalDate to) {}

    @Test
    void aHouseholdFollowsItsDoorIntoAnotherGridAndThePastStays() {
        AreaFixture.Made place = areas.community();
        PeopleFixture.Made moved = people.household(place, 0, 0, "门跟着图走");
        PeopleFixture.Made stays = people.household(place, 0, 1, "隔壁不动");
        UUID first = place.grids().get(0).id();
        UUID second = place.grids().get(1).id();
        putInto(place, moved.home(), place.grids().get(1).unit());

        following.follow(place.id());
        following.follow(place.id());

        List<Lived> lived = lived(place, moved.id());
        assertThat(lived).extracting(Lived::grid).containsExactly(first, second);
        assertThat(lived.getFirst().to()).isEqualTo(lived.getLast().from().minusDays(1));
        assertThat(lived.getFirst().from()).isEqualTo(PeopleFixture.SINCE);
        assertThat(lived.getLast().to()).isNull();
        assertThat(lived(place, stays.id())).extracting(Lived::grid).containsExactly(first);
    }

    @Test
    void whoMovedOutBeforeTheDoorCameIntoAnotherGridMayBeWrittenDownAfterwards() {
        AreaFixture.Made place = areas.community();
        PeopleFixture.Made gone = people.household(place, 0, 0, "上周已搬走");
        putInto(place, gone.home(), place.grids().get(1).unit());
        following.follow(place.id());
        LocalDate last = lived(place, gone.id()).getLast().from().minusDays(7);

        register.change(
                people.keeper(place),
                place.id(),
                gone.id(),
                1,
                "counter",
                new Change.Left(Set.copyOf(gone.residents()), last));

        assertThat(lived(place, gone.id()))
                .containsExactly(new Lived(place.grids().get(0).id(), PeopleFixture.SINCE, last));
    }

    @Test
    void aHouseholdMovesAsOfADayBeforeItsDoorCameIntoAnotherGrid() {
        AreaFixture.Made place = areas.community();
        PeopleFixture.Made moved = people.household(place, 0, 0, "上周已换门");
        putInto(place, moved.home(), place.grids().get(1).unit());
        following.follow(place.id());
        LocalDate from = lived(place, moved.id()).getLast().from().minusDays(7);

        register.change(
                people.keeper(place),
                place.id(),
                moved.id(),
                1,
                "counter",
                new Change.Moved(
                        HouseholdKind.FLOATING, place.grids().get(0).homes().get(1), null, from));

        UUID first = place.grids().get(0).id();
        assertThat(lived(place, moved.id()))
                .containsExactly(
                        new Lived(first, PeopleFixture.SINCE, from.minusDays(1)), new Lived(first, from, null));
    }

    /** The door gets a number of the other staircase. */
    private void putInto(AreaFixture.Made place, UUID home, UUID unit) {
        String code = owner.jdbc()
                .sql("/* map following test */ select code from area.area where community_id = :c and id = :id")
                .param("c", place.id())
                .param("id", unit)
                .query(String.class)
                .single();
        map.put(
                place.id(),
                MapBatch.ofAreas(List.of(new MapBatch.AreaEntry(
                        home,
                        unit,
                        AreaKind.HOME,
                        code + "00999",
                        "999室",
                        null,
                        null,
                        null,
                        null,
                        LocalDate.of(2000, 1, 1),
                        null))));
    }

    private List<Lived> lived(AreaFixture.Made place, UUID household) {
        return transactions.reading(
                Scope.wholeOf(place.id()),
                () -> jdbc.sql("""
                                /* map following test */
                                select grid_id, from_on, to_on from people.dwelling
                                 where community_id = :c and household_id = :h order by from_on
                                """)
                        .param("c", place.id())
                        .param("h", household)
                        .query((row, i) -> new Lived(
                                row.getObject(1, UUID.class),
                                row.getObject(2, LocalDate.class),
                                row.getObject(3, LocalDate.class)))
                        .list());
    }
}
