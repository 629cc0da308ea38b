package org.tongxin.area.model;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Outlines as GeoJSON geometries (RFC 7946: longitude first), and back. */
public final class GeoJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private GeoJson() {}

    /** The outline of a geometry written as text. */
    public static Outline parse(String geometry) {
        return parse(JSON.readTree(geometry));
    }

    /**
     * The outline of a Polygon or MultiPolygon.
     *
     * @throws IllegalArgumentException where it is neither, or not on earth
     */
    public static Outline parse(JsonNode geometry) {
        JsonNode coordinates = geometry.path("coordinates");
        return switch (geometry.path("type").asString("")) {
            case "Polygon" -> Outline.ofRings(List.of(rings(coordinates)));
            case "MultiPolygon" -> {
                List<List<double[]>> parts = new ArrayList<>();
                coordinates.forEach(part -> parts.add(rings(part)));
                yield Outline.ofRings(parts);
            }
            default -> throw new IllegalArgumentException("Neither Polygon nor MultiPolygon");
        };
    }

    private static List<double[]> rings(JsonNode part) {
        List<double[]> rings = new ArrayList<>();
        for (JsonNode ring : part) {
            double[] flat = new double[ring.size() * 2];
            int at = 0;
            for (JsonNode corner : ring) {
                if (!corner.path(0).isNumber() || !corner.path(1).isNumber()) {
                    throw new IllegalArgumentException("A corner is two numbers");
                }
                flat[at++] = corner.path(0).asDouble();
                flat[at++] = corner.path(1).asDouble();
            }
            rings.add(flat);
        }
        return rings;
    }

    /** The geometry as text, to seven decimals (1 cm). */
    public static String write(Outline outline) {
        var text = new StringBuilder(256);
        double[][][] parts = outline.parts();
        boolean several = parts.length > 1;
        text.append(
                several ? "{\"type\":\"MultiPolygon\",\"coordinates\":[" : "{\"type\":\"Polygon\",\"coordinates\":");
        for (int p = 0; p < parts.length; p++) {
            text.append(p == 0 ? "" : ",");
            part(text, parts[p]);
        }
        return text.append(several ? "]}" : "}").toString();
    }

    private static void part(StringBuilder text, double[][] rings) {
        text.append('[');
        for (int r = 0; r < rings.length; r++) {
            text.append(r == 0 ? "[" : ",[");
            double[] ring = rings[r];
            for (int i = 0; i < ring.length; i += 2) {
                text.append(i == 0 ? "[" : ",[")
                        .append(degrees(ring[i]))
                        .append(',')
                        .append(degrees(ring[i + 1]))
                        .append(']');
            }
            text.append(']');
        }
        text.append(']');
    }

    private static double degrees(double value) {
        return Math.round(value * 1e7) / 1e7;
    }
}
