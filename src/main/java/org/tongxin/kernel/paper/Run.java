package org.tongxin.kernel.paper;

import java.awt.Font;
import java.awt.font.GlyphVector;
import java.awt.geom.Point2D;

/**
 * Letters of one face and one direction, shaped.
 *
 * @param text in the order it is read
 * @param level of direction; odd from right to left
 */
record Run(Face face, String text, byte level, GlyphVector glyphs) {

    private static final int INVISIBLE = 0xFFFE;

    static Run shape(Face face, String text, byte level) {
        char[] letters = text.toCharArray();
        int direction = (level & 1) == 1 ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT;
        return new Run(
                face, text, level, face.font().layoutGlyphVector(Face.CONTEXT, letters, 0, letters.length, direction));
    }

    /** How far it goes, for letters of one point. */
    float advance() {
        return (float) glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX() / Face.UNITS;
    }

    int count() {
        return glyphs.getNumGlyphs();
    }

    /** The number of a glyph in its font, or -1 for one that leaves nothing on the paper. */
    int glyph(int index) {
        int code = glyphs.getGlyphCode(index);
        return code >= INVISIBLE ? -1 : code;
    }

    /** Where a glyph stands, from the left on the base line and up, for letters of one point. */
    Point2D.Float place(int index) {
        Point2D at = glyphs.getGlyphPosition(index);
        return new Point2D.Float((float) at.getX() / Face.UNITS, (float) -at.getY() / Face.UNITS);
    }
}
