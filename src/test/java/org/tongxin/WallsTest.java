package org.tongxin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.access.AccessFixture;
import org.tongxin.access.Intent;
import org.tongxin.access.Matter;
import org.tongxin.access.Rules;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.kernel.database.OwnerFixture;
import org.tongxin.requests.RequestsFixture;
import org.tongxin.requests.casework.Reach;

/**
 * Three walls stand between a member of staff and a case: the rule, the scope of the query, row security. Each is asked
 * alone, with the others switched off, by generated queries as every post of two communities, and must let through
 * nothing beyond its own boundary: the community for row security, what the post may see for the other two.
 */
@RealProgram
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WallsTest {

    private static final long SEED = 20261122;
    private static final int CASES = 12;

    @Autowired
    RequestsFixture requests;

    @Autowired
    OwnerFixture owner;

    @Autowired
    Rules rules;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    private final Random random = new Random(SEED);
    private final List<AreaFixture.Made> places = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    /** A case as it was made, apart from the code under test. */
    private record Row(
            long community,
            UUID id,
            @Nullable UUID grid,
            @Nullable UUID lead,
            @Nullable UUID supervisor,
            @Nullable UUID about,
            Set<UUID> assistants) {}

    @BeforeAll
    void twoCommunitiesFullOfCases() {
        for (int i = 0; i < 2; i++) {
            AreaFixture.Made place = requests.community();
            places.add(place);
            for (int n = 0; n < CASES; n++) {
                rows.add(scattered(place, requests.report(place, "A01", "墙的测试 " + n)));
            }
        }
    }

    @Test
    void rowSecurityAloneShowsNoCaseOfAnotherCommunity() {
        for (Actor.Staff actor : everyPost()) {
            for (String query : generated("true")) {
                Set<UUID> seen = transactions.reading(actor.scope(), () -> ids(jdbc, query, Map.of()));
                assertThat(ours())
                        .filteredOn(row -> seen.contains(row.id()))
                        .as(query)
                        .allMatch(row -> actor.scope().covers(row.community()));
            }
        }
    }

    @Test
    void theScopeAloneShowsOnlyWhatThePostMaySee() {
        for (Actor.Staff actor : everyPost()) {
            Set<UUID> own = own(actor);
            for (String query : generated(Reach.CONDITION)) {
                assertThat(own)
                        .as("%s as %s", query, actor.scope())
                        .containsAll(ids(owner.jdbc(), query, Reach.parameters(actor.scope())));
            }
            assertThat(ids(
                            owner.jdbc(),
                            "select c.id from requests.cases c where " + Reach.CONDITION,
                            Reach.parameters(actor.scope())))
                    .isEqualTo(own);
        }
    }

    @Test
    void theRuleAloneAllowsOnlyWhatThePostMaySee() {
        for (Actor.Staff actor : everyPost()) {
            Set<UUID> allowed = ours().stream()
                    .filter(row -> rules.decide(actor, Intent.SEE, matter(row)).allowed())
                    .map(Row::id)
                    .collect(Collectors.toSet());
            assertThat(allowed).as(actor.scope().toString()).isEqualTo(own(actor));
        }
    }

    @Test
    void withoutAScopeNoQueryShowsACase() {
        for (String query : generated("true")) {
            assertThat(ids(jdbc, query, Map.of())).as(query).isEmpty();
        }
    }

    /** What the post may see, written down once more in plain words. */
    private Set<UUID> own(Actor.Staff actor) {
        return ours().stream()
                .filter(row -> actor.scope().covers(row.community()))
                .filter(row -> switch (actor.scope().reach()) {
                    case Scope.Reach.Nothing() -> false;
                    case Scope.Reach.Whole(Set<UUID> posts) -> !in(posts, row.about());
                    case Scope.Reach.Posts(Set<UUID> posts, Set<UUID> grids) ->
                        !in(posts, row.about())
                                && (in(posts, row.lead())
                                        || in(posts, row.supervisor())
                                        || in(grids, row.grid())
                                        || row.assistants().stream().anyMatch(posts::contains));
                })
                .map(Row::id)
                .collect(Collectors.toSet());
    }

    private static boolean in(Set<UUID> posts, @Nullable UUID post) {
        return post != null && posts.contains(post);
    }

    private List<Actor.Staff> everyPost() {
        List<Actor.Staff> actors = new ArrayList<>();
        for (AreaFixture.Made place : places) {
            for (AreaFixture.MadePost post : place.posts()) {
                Set<UUID> grids = place.grids().stream()
                        .map(AreaFixture.MadeGrid::id)
                        .filter(grid -> grid.equals(post.areaId()))
                        .collect(Collectors.toSet());
                actors.add(AccessFixture.staff(post.kind(), place.id(), Set.of(post.id()), grids));
            }
        }
        return actors;
    }

    /** Queries as lists and searches ask them, put together by chance. */
    private List<String> generated(String wall) {
        List<String> filters = List.of(
                "c.state <> 'closed'",
                "c.visibility = 'public' or c.visibility = 'private'",
                "c.community_id = " + places.getFirst().id(),
                "c.community_id = " + places.getLast().id(),
                "c.lead_post is not null",
                "c.grid_id is null or true",
                "c.avoid_post is null or c.avoid_post is not null",
                "exists (select 1 from requests.case_event e where e.community_id = c.community_id and e.case_id = c.id)");
        List<String> orders = List.of("", " order by c.resolve_due", " order by c.id desc limit 500");
        List<String> queries = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String filter = filters.get(random.nextInt(filters.size()));
            String other = filters.get(random.nextInt(filters.size()));
            String joined = random.nextBoolean() ? " and " : " or ";
            queries.add("select c.id from requests.cases c where (" + wall + ") and ((" + filter + ")" + joined + "("
                    + other + "))" + orders.get(random.nextInt(orders.size())));
        }
        return queries;
    }

    private static Set<UUID> ids(JdbcClient jdbc, String query, Map<String, Object> values) {
        return new HashSet<>(jdbc.sql("/* walls test */ " + query)
                .params(values)
                .query((row, i) -> row.getObject(1, UUID.class))
                .list());
    }

    private List<Row> ours() {
        return rows;
    }

    /** Scatters a case over posts and grids of its community. */
    private Row scattered(AreaFixture.Made place, UUID id) {
        UUID grid = place.grids().get(random.nextInt(place.grids().size())).id();
        UUID lead = random.nextInt(6) == 0 ? null : anyPost(place);
        UUID supervisor = random.nextInt(4) == 0 ? anyPost(place) : null;
        UUID about = random.nextInt(4) == 0 ? anyPost(place) : null;
        UUID assistant = random.nextInt(3) == 0 ? anyPost(place) : null;
        owner.jdbc()
                .sql("""
                update requests.cases set grid_id = :grid, lead_post = :lead, supervisor_post = :supervisor,
                    avoid_post = :about
                where community_id = :community and id = :id
                """)
                .param("grid", grid)
                .param("lead", lead, java.sql.Types.OTHER)
                .param("supervisor", supervisor, java.sql.Types.OTHER)
                .param("about", about, java.sql.Types.OTHER)
                .param("community", place.id())
                .param("id", id)
                .update();
        if (assistant != null) {
            owner.jdbc()
                    .sql("""
                    insert into requests.assist (community_id, case_id, post_id, asked_at)
                    values (:community, :id, :post, now())
                    """)
                    .param("community", place.id())
                    .param("id", id)
                    .param("post", assistant)
                    .update();
        }
        return new Row(place.id(), id, grid, lead, supervisor, about, assistant == null ? Set.of() : Set.of(assistant));
    }

    private UUID anyPost(AreaFixture.Made place) {
        return place.posts().get(random.nextInt(place.posts().size())).id();
    }

    private static Matter matter(Row row) {
        return new Matter(
                row.community(),
                row.grid(),
                row.about(),
                row.lead(),
                row.supervisor(),
                row.assistants(),
                null,
                null,
                Matter.Reporter.NAMED);
    }
}
