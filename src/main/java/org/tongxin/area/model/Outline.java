package org.tongxin.area.model;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.algorithm.CGAlgorithmsDD;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.tongxin.area.Point;
import org.tongxin.area.Shape;

/**
 * 轮廓: the border of an area in WGS-84, as flat arrays: light in memory and quick to ask. Rings are closed (the last
 * corner repeats the first).
 */
public final class Outline {

    private static final GeometryFactory JTS = new GeometryFactory();

    private final double[][][] parts;
    private final Box box;

    /** @param parts per part its rings, the outer one first; per ring longitude and latitude in turn */
    private Outline(double[][][] parts) {
        this.parts = parts;
        Box around = Box.NOTHING;
        for (double[][] part : parts) {
            double[] outer = part[0];
            for (int i = 0; i < outer.length; i += 2) {
                around = around.with(outer[i], outer[i + 1]);
            }
        }
        this.box = around;
    }

    /**
     * From rings of longitude and latitude in turn; open rings are closed.
     *
     * @throws IllegalArgumentException where a ring has fewer than three corners or is not on earth
     */
    public static Outline ofRings(List<List<double[]>> parts) {
        if (parts.isEmpty() || parts.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("An outline has at least one ring");
        }
        double[][][] all = new double[parts.size()][][];
        for (int p = 0; p < all.length; p++) {
            all[p] = parts.get(p).stream().map(Outline::closed).toArray(double[][]::new);
        }
        return new Outline(all);
    }

    public static Outline of(Shape shape) {
        List<List<double[]>> parts = new ArrayList<>();
        for (Shape.Part part : shape.parts()) {
            List<double[]> rings = new ArrayList<>();
            rings.add(flat(part.outer()));
            part.holes().forEach(hole -> rings.add(flat(hole)));
            parts.add(rings);
        }
        return ofRings(parts);
    }

    public Shape toShape() {
        return new Shape(Arrays.stream(parts)
                .map(part -> new Shape.Part(
                        points(part[0]),
                        Arrays.stream(part).skip(1).map(Outline::points).toList()))
                .toList());
    }

    /** The same border, whose degrees were written in another system, in WGS-84. */
    public Outline moved(Datum datum) {
        if (datum == Datum.WGS84) {
            return this;
        }
        double[][][] moved = new double[parts.length][][];
        for (int p = 0; p < parts.length; p++) {
            moved[p] = Arrays.stream(parts[p])
                    .map(ring -> {
                        double[] there = new double[ring.length];
                        for (int i = 0; i < ring.length; i += 2) {
                            Point place = datum.toWgs84(ring[i + 1], ring[i]);
                            there[i] = place.lng();
                            there[i + 1] = place.lat();
                        }
                        return there;
                    })
                    .toArray(double[][]::new);
        }
        return new Outline(moved);
    }

    private static double[] flat(List<Point> corners) {
        double[] ring = new double[corners.size() * 2];
        for (int i = 0; i < corners.size(); i++) {
            ring[2 * i] = corners.get(i).lng();
            ring[2 * i + 1] = corners.get(i).lat();
        }
        return ring;
    }

    private static List<Point> points(double[] ring) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < ring.length - 2; i += 2) {
            points.add(new Point(ring[i + 1], ring[i]));
        }
        return points;
    }

    private static double[] closed(double[] ring) {
        for (int i = 0; i < ring.length; i += 2) {
            if (!(Math.abs(ring[i]) <= 180 && Math.abs(ring[i + 1]) <= 90)) {
                throw new IllegalArgumentException("No place on earth");
            }
        }
        int last = ring.length - 2;
        boolean open = last < 0 || ring[0] != ring[last] || ring[1] != ring[last + 1];
        double[] whole = ring;
        if (open && last >= 0) {
            whole = Arrays.copyOf(ring, ring.length + 2);
            whole[last + 2] = ring[0];
            whole[last + 3] = ring[1];
        }
        if (whole.length < 8) {
            throw new IllegalArgumentException("A ring has at least three corners");
        }
        return whole;
    }

    /** Per part its rings, the outer one first; per ring longitude and latitude in turn. Not to be changed. */
    public double[][][] parts() {
        return parts;
    }

    /** The box around it. */
    public Box box() {
        return box;
    }

    /** Where a point lies. */
    public Side side(double lng, double lat) {
        if (!box.holds(lng, lat)) {
            return Side.OUTSIDE;
        }
        for (double[][] part : parts) {
            Side side = side(part, lng, lat);
            if (side != Side.OUTSIDE) {
                return side;
            }
        }
        return Side.OUTSIDE;
    }

    private static Side side(double[][] part, double lng, double lat) {
        Side outer = ringSide(part[0], lng, lat);
        if (outer != Side.INSIDE) {
            return outer;
        }
        for (int i = 1; i < part.length; i++) {
            Side hole = ringSide(part[i], lng, lat);
            if (hole == Side.BORDER) {
                return Side.BORDER;
            }
            if (hole == Side.INSIDE) {
                return Side.OUTSIDE;
            }
        }
        return Side.INSIDE;
    }

    /**
     * Counts the crossings of a ray to the east. The side of an edge is decided exactly, so that two outlines with the
     * same edge never both hold, nor both miss, a point beside it.
     */
    private static Side ringSide(double[] ring, double x, double y) {
        boolean inside = false;
        for (int i = 0; i + 3 < ring.length; i += 2) {
            double x1 = ring[i];
            double y1 = ring[i + 1];
            double x2 = ring[i + 2];
            double y2 = ring[i + 3];
            if (x1 < x && x2 < x) {
                continue;
            }
            if (x == x2 && y == y2) {
                return Side.BORDER;
            }
            if (y1 == y && y2 == y) {
                if (x >= Math.min(x1, x2) && x <= Math.max(x1, x2)) {
                    return Side.BORDER;
                }
                continue;
            }
            if ((y1 > y && y2 <= y) || (y2 > y && y1 <= y)) {
                int turn = CGAlgorithmsDD.orientationIndex(x1, y1, x2, y2, x, y);
                if (turn == 0) {
                    return Side.BORDER;
                }
                if ((y2 < y1 ? -turn : turn) > 0) {
                    inside = !inside;
                }
            }
        }
        return inside ? Side.INSIDE : Side.OUTSIDE;
    }

    /** True where the border passes the point no further than the distance, in degrees. */
    boolean isWithin(double distance, double lng, double lat) {
        for (double[][] part : parts) {
            for (double[] ring : part) {
                for (int i = 0; i + 3 < ring.length; i += 2) {
                    if (Line2D.ptSegDistSq(ring[i], ring[i + 1], ring[i + 2], ring[i + 3], lng, lat)
                            <= distance * distance) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** As a geometry to compute with; x is the longitude. */
    public Geometry toJts() {
        Polygon[] polygons = new Polygon[parts.length];
        for (int p = 0; p < parts.length; p++) {
            LinearRing[] holes =
                    Arrays.stream(parts[p]).skip(1).map(Outline::ring).toArray(LinearRing[]::new);
            polygons[p] = JTS.createPolygon(ring(parts[p][0]), holes);
        }
        return polygons.length == 1 ? polygons[0] : JTS.createMultiPolygon(polygons);
    }

    private static LinearRing ring(double[] flat) {
        Coordinate[] corners = new Coordinate[flat.length / 2];
        for (int i = 0; i < corners.length; i++) {
            corners[i] = new Coordinate(flat[2 * i], flat[2 * i + 1]);
        }
        return JTS.createLinearRing(corners);
    }

    /** A point certainly on the ground, near its middle. */
    public Point middle() {
        Geometry geometry = toJts();
        var centre = geometry.getCentroid();
        if (!centre.isEmpty() && side(centre.getX(), centre.getY()) == Side.INSIDE) {
            return new Point(centre.getY(), centre.getX());
        }
        var within = geometry.getInteriorPoint();
        return new Point(within.getY(), within.getX());
    }

    /** Where a point lies to an outline. */
    public enum Side {
        INSIDE,
        BORDER,
        OUTSIDE
    }
}
