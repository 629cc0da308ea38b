package org.tongxin.area.model;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.area.Point;

/**
 * Point to area: the smallest kind of area that holds the point. A point on a shared border belongs to the area with
 * the lowest code; a gap between borders of up to a centimetre, left by rounding, belongs to the nearest.
 */
final class PointIndex {

    /** About a centimetre, in degrees. */
    private static final double ROUNDING = 1e-7;

    private static final Comparator<AreaNode> SMALLEST_FIRST = Comparator.comparing(AreaNode::kind)
            .reversed()
            .thenComparing(node -> node.facts().code());

    private final List<AreaNode> nodes;
    private final Outline[] outlines;
    private final CellIndex cells;
    private final Box box;

    PointIndex(List<AreaNode> withOutline) {
        nodes = withOutline.stream().sorted(SMALLEST_FIRST).toList();
        outlines = nodes.stream().map(node -> node.facts().outline()).toArray(Outline[]::new);
        Box around = Box.NOTHING;
        for (Outline outline : outlines) {
            around = around.with(outline.box());
        }
        box = around;
        cells = new CellIndex(nodes.stream().map(PointIndex::widened).toList());
    }

    private static Box widened(AreaNode node) {
        Outline outline = node.facts().outline();
        if (outline == null) {
            return Box.NOTHING;
        }
        Box exact = outline.box();
        return new Box(
                exact.west() - ROUNDING, exact.south() - ROUNDING, exact.east() + ROUNDING, exact.north() + ROUNDING);
    }

    /** The box around all outlines. */
    Box box() {
        return box;
    }

    @Nullable
    AreaNode at(Point point, int day) {
        int[] candidates = cells.near(point.lng(), point.lat());
        for (int number : candidates) {
            if (outlines[number].side(point.lng(), point.lat()) != Outline.Side.OUTSIDE
                    && nodes.get(number).holdsOn(day)) {
                return nodes.get(number);
            }
        }
        for (int number : candidates) {
            if (outlines[number].isWithin(ROUNDING, point.lng(), point.lat())
                    && nodes.get(number).holdsOn(day)) {
                return nodes.get(number);
            }
        }
        return null;
    }
}
