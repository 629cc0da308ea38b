package org.tongxin.area.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.tongxin.area.AreaKind;
import org.tongxin.area.MapFaults.Fault;

/** What must hold of a map before it may be written. */
public final class MapCheck {

    /** Square metres two grids may share through the rounding of drawings. */
    private static final double OVERLAP_LEFT_BY_DRAWING = 1.0;

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
        faults.add(new Fault(area.name(), key, List.of(arguments)));
    }

    private void tree(List<AreaNode.Facts> areas) {
        Map<UUID, AreaNode.Facts> byId = HashMap.newHashMap(areas.size());
        areas.forEach(area -> byId.put(area.id(), area));
        for (AreaNode.Facts area : areas) {
            if (area.parentId() == null) {
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
    }

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
