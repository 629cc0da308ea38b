package org.tongxin.kernel.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tongxin.kernel.Paper.Ink;
import org.tongxin.kernel.QrCode;

/** A block as it will stand: its height, and its marks from its upper left corner downwards. */
record Laid(float height, List<Mark> marks) {

    Laid {
        marks = List.copyOf(marks);
    }

    /** Something on the paper. */
    sealed interface Mark {

        Mark moved(float right, float down);
    }

    /** Letters; {@code down} is where their base line is, and the language is for whoever reads them aloud. */
    record Letters(float right, float down, float size, Ink ink, Locale language, Run run) implements Mark {
        @Override
        public Mark moved(float by, float lower) {
            return new Letters(right + by, down + lower, size, ink, language, run);
        }
    }

    /** A line or the four lines of a box. */
    record Ruled(float right, float down, float width, float height, Ink ink) implements Mark {
        @Override
        public Mark moved(float by, float lower) {
            return new Ruled(right + by, down + lower, width, height, ink);
        }
    }

    /** A QR code. */
    record Coded(float right, float down, float side, QrCode code) implements Mark {
        @Override
        public Mark moved(float by, float lower) {
            return new Coded(right + by, down + lower, side, code);
        }
    }

    /** The marks moved. */
    List<Mark> at(float right, float down) {
        List<Mark> moved = new ArrayList<>(marks.size());
        marks.forEach(mark -> moved.add(mark.moved(right, down)));
        return moved;
    }
}
