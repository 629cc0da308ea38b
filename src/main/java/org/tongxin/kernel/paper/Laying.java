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
            case Row row -> row(row, width, rightToLeft);
            case Gap(float height) -> new Laid(height, List.of());
            case Code code -> {
                float right = shift(width, code.side(), rightToLeft, align);
                yield new Laid(code.side(), List.of(new Laid.Coded(right, 0, code.side(), code.code())));
            }
        };
    }

    private List<Laid> words(Words words, float width, boolean rightToLeft, Align align) {
        Script script = Script.of(words.language());
        Face main = faces.of(script);
        float size = words.size();
        // The box of Han fonts is higher than their letters; that of the others is what their stacks and marks need.
        float ascent = script == Script.HAN ? 0.92f : main.ascent();
        float descent = script == Script.HAN ? 0.28f : main.descent();
        float height = Math.max(script.leading(), ascent + descent) * size;
        float base = (height - (ascent + descent) * size) / 2 + ascent * size;
        List<Laid> laid = new ArrayList<>();
        for (Lines.Line line : lines.of(words.text(), words.language(), width / size)) {
            float right = shift(width, line.width() * size, rightToLeft, align);
            List<Laid.Mark> marks = new ArrayList<>();
            for (Run run : line.runs()) {
                marks.add(new Laid.Letters(right, base, size, words.ink(), run));
                right += run.advance() * size;
            }
            laid.add(new Laid(height, marks));
        }
        return laid;
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
