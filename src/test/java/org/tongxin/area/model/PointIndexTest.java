package org.tongxin.area.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;
import org.tongxin.area.AreaKind;
import org.tongxin.area.GridType;
import org.tongxin.area.Point;
import org.tongxin.area.Shape;

class PointIndexTest {

    private static final int TODAY = AreaNode.day(LocalDate.of(2026, 3, 2));

    private static AreaNode node(AreaKind kind, int number, Outline outline) {
        return new AreaNode(new AreaNode.Facts(
                UUID.randomUUID(),
                null,
                kind,
                "141126100001" + "%05d".formatted(number),
                "第" + number + "网格",
                GridType.BASIC,
                null,
                outline,
                null,
                LocalDate.of(2020, 1, 1),
                null));
    }

    private static AreaNode grid(int number, Shape shape) {
        return node(AreaKind.GRID, number, Outline.of(shape));
    }

    private static Outline.Side side(AreaNode node, Point point) {
        return Objects.requireNonNull(node.facts().outline()).side(point.lng(), point.lat());
    }

    private static String at(PointIndex index, double lat, double lng) {
        AreaNode found = index.at(new Point(lat, lng), TODAY);
        return found == null ? "" : found.name();
    }

    @Test
    void aSharedBorderBelongsToExactlyOneGridTheLowerCode() {
        var index = new PointIndex(List.of(
                grid(2, Shape.box(new Point(0, 1), new Point(1, 2))),
                grid(1, Shape.box(new Point(0, 0), new Point(1, 1)))));
        assertThat(at(index, 0.5, 1)).isEqualTo("第1网格");
        assertThat(at(index, 0, 1)).isEqualTo("第1网格");
        assertThat(at(index, 0.5, 1.0001)).isEqualTo("第2网格");
        assertThat(at(index, 1, 2)).isEqualTo("第2网格");
    }

    @Test
    void aHoleIsOutside() {
        List<Point> outer = List.of(new Point(0, 0), new Point(0, 4), new Point(4, 4), new Point(4, 0));
        List<Point> hole = List.of(new Point(1, 1), new Point(1, 3), new Point(3, 3), new Point(3, 1));
        var index = new PointIndex(List.of(grid(1, new Shape(List.of(new Shape.Part(outer, List.of(hole)))))));
        assertThat(at(index, 2, 2)).isEmpty();
        assertThat(at(index, 0.5, 2)).isEqualTo("第1网格");
    }

    @Test
    void anIslandInAHoleIsTheIslands() {
        List<Point> outer = List.of(new Point(0, 0), new Point(0, 4), new Point(4, 4), new Point(4, 0));
        List<Point> hole = List.of(new Point(1, 1), new Point(1, 3), new Point(3, 3), new Point(3, 1));
        var index = new PointIndex(List.of(
                grid(1, new Shape(List.of(new Shape.Part(outer, List.of(hole))))),
                grid(2, Shape.box(new Point(1, 1), new Point(3, 3)))));
        assertThat(at(index, 2, 2)).isEqualTo("第2网格");
    }

    @Test
    void twoPartsAreOneGrid() {
        var index = new PointIndex(List.of(grid(
                1,
                new Shape(List.of(
                        Shape.box(new Point(0, 0), new Point(1, 1)).parts().getFirst(),
                        Shape.box(new Point(2, 2), new Point(3, 3)).parts().getFirst())))));
        assertThat(at(index, 0.5, 0.5)).isEqualTo("第1网格");
        assertThat(at(index, 2.5, 2.5)).isEqualTo("第1网格");
        assertThat(at(index, 1.5, 1.5)).isEmpty();
    }

    @Test
    void aBuildingWinsOverItsGrid() {
        var index = new PointIndex(List.of(
                grid(1, Shape.box(new Point(0, 0), new Point(1, 1))),
                node(AreaKind.BUILDING, 9, Outline.of(Shape.box(new Point(0.4, 0.4), new Point(0.6, 0.6))))));
        assertThat(at(index, 0.5, 0.5)).isEqualTo("第9网格");
        assertThat(at(index, 0.3, 0.5)).isEqualTo("第1网格");
    }

    @Test
    void nothingAtAllIsOutside() {
        assertThat(at(new PointIndex(List.of()), 37, 110)).isEmpty();
    }

    /** A cut of the plane into irregular cells: each point lies in one and only one, by the index as by trying all. */
    @Test
    void everyPointOfACutPlaneLiesInExactlyOneOfManyGrids() {
        var random = new Random(11);
        List<Coordinate> sites = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            sites.add(new Coordinate(110 + random.nextDouble(), 36 + random.nextDouble()));
        }
        var cut = new VoronoiDiagramBuilder();
        cut.setSites(sites);
        cut.setClipEnvelope(new Envelope(109.9, 111.1, 35.9, 37.1));
        var cells = cut.getDiagram(new GeometryFactory());
        List<AreaNode> grids = new ArrayList<>();
        for (int i = 0; i < cells.getNumGeometries(); i++) {
            Coordinate[] ring = cells.getGeometryN(i).getCoordinates();
            double[] flat = new double[ring.length * 2];
            for (int c = 0; c < ring.length; c++) {
                flat[2 * c] = ring[c].x;
                flat[2 * c + 1] = ring[c].y;
            }
            grids.add(node(AreaKind.GRID, i, Outline.ofRings(List.of(List.of(flat)))));
        }
        var index = new PointIndex(grids);
        for (int i = 0; i < 3_000; i++) {
            Coordinate corner = sites.get(i % sites.size());
            Point point = i % 3 == 0
                    ? new Point(corner.y, corner.x)
                    : new Point(36.1 + random.nextDouble() * 0.8, 110.1 + random.nextDouble() * 0.8);
            long holding = grids.stream()
                    .filter(grid -> side(grid, point) == Outline.Side.INSIDE)
                    .count();
            AreaNode found = Objects.requireNonNull(index.at(point, TODAY));
            assertThat(holding).isLessThanOrEqualTo(1);
            assertThat(side(found, point)).isNotEqualTo(Outline.Side.OUTSIDE);
        }
    }

    /** Speed is counted, not timed: among 20,000 grids a point is tried against a handful. */
    @Test
    void aPointIsTriedAgainstAHandfulOfManyGrids() {
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            double lng = 110 + i % 200 * 0.003;
            double lat = 36 + i / 200 * 0.003;
            boxes.add(new Box(lng, lat, lng + 0.003, lat + 0.003));
        }
        var cells = new CellIndex(boxes);
        var random = new Random(5);
        for (int i = 0; i < 1_000; i++) {
            int[] near = cells.near(110 + random.nextDouble() * 0.6, 36 + random.nextDouble() * 0.3);
            assertThat(near).hasSizeBetween(1, 6);
        }
    }

    @Test
    void aGridHoldsOnlyInItsTime() {
        var facts = new AreaNode.Facts(
                UUID.randomUUID(),
                null,
                AreaKind.GRID,
                "141126100001001",
                "旧网格",
                GridType.BASIC,
                null,
                Outline.of(Shape.box(new Point(0, 0), new Point(1, 1))),
                null,
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2026, 3, 1));
        var index = new PointIndex(List.of(new AreaNode(facts)));
        assertThat(index.at(new Point(0.5, 0.5), TODAY - 1)).isNotNull();
        assertThat(index.at(new Point(0.5, 0.5), TODAY)).isNull();
    }
}
