package org.tongxin.area;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 示意图: areas drawn as an SVG by the server, so that a map is seen without JavaScript. North is up; a unit is about a
 * CSS pixel on a phone.
 *
 * @param width of the view box
 * @param height of the view box
 * @param figures what is drawn, in this order
 * @param pin where something is, or null
 */
public record MapDrawing(
        int width,
        int height,
        List<Figure> figures,
        @Nullable Pin pin) {

    public MapDrawing {
        figures = List.copyOf(figures);
    }

    /** A drawing without a pin. */
    public MapDrawing(int width, int height, List<Figure> figures) {
        this(width, height, figures, null);
    }

    /** A point of the drawing. */
    public record Pin(int x, int y) {}

    /**
     * One area.
     *
     * @param kind {@code grid}, {@code own} (what the drawing is about) {@code building}
     *     or {@code meant} (the one building meant)
     * @param path the SVG path
     * @param label what is written on it, or null
     * @param mark its number alone, for large letters, or null where the label has room
     * @param x of the label's middle
     * @param y of the label's middle
     * @param href where it leads, or null
     * @param title the whole name
     */
    public record Figure(
            String kind,
            String path,
            @Nullable String label,
            @Nullable String mark,
            int x,
            int y,
            @Nullable String href,
            String title) {}

    /** True where nothing is drawn. */
    public boolean isEmpty() {
        return figures.isEmpty();
    }
}
