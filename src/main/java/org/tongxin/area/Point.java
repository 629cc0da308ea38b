package org.tongxin.area;

import java.io.Serializable;

/**
 * A place on earth in WGS-84.
 *
 * @param lat degrees north, -90 to 90
 * @param lng degrees east, -180 to 180
 */
public record Point(double lat, double lng) implements Serializable {

    public Point {
        if (!(lat >= -90 && lat <= 90 && lng >= -180 && lng <= 180)) {
            throw new IllegalArgumentException("No place on earth");
        }
    }

    /** Rounded to a thousandth of a degree (about 100 m): what the public may see of a place. */
    public Point coarse() {
        return new Point(Math.round(lat * 1000) / 1000.0, Math.round(lng * 1000) / 1000.0);
    }

    /** Metres between two places on a sphere; exact enough within a city. */
    public double metresTo(Point other) {
        double phi = Math.toRadians(lat);
        double otherPhi = Math.toRadians(other.lat);
        double half = Math.pow(Math.sin((otherPhi - phi) / 2), 2)
                + Math.cos(phi) * Math.cos(otherPhi) * Math.pow(Math.sin(Math.toRadians(other.lng - lng) / 2), 2);
        return 2 * 6_371_000 * Math.asin(Math.sqrt(half));
    }
}
