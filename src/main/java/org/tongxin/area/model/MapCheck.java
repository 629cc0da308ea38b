package org.tongxin.area.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.tongxin.area.AreaKind;
import org.tongxin.area.MapFaults.Fault;
import org.tongxin.area.Point;

/** What must hold of a map before it may be written. */
public final class MapCheck {

    /** Square metres two grids may share through the rounding of drawings. */
    private static final double OVERLAP_LEFT_BY_DRAWING = 1.0;

    /** Square metres of a gap that nobody would miss. */
    private static final double GAP_LEFT_BY_DRAWING = 20.0;

    private static final double METRES_A_DEGREE = 111_195;

    private final List<Fault> faults = new ArrayList<>();

    private MapCheck() {}

    /**
     * The faults of a whole map; empty where it may be written.
     *
     * @param areas all areas of the community as they would be, the community itself included
     */
    public static List<Fault> of(List<AreaNode.Facts> areas) {
        var check = new MapCheck();
        check.tree(areas);
        check.codes(areas);
        check.overlaps(areas);
        return check.faults;
    }

    private void add(AreaNode.Facts area, String key, String... arguments) {
        faults.add(new Fault(area.id(), area.name(), key, List.of(arguments)));
    }

    private void tree(List<AreaNode.Facts> areas) {
        Map<UUID, AreaNode.Facts> byId = HashMap.newHashMap(areas.size());
        areas.forEach(area -> byId.put(area.id(), area));
        for (AreaNode.Facts area : areas) {
            if (area.parentId() == null) {
                if (area.kind() != AreaKind.COMMUNITY) {
                    add(area, "area.fault.parent-missing");
                }
                continue;
            }
            AreaNode.Facts parent = byId.get(area.parentId());
            if (parent == null) {
                add(area, "area.fault.parent-missing");
            } else if (!mayLieIn(area.kind(), parent.kind())) {
                add(area, "area.fault.parent-wrong", parent.name());
            } else if (!area.code().startsWith(parent.code())) {
                add(area, "area.fault.code-not-of-parent", area.code(), parent.code());
            }
        }
    }

    /** Each kind lies in a larger one; a grid only in the community, a home only in a building or unit. */
    static boolean mayLieIn(AreaKind kind, AreaKind parent) {
        return switch (kind) {
            case COMMUNITY -> false;
            case GRID -> parent == AreaKind.COMMUNITY;
            case MICRO_GRID -> parent == AreaKind.GRID;
            case BUILDING -> parent == AreaKind.GRID || parent == AreaKind.MICRO_GRID;
            case UNIT -> parent == AreaKind.BUILDING;
            case HOME -> parent == AreaKind.BUILDING || parent == AreaKind.UNIT;
        };
    }

    private void codes(List<AreaNode.Facts> areas) {
        Map<String, List<AreaNode.Facts>> byCode = HashMap.newHashMap(areas.size());
        for (AreaNode.Facts area : areas) {
            for (AreaNode.Facts other : byCode.computeIfAbsent(area.code(), code -> new ArrayList<>(1))) {
                if (meetInTime(area, other)) {
                    add(area, "area.fault.code-taken", area.code(), other.name());
                }
            }
            byCode.get(area.code()).add(area);
        }
    }

    private static boolean meetInTime(AreaNode.Facts one, AreaNode.Facts other) {
        return (one.validTo() == null || !one.validTo().isBefore(other.validFrom()))
                && (other.validTo() == null || !other.validTo().isBefore(one.validFrom()));
    }

    private record Drawn(AreaNode.Facts area, Geometry geometry) {}

    private void overlaps(List<AreaNode.Facts> areas) {
        var tree = new STRtree();
        List<Drawn> drawn = new ArrayList<>();
        for (AreaNode.Facts area : areas) {
            if (area.outline() == null) {
                continue;
            }
            Geometry geometry = area.outline().toJts();
            var fault = new IsValidOp(geometry).getValidationError();
            if (fault != null) {
                add(
                        area,
                        "area.fault.border-crosses-itself",
                        String.valueOf(fault.getCoordinate().y),
                        String.valueOf(fault.getCoordinate().x));
            } else if (area.kind() == AreaKind.GRID) {
                drawn.add(new Drawn(area, geometry));
            }
        }
        for (int number = 0; number < drawn.size(); number++) {
            tree.insert(drawn.get(number).geometry().getEnvelopeInternal(), number);
        }
        for (int number = 0; number < drawn.size(); number++) {
            overlaps(drawn, number, tree);
        }
        Map<UUID, Geometry> ground = HashMap.newHashMap(drawn.size());
        drawn.forEach(each -> ground.put(each.area().id(), each.geometry()));
        buildings(areas, ground);
    }

    /** A building drawn for the most part outside its grid was given the wrong grid, or drawn in another system. */
    private void buildings(List<AreaNode.Facts> areas, Map<UUID, Geometry> grids) {
        Map<UUID, AreaNode.Facts> byId = HashMap.newHashMap(areas.size());
        areas.forEach(area -> byId.put(area.id(), area));
        for (AreaNode.Facts area : areas) {
            if (area.kind() != AreaKind.BUILDING || area.centre() == null) {
                continue;
            }
            AreaNode.Facts grid = area.parentId() == null ? null : byId.get(area.parentId());
            if (grid != null && grid.kind() == AreaKind.MICRO_GRID && grid.parentId() != null) {
                grid = byId.get(grid.parentId());
            }
            if (grid != null
                    && grids.containsKey(grid.id())
                    && grid.outline() != null
                    && grid.outline().side(area.centre().lng(), area.centre().lat()) == Outline.Side.OUTSIDE) {
                add(area, "area.fault.building-outside-grid", grid.name());
            }
        }
    }

    /**
     * Ground of the community that no grid covers, and ground of grids beyond the community. Such pieces may be meant
     * (water, a railway), so they forbid nothing.
     */
    public static List<Gap> gaps(List<AreaNode.Facts> areas) {
        AreaNode.Facts root = areas.stream()
                .filter(area -> area.kind() == AreaKind.COMMUNITY && area.outline() != null)
                .findFirst()
                .orElse(null);
        List<Geometry> grids = areas.stream()
                .filter(area -> area.kind() == AreaKind.GRID)
                .flatMap(area -> Stream.ofNullable(area.outline()))
                .map(Outline::toJts)
                .filter(Geometry::isValid)
                .toList();
        if (root == null || root.outline() == null || grids.isEmpty()) {
            return List.of();
        }
        Geometry community = root.outline().toJts();
        if (!community.isValid()) {
            return List.of();
        }
        Geometry covered = UnaryUnionOp.union(grids);
        List<Gap> gaps = new ArrayList<>();
        pieces(community.difference(covered), false, gaps);
        pieces(covered.difference(community), true, gaps);
        return gaps;
    }

    private static void pieces(Geometry ground, boolean beyond, List<Gap> gaps) {
        for (int i = 0; i < ground.getNumGeometries(); i++) {
            Geometry piece = ground.getGeometryN(i);
            double size = squareMetres(piece);
            if (size > GAP_LEFT_BY_DRAWING) {
                var within = piece.getInteriorPoint();
                gaps.add(new Gap(new Point(within.getY(), within.getX()), Math.round(size), beyond));
            }
        }
    }

    /**
     * A piece of ground that is not as it should be.
     *
     * @param point in it
     * @param squareMetres its size
     * @param beyond true where a grid reaches beyond the community, false where no grid covers the community
     */
    public record Gap(Point point, long squareMetres, boolean beyond) {}

    private void overlaps(List<Drawn> drawn, int number, STRtree tree) {
        Drawn each = drawn.get(number);
        for (Object found : tree.query(each.geometry().getEnvelopeInternal())) {
            Drawn other = drawn.get((Integer) found);
            if ((Integer) found < number && meetInTime(each.area(), other.area())) {
                double shared = squareMetres(each.geometry().intersection(other.geometry()));
                if (shared > OVERLAP_LEFT_BY_DRAWING) {
                    add(
                            each.area(),
                            "area.fault.grids-overlap",
                            other.area().name(),
                            String.valueOf(Math.round(shared)));
                }
            }
        }
    }

    /** The area of a geometry in degrees, in square metres; exact enough within a city. */
    static double squareMetres(Geometry geometry) {
        if (geometry.isEmpty()) {
            return 0;
        }
        double lat = Math.toRadians(geometry.getEnvelopeInternal().centre().y);
        return geometry.getArea() * METRES_A_DEGREE * METRES_A_DEGREE * Math.cos(lat);
    }
}
