package org.tongxin.area.model;

/** A box of longitudes and latitudes. */
public record Box(double west, double south, double east, double north) {

    /** Holds nothing. */
    public static final Box NOTHING = new Box(
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);

    public boolean isNothing() {
        return west > east;
    }

    public boolean holds(double lng, double lat) {
        return lng >= west && lng <= east && lat >= south && lat <= north;
    }

    public Box with(double lng, double lat) {
        return new Box(Math.min(west, lng), Math.min(south, lat), Math.max(east, lng), Math.max(north, lat));
    }

    public Box with(Box other) {
        return new Box(
                Math.min(west, other.west),
                Math.min(south, other.south),
                Math.max(east, other.east),
                Math.max(north, other.north));
    }
}
