package org.tongxin.kernel.paper;

import java.util.ArrayList;
import java.util.List;
import org.tongxin.kernel.Paper.Align;
import org.tongxin.kernel.Paper.Block;
import org.tongxin.kernel.Paper.Code;
import org.tongxin.kernel.Paper.Column;
import org.tongxin.kernel.Paper.Frame;
import org.tongxin.kernel.Paper.Gap;
import org.tongxin.kernel.Paper.Ink;
import org.tongxin.kernel.Paper.Line;
import org.tongxin.kernel.Paper.Row;
import org.tongxin.kernel.Paper.Words;

/** Lays blocks into a column, from right to left where the page runs so. */
final class Laying {

    private static final float BETWEEN = 8;
    private static final float INSIDE = 5;

    private final Faces faces;
    private final Lines lines;

    Laying(Faces faces) {
        this.faces = faces;
        this.lines = new Lines(faces);
    }

    /** A block as pieces that may stand on different pages. */
    List<Laid> pieces(Block block, float width, boolean rightToLeft) {
        return block instanceof Words words
                ? words(words, width, rightToLeft, Align.START)
                : List.of(whole(block, width, rightToLeft, Align.START));
    }

    private Laid whole(Block block, float width, boolean rightToLeft, Align align) {
        return switch (block) {
            case Words words -> stacked(words(words, width, rightToLeft, align));
            case Line line -> line(line, width, rightToLeft, align);
            case Row row -> row(row, width, rightToLeft);
            case Gap(float height) -> new Laid(height, List.of());
            case Code code -> {
                float right = shift(width, code.side(), rightToLeft, align);
                yield new Laid(code.side(), List.of(new Laid.Coded(right, 0, code.side(), code.code())));
            }
        };
    }

    /** How high a line of these words is, and how deep under its top their base line lies. */
    private record Stand(float height, float base) {}

    private Stand stand(Words words) {
        Script script = Script.of(words.language());
        Face main = faces.of(script);
        float size = words.size();
        // The box of Han fonts is higher than their letters; that of the others is what their stacks and marks need.
        float ascent = script == Script.HAN ? 0.92f : main.ascent();
        float descent = script == Script.HAN ? 0.28f : main.descent();
        float height = Math.max(script.leading(), ascent + descent) * size;
        return new Stand(height, (height - (ascent + descent) * size) / 2 + ascent * size);
    }

    private List<Laid> words(Words words, float width, boolean rightToLeft, Align align) {
        Stand stand = stand(words);
        List<Laid> laid = new ArrayList<>();
        for (Lines.Line line : lines.of(words.text(), words.language(), width / words.size())) {
            float right = shift(width, line.width() * words.size(), rightToLeft, align);
            laid.add(new Laid(stand.height(), marks(words, line, right, stand.base())));
        }
        return laid;
    }

    private static List<Laid.Mark> marks(Words words, Lines.Line line, float from, float base) {
        List<Laid.Mark> marks = new ArrayList<>();
        float right = from;
        for (Run run : line.runs()) {
            marks.add(new Laid.Letters(right, base, words.size(), words.ink(), words.language(), run));
            right += run.advance() * words.size();
        }
        return marks;
    }

    private Laid line(Line line, float width, boolean rightToLeft, Align align) {
        List<Lines.Line> shaped = new ArrayList<>();
        float used = BETWEEN * (line.parts().size() - 1);
        float over = 0;
        float under = 0;
        for (Words part : line.parts()) {
            Lines.Line one =
                    lines.shaped(part.text(), Script.of(part.language()).rightToLeft());
            Stand stand = stand(part);
            shaped.add(one);
            used += one.width() * part.size();
            over = Math.max(over, stand.base());
            under = Math.max(under, stand.height() - stand.base());
        }
        if (used > width) {
            List<Laid> stacked = new ArrayList<>();
            line.parts().forEach(part -> stacked.addAll(words(part, width, rightToLeft, align)));
            return stacked(stacked);
        }
        float left = shift(width, used, rightToLeft, align);
        float right = left + used;
        List<Laid.Mark> marks = new ArrayList<>();
        for (int i = 0; i < shaped.size(); i++) {
            Words part = line.parts().get(i);
            float wide = shaped.get(i).width() * part.size();
            marks.addAll(marks(part, shaped.get(i), rightToLeft ? right - wide : left, over));
            left += wide + BETWEEN;
            right -= wide + BETWEEN;
        }
        return new Laid(over + under, marks);
    }

    private static float shift(float width, float used, boolean rightToLeft, Align align) {
        float free = width - used;
        return switch (align) {
            case START -> rightToLeft ? free : 0;
            case CENTRE -> free / 2;
            case END -> rightToLeft ? 0 : free;
        };
    }

    private static Laid stacked(List<Laid> parts) {
        List<Laid.Mark> marks = new ArrayList<>();
        float down = 0;
        for (Laid part : parts) {
            marks.addAll(part.at(0, down));
            down += part.height();
        }
        return new Laid(down, marks);
    }

    private Laid row(Row row, float width, boolean rightToLeft) {
        float inside = row.frame() == Frame.NONE ? 0 : INSIDE;
        float shares = 0;
        for (Column column : row.columns()) {
            shares += column.share();
        }
        float free = width - BETWEEN * (row.columns().size() - 1);
        List<Laid> laid = new ArrayList<>();
        float height = 0;
        for (Column column : row.columns()) {
            float room = free * column.share() / shares - (row.frame() == Frame.BOXES ? 2 * INSIDE : 0);
            List<Laid> parts = new ArrayList<>();
            column.blocks().forEach(block -> parts.add(whole(block, room, rightToLeft, column.align())));
            Laid one = stacked(parts);
            laid.add(one);
            height = Math.max(height, one.height() + 2 * inside);
        }
        List<Laid.Mark> marks = new ArrayList<>();
        float passed = 0;
        for (int i = 0; i < laid.size(); i++) {
            float wide = free * row.columns().get(i).share() / shares;
            float left = rightToLeft ? width - passed - wide : passed;
            float into = row.frame() == Frame.BOXES ? INSIDE : 0;
            marks.addAll(laid.get(i).at(left + into, (height - laid.get(i).height()) / 2));
            if (row.frame() == Frame.BOXES) {
                marks.add(new Laid.Ruled(left, 0, wide, height, Ink.RED));
            }
            passed += wide + BETWEEN;
        }
        if (row.frame() == Frame.LINE_BELOW) {
            marks.add(new Laid.Ruled(0, height, width, 0, Ink.SOFT));
        }
        return new Laid(height, marks);
    }
}
