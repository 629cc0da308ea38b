package org.tongxin.people.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.RealProgram;
import org.tongxin.access.AccessFixture;
import org.tongxin.access.FileRules;
import org.tongxin.area.AreaFixture;
import org.tongxin.area.Places;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.kernel.database.OwnerFixture;
import org.tongxin.people.PeopleFixture;
import org.tongxin.people.Tie;
import org.tongxin.people.model.FileReach;
import org.tongxin.people.model.Keys;

/**
 * Three walls stand between a member of staff and a household: the rule, the scope of the query, row security. Each is
 * asked alone, with the others switched off, by generated questions as every post of two communities.
 */
@RealProgram
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeopleWallsTest {

    private static final long SEED = 20261122;
    private static final Set<String> KEEPERS = Set.of("community_staff", "desk", "grid_lead", "grid_worker");
    private static final Set<String> WHOLE = Set.of("community_staff", "desk", "town_office");
    private static final List<String> KINDS = List.of(
            "community_staff",
            "desk",
            "town_office",
            "grid_lead",
            "grid_worker",
            "grid_worker_part_time",
            "seconded_cadre",
            "micro_grid_lead",
            "branch_secretary",
            "building_lead",
            "unit_lead",
            "support_unit",
            "resident_unit",
            "department",
            "property_firm",
            "volunteer_team",
            "mediation_committee",
            "nobody_knows");

    @Autowired
    AreaFixture areas;

    @Autowired
    PeopleFixture people;

    @Autowired
    OwnerFixture owner;

    @Autowired
    FileRules rules;

    @Autowired
    PeopleSearch search;

    @Autowired
    Keys keys;

    @Autowired
    Places places;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    private final Random random = new Random(SEED);
    private final List<AreaFixture.Made> communities = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    private record Row(long community, UUID household, UUID grid) {}

    private record Asker(String kind, Actor.Staff staff, Set<UUID> grids) {}

    @BeforeAll
    void twoCommunitiesFullOfPeople() {
        for (int i = 0; i < 2; i++) {
            AreaFixture.Made place = areas.community(3, 2);
            communities.add(place);
            for (int grid = 0; grid < 3; grid++) {
                for (int door = 0; door < 2; door++) {
                    var document = PeopleFixture.document("14999919800101" + grid + door + i);
                    var made = people.household(
                            place,
                            grid,
                            door,
                            List.of(people.resident("张三", Tie.HEAD, "1000000" + grid + door + "99" + i, document)));
                    rows.add(new Row(
                            place.id(), made.id(), place.grids().get(grid).id()));
                }
            }
        }
    }

    @Test
    void rowSecurityAloneShowsNobodyOfAnotherCommunity() {
        for (Asker asker : everyPost()) {
            for (String query : generated("true")) {
                Set<UUID> seen = transactions.reading(asker.staff().scope(), () -> ids(jdbc, query, Map.of()));
                assertThat(rows)
                        .filteredOn(row -> seen.contains(row.household()))
                        .as(query)
                        .allMatch(row -> asker.staff().scope().covers(row.community()));
            }
        }
    }

    @Test
    void theScopeAloneShowsOnlyTheOwnArea() {
        for (Asker asker : everyPost()) {
            for (String query : generated(FileReach.CONDITION)) {
                assertThat(own(asker))
                        .as("%s as %s", query, asker.kind())
                        .containsAll(ids(owner.jdbc(), query, FileReach.parameters(asker.staff())));
            }
            assertThat(ids(
                            owner.jdbc(),
                            "select d.household_id from people.dwelling d where " + FileReach.CONDITION,
                            FileReach.parameters(asker.staff())))
                    .isEqualTo(own(asker));
        }
    }

    @Test
    void theRuleAloneAllowsOnlyTheOwnArea() {
        for (Asker asker : everyPost()) {
            Set<UUID> allowed = rows.stream()
                    .filter(row -> rules.decide(asker.staff(), row.community(), row.grid())
                            .allowed())
                    .map(Row::household)
                    .collect(Collectors.toSet());
            assertThat(allowed).as(asker.kind()).isEqualTo(own(asker));
        }
    }

    @Test
    void theSearchFindsOnlyTheOwnAreaAlsoWithoutRowSecurity() {
        var bare = new PeopleSearch(owner.jdbc(), keys, places);
        for (Asker asker : everyPost()) {
            for (AreaFixture.Made place : communities) {
                for (String asked : List.of("张", "zhangs", "zs", "张 1号楼", "第1网格", "1号楼1单元101", "9990", "张三 9991")) {
                    Clues clues = Clues.read(asked);
                    Set<UUID> found = bare.find(asker.staff(), place.id(), clues).stream()
                            .map(PeopleSearch.Found::household)
                            .collect(Collectors.toSet());
                    assertThat(own(asker)).as("%s as %s", asked, asker.kind()).containsAll(found);
                }
            }
        }
    }

    @Test
    void withoutAScopeNoQueryShowsAnybody() {
        for (String query : generated("true")) {
            assertThat(ids(jdbc, query, Map.of())).as(query).isEmpty();
        }
        assertThat(transactions.reading(
                        Scope.NOTHING, () -> ids(jdbc, "select d.household_id from people.dwelling d", Map.of())))
                .isEmpty();
    }

    @Test
    void theEthnicGroupIsJoinedByNoListOrSearch() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java/org/tongxin"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> {
                                try {
                                    return Files.readString(file).contains("people.ethnic_group");
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            })
                            .map(file -> file.getName(file.getNameCount() - 2).toString()))
                    .as("only the register writes it, figures count it, and the person sees it")
                    .isSubsetOf("register", "figures", "mydata", "overview");
        }
    }

    /** What the post may see, written down once more in plain words. */
    private Set<UUID> own(Asker asker) {
        return rows.stream()
                .filter(row -> asker.staff().scope().covers(row.community()))
                .filter(row -> KEEPERS.contains(asker.kind()))
                .filter(row -> WHOLE.contains(asker.kind()) || asker.grids().contains(row.grid()))
                .map(Row::household)
                .collect(Collectors.toSet());
    }

    private List<Asker> everyPost() {
        List<Asker> askers = new ArrayList<>();
        for (AreaFixture.Made place : communities) {
            for (String kind : KINDS) {
                Set<UUID> grids = Set.of(place.grids().get(random.nextInt(3)).id());
                askers.add(new Asker(
                        kind, AccessFixture.staff(kind, place.id(), Set.of(UUID.randomUUID()), grids), grids));
            }
        }
        return askers;
    }

    /** Queries as lists and searches ask them, put together by chance. */
    private List<String> generated(String wall) {
        List<String> filters = List.of(
                "d.to_on is null",
                "d.kind in ('resident', 'floating')",
                "d.community_id = " + communities.getFirst().id(),
                "d.community_id = " + communities.getLast().id(),
                "d.grid_id is null or true",
                "d.household_id = '" + rows.get(random.nextInt(rows.size())).household() + "'",
                "exists (select 1 from people.residence r join people.word w on w.community_id = r.community_id"
                        + " and w.resident_id = r.resident_id where r.community_id = d.community_id"
                        + " and r.household_id = d.household_id and w.word >= '张')",
                "exists (select 1 from people.residence r join people.resident s on s.community_id = r.community_id"
                        + " and s.id = r.resident_id where r.household_id = d.household_id)");
        List<String> orders = List.of("", " order by d.from_on", " order by d.address, d.household_id desc limit 500");
        List<String> queries = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String joined = random.nextBoolean() ? " and " : " or ";
            queries.add("select d.household_id from people.dwelling d where (" + wall + ") and (("
                    + filters.get(random.nextInt(filters.size())) + ")" + joined + "("
                    + filters.get(random.nextInt(filters.size())) + "))" + orders.get(random.nextInt(orders.size())));
        }
        return queries;
    }

    private static Set<UUID> ids(JdbcClient jdbc, String query, Map<String, Object> values) {
        return new HashSet<>(jdbc.sql("/* people walls test */ " + query)
                .params(new HashMap<>(values))
                .query((row, i) -> row.getObject(1, UUID.class))
                .list());
    }
}
