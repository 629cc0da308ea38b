package org.tongxin.kernel.paper;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Breaks words into lines where the language breaks them, and shapes each line. */
final class Lines {

    /** Phones, days and times: their parts would change places between letters that run from the right. */
    private static final Pattern NUMBERS = Pattern.compile("\\d+(?:[-/:. ]\\d+)+");

    private static final Pattern ISOLATES = Pattern.compile("[\u2066-\u2069]");

    private final Faces faces;

    Lines(Faces faces) {
        this.faces = faces;
    }

    /** One line, its runs from left to right; the width is for letters of one point. */
    record Line(List<Run> runs, float width) {
        Line {
            runs = List.copyOf(runs);
        }
    }

    /**
     * The lines of words.
     *
     * @param width of the column in sizes of the letters
     */
    List<Line> of(String text, Locale language, float width) {
        boolean rightToLeft = Script.of(language).rightToLeft();
        List<Line> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            for (String line : broken(paragraph, language, width)) {
                lines.add(shaped(line.stripTrailing(), rightToLeft));
            }
        }
        return lines;
    }

    private List<String> broken(String paragraph, Locale language, float width) {
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        float used = 0;
        for (String part : parts(paragraph, BreakIterator.getLineInstance(language))) {
            float visible = measure(part.stripTrailing());
            if (used + visible > width && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (visible > width) {
                used = letterByLetter(part, language, width, line, lines);
                continue;
            }
            line.append(part);
            used += measure(part);
        }
        lines.add(line.toString());
        return lines;
    }

    /** A word wider than the column is broken between letters; returns the width of what stays on the open line. */
    private float letterByLetter(String word, Locale language, float width, StringBuilder line, List<String> lines) {
        float used = 0;
        for (String letter : parts(word, BreakIterator.getCharacterInstance(language))) {
            float wide = measure(letter);
            if (used + wide > width && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            line.append(letter);
            used += wide;
        }
        return used;
    }

    private static List<String> parts(String text, BreakIterator breaks) {
        breaks.setText(text);
        List<String> parts = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            parts.add(text.substring(from, to));
        }
        return parts;
    }

    private float measure(String text) {
        return text.isEmpty() ? 0 : shaped(text, false).width();
    }

    Line shaped(String text, boolean rightToLeft) {
        if (text.isEmpty()) {
            return new Line(List.of(), 0);
        }
        String isolated = NUMBERS.matcher(text).replaceAll("\u2066$0\u2069");
        var bidi = new Bidi(isolated, rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < bidi.getRunCount(); i++) {
            String run = isolated.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
            byFace(ISOLATES.matcher(run).replaceAll(""), (byte) bidi.getRunLevel(i), runs);
        }
        Object[] visual = runs.toArray();
        byte[] levels = new byte[runs.size()];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = runs.get(i).level();
        }
        Bidi.reorderVisually(levels, 0, visual, 0, visual.length);
        List<Run> ordered = new ArrayList<>(visual.length);
        float width = 0;
        for (Object each : visual) {
            Run run = (Run) each;
            ordered.add(run);
            width += run.advance();
        }
        return new Line(ordered, width);
    }

    private void byFace(String text, byte level, List<Run> runs) {
        int from = 0;
        @Nullable Face face = null;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            Face next = faces.of(text.codePointAt(i), face);
            if (face != null && next != face) {
                runs.add(Run.shape(face, text.substring(from, i), level));
                from = i;
            }
            face = next;
        }
        if (face != null) {
            runs.add(Run.shape(face, text.substring(from), level));
        }
    }
}
