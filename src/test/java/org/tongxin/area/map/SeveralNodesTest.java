package org.tongxin.area.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.RealProgram;
import org.tongxin.area.AreaFixture;
import org.tongxin.area.AreaRegister;
import org.tongxin.area.MapChanged;
import org.tongxin.area.Placement;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;

/** A second memory over the same database stands for a second node. */
@RealProgram
class SeveralNodesTest {

    @Autowired
    AreaFixture fixture;

    @Autowired
    AreaRegister register;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Transactions transactions;

    @Autowired
    Clock clock;

    private MapMemory node(long areas) {
        var memory = new MapMemory(new MapRows(jdbc, transactions), new MapSettings(Duration.ofHours(1), areas), clock);
        memory.look();
        return memory;
    }

    @Test
    void aChangedMapTakesEffectOnAnotherNodeWithoutARestart() {
        var made = fixture.community();
        MapMemory node = node(500_000);
        var places = new RememberedPlaces(node);
        var posts = new RememberedPosts(node, clock);
        Placement place = places.at(made.id(), made.grids().getFirst().middle()).orElseThrow();
        assertThat(posts.responsible(place, List.of("gas"))).isEmpty();
        var added = fixture.post(made.id(), made.grids().getFirst().id(), "department", 4, "gas");
        node.look();
        assertThat(posts.responsible(place, List.of("gas")).orElseThrow().id()).isEqualTo(added.id());
    }

    @Test
    void aNewCommunityIsSeenOnAnotherNode() {
        MapMemory node = node(500_000);
        var made = fixture.bare(1, 1);
        var communities = new RememberedCommunities(node);
        assertThat(communities.bySlug(made.slug())).isEmpty();
        node.look();
        assertThat(communities.bySlug(made.slug())).isPresent();
        assertThat(new RememberedPlaces(node).at(made.grids().getFirst().middle()))
                .isPresent();
    }

    @Test
    void whatDoesNotFitIntoMemoryIsReadWhenAskedFor() {
        var made = fixture.community();
        MapMemory node = node(1);
        var places = new RememberedPlaces(node);
        transactions.run(
                Scope.publicOf(made.id() + 1),
                () -> assertThat(places.at(made.id(), made.grids().getFirst().middle()))
                        .isPresent());
    }

    @Test
    void aChangeThatIsTakenBackIsNotSeen() {
        var made = fixture.community();
        MapMemory node = node(500_000);
        long version = node.of(made.id()).orElseThrow().version();
        try {
            transactions.run(Scope.wholeOf(made.id()), () -> {
                register.showHolder(made.id(), made.post(0, "grid_worker"), "某人", null);
                throw new IllegalStateException("taken back");
            });
        } catch (IllegalStateException expected) {
            node.on(new MapChanged(made.id()));
        }
        assertThat(node.of(made.id()).orElseThrow().version()).isEqualTo(version);
    }
}
