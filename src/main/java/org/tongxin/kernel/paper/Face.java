package org.tongxin.kernel.paper;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One font.
 *
 * @param name of its resource in the file
 * @param font at {@link #UNITS} points
 * @param file its bytes where it can be embedded, else null: then its letters are drawn as shapes
 * @param ascent above the base line, for one point of size
 * @param descent below the base line
 */
record Face(String name, Font font, @Nullable Supplier<byte[]> file, float ascent, float descent) {

    /** Size at which text is measured: large, so that nothing is rounded to pixels. */
    static final float UNITS = 1000;

    static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    static Face of(String name, Font font, @Nullable Supplier<byte[]> file) {
        Font large = font.deriveFont(UNITS);
        LineMetrics metrics = large.getLineMetrics("x", CONTEXT);
        return new Face(name, large, file, metrics.getAscent() / UNITS, metrics.getDescent() / UNITS);
    }

    boolean has(int codePoint) {
        return font.canDisplay(codePoint);
    }
}
