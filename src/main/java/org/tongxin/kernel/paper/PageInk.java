package org.tongxin.kernel.paper;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.tongxin.kernel.Paper.Ink;
import org.tongxin.kernel.Paper.Size;
import org.tongxin.kernel.QrCode;

/**
 * One page in the language of PDF. Glyphs are written by their numbers at their places, as they were shaped; what they say
 * stands beside them for whoever selects, searches or listens.
 */
final class PageInk {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final PDDocument document;
    private final Embedded embedded;
    private final Size size;
    private final PDPage page;
    private final StringBuilder content = new StringBuilder();
    private boolean empty = true;

    PageInk(PDDocument document, Embedded embedded, Size size) {
        this.document = document;
        this.embedded = embedded;
        this.size = size;
        this.page = new PDPage(new PDRectangle(size.width(), size.height()));
    }

    boolean isEmpty() {
        return empty;
    }

    /** Sets marks whose places are counted from the upper left corner of the page. */
    void set(Iterable<Laid.Mark> marks) throws IOException {
        empty = false;
        for (Laid.Mark mark : marks) {
            switch (mark) {
                case Laid.Letters letters -> letters(letters);
                case Laid.Ruled ruled -> ruled(ruled);
                case Laid.Coded coded -> coded(coded);
            }
        }
    }

    void finish() throws IOException {
        var stream = new PDStream(
                document,
                new ByteArrayInputStream(content.toString().getBytes(StandardCharsets.US_ASCII)),
                COSName.FLATE_DECODE);
        page.setContents(stream);
        document.addPage(page);
    }

    private void letters(Laid.Letters letters) throws IOException {
        Run run = letters.run();
        content.append("/Span <</Lang (")
                .append(letters.language().toLanguageTag())
                .append(") /ActualText <FEFF")
                .append(HEX.formatHex(run.text().getBytes(StandardCharsets.UTF_16BE)))
                .append(">>> BDC\n")
                .append(colour(letters.ink()))
                .append(" rg\n");
        if (run.face().file() == null) {
            shapes(letters);
        } else {
            glyphs(letters);
        }
        content.append("EMC\n");
    }

    private void glyphs(Laid.Letters letters) throws IOException {
        Run run = letters.run();
        String font = embedded.use(page, run);
        content.append("BT /")
                .append(font)
                .append(' ')
                .append(number(letters.size()))
                .append(" Tf\n");
        for (int i = 0; i < run.count(); i++) {
            if (run.glyph(i) >= 0) {
                Point2D.Float at = run.place(i);
                content.append("1 0 0 1 ")
                        .append(number(letters.right() + at.x * letters.size()))
                        .append(' ')
                        .append(number(up(letters.down()) + at.y * letters.size()))
                        .append(" Tm <")
                        .append(HEX.toHexDigits((short) run.glyph(i)))
                        .append("> Tj\n");
            }
        }
        content.append("ET\n");
    }

    /** Letters of a font that cannot be put into the file. */
    private void shapes(Laid.Letters letters) {
        Run run = letters.run();
        float scale = letters.size() / Face.UNITS;
        for (int i = 0; i < run.count(); i++) {
            path(run.glyphs().getGlyphOutline(i), letters.right(), up(letters.down()), scale);
        }
    }

    private void path(Shape shape, float right, float up, float scale) {
        double[] at = new double[6];
        double lastX = 0;
        double lastY = 0;
        boolean any = false;
        for (PathIterator way = shape.getPathIterator(null); !way.isDone(); way.next()) {
            int kind = way.currentSegment(at);
            any = true;
            switch (kind) {
                case PathIterator.SEG_MOVETO -> step(right, up, scale, "m", at[0], at[1]);
                case PathIterator.SEG_LINETO -> step(right, up, scale, "l", at[0], at[1]);
                case PathIterator.SEG_QUADTO ->
                    step(
                            right,
                            up,
                            scale,
                            "c",
                            lastX + (at[0] - lastX) * 2 / 3,
                            lastY + (at[1] - lastY) * 2 / 3,
                            at[2] + (at[0] - at[2]) * 2 / 3,
                            at[3] + (at[1] - at[3]) * 2 / 3,
                            at[2],
                            at[3]);
                case PathIterator.SEG_CUBICTO -> step(right, up, scale, "c", at[0], at[1], at[2], at[3], at[4], at[5]);
                default -> content.append("h\n");
            }
            int last = kind == PathIterator.SEG_CUBICTO ? 4 : kind == PathIterator.SEG_QUADTO ? 2 : 0;
            if (kind != PathIterator.SEG_CLOSE) {
                lastX = at[last];
                lastY = at[last + 1];
            }
        }
        content.append(any ? "f\n" : "");
    }

    private void step(float right, float up, float scale, String verb, double... places) {
        for (int i = 0; i < places.length; i += 2) {
            content.append(number(right + (float) places[i] * scale))
                    .append(' ')
                    .append(number(up - (float) places[i + 1] * scale))
                    .append(' ');
        }
        content.append(verb).append('\n');
    }

    private void ruled(Laid.Ruled ruled) {
        content.append(colour(ruled.ink()))
                .append(ruled.height() == 0 ? " RG 0.6 w\n" : " RG 1.5 w\n")
                .append(number(ruled.right()))
                .append(' ')
                .append(number(up(ruled.down())));
        if (ruled.height() == 0) {
            content.append(" m ")
                    .append(number(ruled.right() + ruled.width()))
                    .append(' ')
                    .append(number(up(ruled.down())))
                    .append(" l S\n");
        } else {
            content.append(' ')
                    .append(number(ruled.width()))
                    .append(' ')
                    .append(number(-ruled.height()))
                    .append(" re S\n");
        }
    }

    private void coded(Laid.Coded coded) {
        QrCode code = coded.code();
        float module = coded.side() / code.side();
        content.append("0 0 0 rg\n");
        for (int y = 0; y < code.side(); y++) {
            int x = 0;
            while (x < code.side()) {
                int from = x;
                while (x < code.side() && code.isDark(x, y)) {
                    x++;
                }
                if (x > from) {
                    content.append(number(coded.right() + from * module))
                            .append(' ')
                            .append(number(up(coded.down() + (y + 1) * module)))
                            .append(' ')
                            .append(number((x - from) * module))
                            .append(' ')
                            .append(number(module))
                            .append(" re\n");
                }
                x++;
            }
        }
        content.append("f\n");
    }

    /** PDF counts from the lower left corner. */
    private float up(float down) {
        return size.height() - down;
    }

    private static String colour(Ink ink) {
        return switch (ink) {
            case BLACK -> "0 0 0";
            case SOFT -> "0.25 0.3 0.32";
            case RED -> "0.65 0.1 0.2";
        };
    }

    private static String number(float value) {
        // Thousandths; a page has thousands of them, and a format for each would be most of the time of a file.
        long thousandths = Math.round(value * 1000.0);
        long whole = Math.abs(thousandths);
        String rest = Long.toString(1000 + whole % 1000);
        return (thousandths < 0 ? "-" : "") + whole / 1000 + "." + rest.substring(1);
    }
}
