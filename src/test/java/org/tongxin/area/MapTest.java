package org.tongxin.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.RealProgram;

@RealProgram
class MapTest {

    @Autowired
    AreaFixture fixture;

    @Autowired
    Places places;

    @Autowired
    Posts posts;

    @Autowired
    Communities communities;

    @Test
    void aPointFindsItsGridAndItsCommunity() {
        var made = fixture.community();
        var second = made.grids().get(1);
        assertThat(places.at(made.id(), second.middle()).orElseThrow().exact().id())
                .isEqualTo(second.id());
        assertThat(places.at(second.middle()).orElseThrow().communityId()).isEqualTo(made.id());
        assertThat(places.at(made.id(), new Point(0, 0))).isEmpty();
    }

    @Test
    void aHomeLiesInItsUnitBuildingAndGrid() {
        var made = fixture.community();
        var first = made.grids().getFirst();
        Placement home = places.of(made.id(), first.homes().getFirst()).orElseThrow();
        assertThat(home.label()).isEqualTo("第1网格 1号楼 1单元 101室");
        assertThat(home.grid().orElseThrow().id()).isEqualTo(first.id());
        assertThat(home.point()).isNotNull();
    }

    @Test
    void theNearestPostWithTheBestRoleAnswers() {
        var made = fixture.community();
        Placement place = places.at(made.id(), made.grids().getFirst().middle()).orElseThrow();
        assertThat(posts.responsible(place, List.of("elevator", "property", "grid_worker"))
                        .orElseThrow()
                        .id())
                .isEqualTo(made.post(0, "property"));
        assertThat(posts.responsible(place, List.of("sanitation")).orElseThrow().id())
                .isEqualTo(made.post(-1, "sanitation"));
        assertThat(posts.responsible(place, List.of("elevator"))).isEmpty();
    }

    @Test
    void aCommunityIsFoundBySlug() {
        var made = fixture.community();
        assertThat(communities.bySlug(made.slug()).orElseThrow().id()).isEqualTo(made.id());
    }

    @Autowired
    AreaRegister register;

    @Autowired
    org.tongxin.kernel.Ids ids;

    private MapBatch.AreaEntry grid(AreaFixture.Made made, String end, Shape shape) {
        return new MapBatch.AreaEntry(
                ids.next(),
                made.root(),
                AreaKind.GRID,
                register.facts(made.id()).code() + end,
                "新网格" + end,
                GridType.DEDICATED,
                "东至河边，西至铁路",
                shape,
                null,
                LocalDate.of(2000, 1, 1),
                null);
    }

    private Shape boxAt(AreaFixture.Made made, double north) {
        Point corner = register.facts(made.id()).centre();
        return Shape.box(
                new Point(corner.lat() + north, corner.lng()),
                new Point(corner.lat() + north + 0.002, corner.lng() + 0.002));
    }

    @Test
    void aBatchWithAFaultWritesNothing() {
        var made = fixture.bare(1, 1);
        var good = grid(made, "050", boxAt(made, 0.01));
        var overlapping = grid(made, "051", boxAt(made, 0.011));
        assertThatThrownBy(() -> register.put(made.id(), MapBatch.ofAreas(List.of(good, overlapping))))
                .isInstanceOfSatisfying(
                        MapFaults.class,
                        faults -> assertThat(faults.faults())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.key()).isEqualTo("area.fault.grids-overlap")));
        assertThat(places.count(made.id(), AreaKind.GRID)).isEqualTo(1);
    }

    @Test
    void theFaultsOfATreeAreNamed() {
        var made = fixture.bare(1, 1);
        String code = register.facts(made.id()).code();
        var lost = new MapBatch.AreaEntry(
                ids.next(),
                ids.next(),
                AreaKind.UNIT,
                code + "0019900101",
                "1单元",
                null,
                null,
                null,
                null,
                LocalDate.of(2000, 1, 1),
                null);
        var inGrid = new MapBatch.AreaEntry(
                ids.next(),
                made.grids().getFirst().id(),
                AreaKind.HOME,
                code + "00100009",
                "101",
                null,
                null,
                null,
                null,
                LocalDate.of(2000, 1, 1),
                null);
        var taken = grid(made, "001", boxAt(made, 0.01));
        assertThatThrownBy(() -> register.put(made.id(), MapBatch.ofAreas(List.of(lost, inGrid, taken))))
                .isInstanceOfSatisfying(
                        MapFaults.class,
                        faults -> assertThat(faults.faults())
                                .extracting(MapFaults.Fault::key)
                                .containsExactlyInAnyOrder(
                                        "area.fault.parent-missing",
                                        "area.fault.parent-wrong",
                                        "area.fault.code-taken"));
    }

    @Test
    void anEndedAreaIsGoneWithAllInItButItsPostIsStillFound() {
        var made = fixture.community(1, 1);
        var grid = made.grids().getFirst();
        register.endArea(made.id(), grid.id(), LocalDate.of(2020, 1, 1));
        assertThat(places.at(made.id(), grid.middle())).isEmpty();
        assertThat(places.of(made.id(), grid.homes().getFirst())).isEmpty();
        assertThat(places.find(made.id(), "1号楼", 5).offers()).isEmpty();
        assertThat(posts.byId(made.id(), made.post(0, "grid_worker"))).isPresent();
    }

    @Test
    void aStandInAnswersForTheDaysItIsNamed() {
        var made = fixture.community();
        Placement place = places.at(made.id(), made.grids().getFirst().middle()).orElseThrow();
        var worker = made.post(0, "grid_worker");
        var other = made.post(1, "grid_worker");
        register.nameStandIn(made.id(), worker, other, LocalDate.of(2000, 1, 1), LocalDate.of(2001, 1, 1));
        assertThat(responsible(place)).isEqualTo(worker);
        register.nameStandIn(made.id(), worker, other, LocalDate.of(2002, 1, 1), null);
        assertThat(responsible(place)).isEqualTo(other);
        register.nameStandIn(made.id(), other, worker, LocalDate.of(2002, 1, 1), null);
        assertThat(responsible(place)).as("two that stand in for each other").isEqualTo(worker);
    }

    private java.util.UUID responsible(Placement place) {
        return posts.responsible(place, List.of("grid_worker")).orElseThrow().id();
    }

    @Test
    void aComplaintGoesRoundAPost() {
        var made = fixture.community();
        Placement place = places.at(made.id(), made.grids().getFirst().middle()).orElseThrow();
        var worker = made.post(0, "grid_worker");
        assertThat(posts.responsible(place, List.of("grid_worker", "community_desk"), Set.of(worker))
                        .orElseThrow()
                        .id())
                .isEqualTo(made.post(-1, "community_desk"));
    }

    @Test
    void regionsAreKeptWithTheirLevelToldByTheCode() {
        register.putRegions(List.of(
                new Region("990000000000", "某省", LocalDate.of(2000, 1, 1), null),
                new Region("990100000000", "某市", LocalDate.of(2000, 1, 1), null),
                new Region("990126000000", "某县", LocalDate.of(2000, 1, 1), null),
                new Region("990126100000", "某镇", LocalDate.of(2000, 1, 1), LocalDate.of(2020, 1, 1))));
        assertThat(new Region("990126100000", "某镇", LocalDate.of(2000, 1, 1), null).level())
                .isEqualTo(Region.Level.TOWNSHIP);
    }
}
