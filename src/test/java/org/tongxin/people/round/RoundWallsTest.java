package org.tongxin.people.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.RealProgram;
import org.tongxin.access.AccessFixture;
import org.tongxin.area.AreaFixture;
import org.tongxin.area.Places;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.kernel.database.OwnerFixture;
import org.tongxin.people.PeopleFixture;

/** Guessed ids of grids and households, by posts of every kind: each wall holds with the others switched off. */
@RealProgram
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoundWallsTest {

    private static final long SEED = 20261101;
    private static final int TRIES = 300;

    @Autowired
    AreaFixture areas;

    @Autowired
    PeopleFixture people;

    @Autowired
    OwnerFixture owner;

    @Autowired
    Grids grids;

    @Autowired
    CardRows rows;

    @Autowired
    Deck deck;

    @Autowired
    Places places;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    private final Random random = new Random(SEED);
    private final List<Door> doors = new ArrayList<>();
    private final List<AreaFixture.Made> communities = new ArrayList<>();

    private record Door(long community, UUID grid, UUID household) {}

    private record Asker(Actor.Staff staff, boolean keeps, boolean whole, long community, UUID grid) {

        boolean reaches(Door door) {
            return keeps
                    && door.community() == community
                    && (whole || door.grid().equals(grid));
        }
    }

    @BeforeAll
    void doorsInTwoCommunities() {
        for (int i = 0; i < 2; i++) {
            AreaFixture.Made place = areas.community(2, 2);
            communities.add(place);
            for (int grid = 0; grid < 2; grid++) {
                for (int home = 0; home < 2; home++) {
                    var made = people.household(place, grid, home, "张三");
                    doors.add(new Door(place.id(), place.grids().get(grid).id(), made.id()));
                }
            }
            Actor.Staff keeper = people.keeper(place);
            Door door = doors.getLast();
            transactions.run(
                    keeper.scope(),
                    () -> deck.write(
                            place.id(),
                            new Deck.Visit(
                                    UUID.randomUUID(),
                                    door.household(),
                                    door.grid(),
                                    Outcome.NOBODY,
                                    keeper,
                                    Instant.EPOCH)));
        }
    }

    @Test
    void guessedIdsLeadOnlyToTheOwnDoors() {
        for (int i = 0; i < TRIES; i++) {
            Asker asker = asker();
            Door door = doors.get(random.nextInt(doors.size()));
            UUID grid = random.nextInt(4) == 0
                    ? doors.get(random.nextInt(doors.size())).grid()
                    : door.grid();
            boolean found = transactions.reading(
                    asker.staff().scope(),
                    () -> grids.find(asker.staff(), grid)
                            .flatMap(here -> rows.head(asker.staff(), here.communityId(), grid, door.household()))
                            .isPresent());
            assertThat(found)
                    .as("%s %s %s", asker, door, grid)
                    .isEqualTo(asker.reaches(door) && grid.equals(door.grid()));
        }
    }

    @Test
    void theScopeAloneShowsOnlyTheOwnDoors() {
        var bareRows = new CardRows(owner.jdbc());
        var bareDeck = new Deck(owner.jdbc(), places);
        for (int i = 0; i < TRIES; i++) {
            Asker asker = asker();
            Door door = doors.get(random.nextInt(doors.size()));
            assertThat(bareRows.head(asker.staff(), door.community(), door.grid(), door.household())
                            .isPresent())
                    .as("%s %s", asker, door)
                    .isEqualTo(asker.reaches(door));
            assertThat(bareDeck.doors(asker.staff(), door.community(), door.grid(), Instant.EPOCH)
                            .isEmpty())
                    .isEqualTo(!asker.reaches(door));
            assertThat(bareDeck.left(asker.staff(), door.community(), Instant.EPOCH))
                    .allMatch(left -> asker.whole() || left.grid().equals(asker.grid()));
        }
    }

    @Test
    void theRuleAloneAllowsOnlyTheOwnGrids() {
        for (int i = 0; i < TRIES; i++) {
            Asker asker = asker();
            Door door = doors.get(random.nextInt(doors.size()));
            assertThat(grids.find(asker.staff(), door.grid()).isPresent())
                    .as("%s %s", asker, door)
                    .isEqualTo(asker.reaches(door));
        }
    }

    @Test
    void rowSecurityAloneShowsNothingOfAnotherCommunity() {
        for (AreaFixture.Made place : communities) {
            List<Long> seen = transactions.reading(
                    Scope.wholeOf(place.id()),
                    () -> jdbc.sql("/* round walls test */ select community_id from people.visit")
                            .query(Long.class)
                            .list());
            assertThat(seen).isNotEmpty().containsOnly(place.id());
        }
        for (String table : List.of("people.visit", "people.confirmed", "people.unvisited")) {
            assertThat(jdbc.sql("/* round walls test */ select community_id from " + table)
                            .query(Long.class)
                            .list())
                    .as(table)
                    .isEmpty();
        }
    }

    private Asker asker() {
        AreaFixture.Made place = communities.get(random.nextInt(communities.size()));
        UUID grid = place.grids().get(random.nextInt(2)).id();
        List<String> kinds =
                List.of("grid_worker", "grid_lead", "desk", "community_staff", "department", "volunteer_team");
        String kind = kinds.get(random.nextInt(kinds.size()));
        return new Asker(
                AccessFixture.staff(kind, place.id(), Set.of(UUID.randomUUID()), Set.of(grid)),
                kinds.indexOf(kind) < 4,
                kind.equals("desk") || kind.equals("community_staff"),
                place.id(),
                grid);
    }
}
