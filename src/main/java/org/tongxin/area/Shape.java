package org.tongxin.area;

import java.util.List;

/**
 * The ground an area covers, in WGS-84.
 *
 * @param parts its pieces; usually one
 */
public record Shape(List<Part> parts) {

    public Shape {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("A shape has at least one part");
        }
    }

    /**
     * One piece.
     *
     * @param outer its border, at least three corners, closed by itself: the last corner need not repeat the first
     * @param holes borders of what is left out
     */
    public record Part(List<Point> outer, List<List<Point>> holes) {
        public Part {
            outer = List.copyOf(outer);
            holes = List.copyOf(holes);
        }
    }

    /** A piece of ground without holes. */
    public static Shape of(Point... corners) {
        return new Shape(List.of(new Part(List.of(corners), List.of())));
    }

    /** The box between two corners. */
    public static Shape box(Point southWest, Point northEast) {
        return of(
                southWest,
                new Point(southWest.lat(), northEast.lng()),
                northEast,
                new Point(northEast.lat(), southWest.lng()));
    }
}
