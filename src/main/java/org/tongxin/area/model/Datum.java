package org.tongxin.area.model;

import java.util.Optional;
import org.tongxin.area.Point;

/**
 * 坐标系: in which of the three systems a coordinate is written. What is kept is WGS-84 always; the others are shifted by
 * up to 700 m within China and are converted where they enter.
 */
public enum Datum {
    /** What satellites, phones and Open311 say; CGCS2000 differs by centimetres and counts as the same. */
    WGS84,
    /** 高德, 腾讯. */
    GCJ02,
    /** 百度. */
    BD09;

    private static final double AXIS = 6_378_245.0;
    private static final double ECCENTRICITY = 0.006_693_421_622_965_943;
    private static final double BAIDU_TURN = Math.PI * 3000.0 / 180.0;
    private static final double BAIDU_EAST = 0.0065;
    private static final double BAIDU_NORTH = 0.006;

    /** A tenth of a millimetre, in degrees. */
    private static final double CLOSE_ENOUGH = 1e-9;

    /** The system by any of its usual names; empty where it is unknown. */
    public static Optional<Datum> named(String name) {
        String plain = name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return switch (plain) {
            case "", "wgs84", "epsg4326", "4326", "crs84", "urnogcdefcrsogc13crs84", "cgcs2000", "epsg4490", "4490" ->
                Optional.of(WGS84);
            case "urnogcdefcrsepsg4326", "urnogcdefcrsepsg4490" -> Optional.of(WGS84);
            case "gcj02", "gcj", "amap", "gaode", "tencent" -> Optional.of(GCJ02);
            case "bd09", "bd09ll", "baidu" -> Optional.of(BD09);
            default -> Optional.empty();
        };
    }

    /** The place that is written as these degrees in this system. */
    public Point toWgs84(double lat, double lng) {
        return switch (this) {
            case WGS84 -> new Point(lat, lng);
            case GCJ02 -> unshift(lat, lng);
            case BD09 -> {
                double x = lng - BAIDU_EAST;
                double y = lat - BAIDU_NORTH;
                double far = Math.hypot(x, y) - 0.00002 * Math.sin(y * BAIDU_TURN);
                double turn = Math.atan2(y, x) - 0.000003 * Math.cos(x * BAIDU_TURN);
                yield unshift(far * Math.sin(turn), far * Math.cos(turn));
            }
        };
    }

    /** How a place is written in this system. */
    public Point fromWgs84(Point place) {
        return switch (this) {
            case WGS84 -> place;
            case GCJ02 -> shift(place);
            case BD09 -> {
                Point shifted = shift(place);
                double far = Math.hypot(shifted.lng(), shifted.lat()) + 0.00002 * Math.sin(shifted.lat() * BAIDU_TURN);
                double turn =
                        Math.atan2(shifted.lat(), shifted.lng()) + 0.000003 * Math.cos(shifted.lng() * BAIDU_TURN);
                yield new Point(far * Math.sin(turn) + BAIDU_NORTH, far * Math.cos(turn) + BAIDU_EAST);
            }
        };
    }

    /** The shift has no inverse in closed form: a guess is corrected by what its own shift misses. */
    private static Point unshift(double lat, double lng) {
        Point guess = new Point(lat, lng);
        for (int round = 0; round < 20; round++) {
            Point seen = shift(guess);
            double missedLat = lat - seen.lat();
            double missedLng = lng - seen.lng();
            guess = new Point(guess.lat() + missedLat, guess.lng() + missedLng);
            if (Math.abs(missedLat) < CLOSE_ENOUGH && Math.abs(missedLng) < CLOSE_ENOUGH) {
                break;
            }
        }
        return guess;
    }

    private static Point shift(Point place) {
        if (isOutsideChina(place)) {
            return place;
        }
        double x = place.lng() - 105.0;
        double y = place.lat() - 35.0;
        double north = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x));
        north += waves(x, 6.0, 20.0, 2.0, 20.0);
        north += (20.0 * Math.sin(y * Math.PI) + 40.0 * Math.sin(y / 3.0 * Math.PI)) * 2.0 / 3.0;
        north += (160.0 * Math.sin(y / 12.0 * Math.PI) + 320.0 * Math.sin(y * Math.PI / 30.0)) * 2.0 / 3.0;
        double east = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x));
        east += waves(x, 6.0, 20.0, 2.0, 20.0);
        east += (20.0 * Math.sin(x * Math.PI) + 40.0 * Math.sin(x / 3.0 * Math.PI)) * 2.0 / 3.0;
        east += (150.0 * Math.sin(x / 12.0 * Math.PI) + 300.0 * Math.sin(x / 30.0 * Math.PI)) * 2.0 / 3.0;
        double phi = Math.toRadians(place.lat());
        double bulge = 1 - ECCENTRICITY * Math.sin(phi) * Math.sin(phi);
        double metresNorth = AXIS * (1 - ECCENTRICITY) / (bulge * Math.sqrt(bulge)) * Math.PI / 180.0;
        double metresEast = AXIS / Math.sqrt(bulge) * Math.cos(phi) * Math.PI / 180.0;
        return new Point(place.lat() + north / metresNorth, place.lng() + east / metresEast);
    }

    private static double waves(double x, double quick, double quickSize, double slow, double slowSize) {
        return (quickSize * Math.sin(quick * x * Math.PI) + slowSize * Math.sin(slow * x * Math.PI)) * 2.0 / 3.0;
    }

    private static boolean isOutsideChina(Point place) {
        return place.lng() < 73.66 || place.lng() > 135.05 || place.lat() < 3.86 || place.lat() > 53.55;
    }
}
