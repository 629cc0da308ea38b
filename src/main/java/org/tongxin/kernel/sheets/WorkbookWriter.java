package org.tongxin.kernel.sheets;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.tongxin.kernel.Sheets.Noted;
import org.tongxin.kernel.Sheets.Sheet;

/**
 * Writes an xlsx file row by row. All text goes in as text, in cells formatted as text, so that a long number that is
 * mended there keeps its digits. Comments wait in files without names until their sheet is complete.
 */
final class WorkbookWriter {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final int TEXT = 1;
    private static final int HEADING = 2;
    private static final int MARKED = 3;

    /** Programs open slowly, or not at all, with more comments than this on a sheet. */
    private static final int MOST_COMMENTS = 20_000;

    private final ZipOutputStream zip;
    private final Writer writer;
    private final List<Boolean> commented = new ArrayList<>();

    private WorkbookWriter(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        writer = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 15);
    }

    static void write(OutputStream out, List<Sheet> sheets) throws IOException {
        var file = new WorkbookWriter(out);
        for (int i = 0; i < sheets.size(); i++) {
            file.sheet(i + 1, sheets.get(i));
        }
        file.frame(sheets);
        file.writer.flush();
        file.zip.finish();
        out.flush();
    }

    private void part(String path) throws IOException {
        writer.flush();
        zip.putNextEntry(new ZipEntry(path));
        writer.write(HEAD);
    }

    private void sheet(int number, Sheet sheet) throws IOException {
        try (var comments = new Comments()) {
            part("xl/worksheets/sheet" + number + ".xml");
            writer.write("<worksheet xmlns=\"" + MAIN + "\" xmlns:r=\"" + LINKS + "\"><sheetViews><sheetView"
                    + " workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\""
                    + " state=\"frozen\"/></sheetView></sheetViews><cols><col min=\"1\" max=\"200\" width=\"16\""
                    + " customWidth=\"1\" style=\"1\"/></cols><sheetData>");
            row(1, sheet.head(), HEADING, comments);
            int at = 2;
            for (Iterator<? extends List<?>> rows = sheet.rows().iterator(); rows.hasNext(); at++) {
                row(at, rows.next(), TEXT, comments);
            }
            writer.write("</sheetData>");
            if (comments.count > 0) {
                writer.write("<legacyDrawing r:id=\"rId1\"/>");
            }
            writer.write("</worksheet>");
            commented.add(comments.count > 0);
            if (comments.count > 0) {
                comments.finish(number);
            }
        }
    }

    private void row(int number, List<?> cells, int style, Comments comments) throws IOException {
        writer.write("<row r=\"" + number + "\">");
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (cell instanceof Noted(Object value, String note)) {
                comments.add(column, number, note);
                cell(column, number, value == null ? "" : value, MARKED);
            } else if (cell != null && !cell.equals("")) {
                cell(column, number, cell, style);
            }
        }
        writer.write("</row>");
    }

    private void cell(int column, int row, Object value, int style) throws IOException {
        String name = Intake.name(column, row);
        if (value instanceof Number number) {
            writer.write(
                    "<c r=\"" + name + "\" s=\"" + (style == MARKED ? MARKED : 0) + "\"><v>" + number + "</v></c>");
            return;
        }
        writer.write("<c r=\"" + name + "\" s=\"" + style + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        escape(writer, Guard.guarded(value.toString()));
        writer.write("</t></is></c>");
    }

    /** Characters that XML cannot hold are left out; a carriage return is written so that it stays one. */
    private static void escape(Writer writer, String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> writer.write("&amp;");
                case '<' -> writer.write("&lt;");
                case '>' -> writer.write("&gt;");
                case '"' -> writer.write("&quot;");
                case '\r' -> writer.write("&#13;");
                default -> {
                    boolean pair = Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1));
                    if (pair) {
                        writer.write(text, i++, 2);
                    } else if ((c >= ' ' || c == '\t' || c == '\n') && !Character.isSurrogate(c) && c < 0xFFFE) {
                        writer.write(c);
                    }
                }
            }
        }
    }

    private void frame(List<Sheet> sheets) throws IOException {
        var kinds = new StringBuilder();
        var tabs = new StringBuilder();
        var links = new StringBuilder();
        var names = new java.io.StringWriter();
        for (int i = 1; i <= sheets.size(); i++) {
            names.getBuffer().setLength(0);
            escape(names, sheets.get(i - 1).name());
            tabs.append("<sheet name=\"" + names + "\" sheetId=\"" + i + "\" r:id=\"rId" + i + "\"/>");
            links.append(link("rId" + i, LINKS + "/worksheet", "worksheets/sheet" + i + ".xml"));
            kinds.append(kind("/xl/worksheets/sheet" + i + ".xml", "worksheet"));
            if (commented.get(i - 1)) {
                kinds.append(kind("/xl/comments" + i + ".xml", "comments"));
            }
        }
        links.append(link("rIdStyles", LINKS + "/styles", "styles.xml"));
        part("xl/workbook.xml");
        writer.write(
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + LINKS + "\"><sheets>" + tabs + "</sheets></workbook>");
        part("xl/_rels/workbook.xml.rels");
        writer.write(links(links.toString()));
        part("xl/styles.xml");
        writer.write(STYLES);
        part("_rels/.rels");
        writer.write(links(link("rId1", LINKS + "/officeDocument", "xl/workbook.xml")));
        part("[Content_Types].xml");
        writer.write("<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\""
                + "application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\""
                + " ContentType=\"application/xml\"/><Default Extension=\"vml\" ContentType=\""
                + "application/vnd.openxmlformats-officedocument.vmlDrawing\"/>"
                + kind("/xl/workbook.xml", "sheet.main") + kind("/xl/styles.xml", "styles") + kinds + "</Types>");
    }

    private static final String STYLES = "<styleSheet xmlns=\"" + MAIN + "\"><fonts count=\"2\"><font><sz val=\"11\"/>"
            + "</font><font><b/><sz val=\"11\"/></font></fonts><fills count=\"3\"><fill><patternFill"
            + " patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill><fill><patternFill"
            + " patternType=\"solid\"><fgColor rgb=\"FFFFE9B8\"/></patternFill></fill></fills><borders count=\"1\">"
            + "<border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"4\">"
            + "<xf numFmtId=\"0\" xfId=\"0\"/><xf numFmtId=\"49\" xfId=\"0\" applyNumberFormat=\"1\"/>"
            + "<xf numFmtId=\"49\" fontId=\"1\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\"/>"
            + "<xf numFmtId=\"49\" fillId=\"2\" xfId=\"0\" applyNumberFormat=\"1\" applyFill=\"1\"/>"
            + "</cellXfs></styleSheet>";

    private static String kind(String path, String kind) {
        return "<Override PartName=\"" + path + "\" ContentType=\"" + KIND + kind + "+xml\"/>";
    }

    private static String link(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String links(String links) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + links + "</Relationships>";
    }

    /** The comments of one sheet and the boxes they are shown in. */
    private final class Comments implements AutoCloseable {

        private @Nullable FileChannel words;
        private @Nullable FileChannel boxes;
        private @Nullable Writer wordsWriter;
        private @Nullable Writer boxesWriter;
        private int count;

        void add(int column, int row, String note) throws IOException {
            if (count == MOST_COMMENTS) {
                return;
            }
            if (wordsWriter == null || boxesWriter == null) {
                words = SharedWords.nameless();
                boxes = SharedWords.nameless();
                wordsWriter = Channels.newWriter(words, StandardCharsets.UTF_8);
                boxesWriter = Channels.newWriter(boxes, StandardCharsets.UTF_8);
            }
            count++;
            wordsWriter.write("<comment ref=\"" + Intake.name(column, row) + "\" authorId=\"0\"><text><t>");
            escape(wordsWriter, note);
            wordsWriter.write("</t></text></comment>");
            boxesWriter.write("<v:shape type=\"#_x0000_t202\" style=\"visibility:hidden\" fillcolor=\"#ffffe1\">"
                    + "<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>"
                    + (column + 1) + ",15," + Math.max(0, row - 2) + ",10," + (column + 4) + ",15," + (row + 4)
                    + ",4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>" + (row - 1) + "</x:Row><x:Column>" + column
                    + "</x:Column></x:ClientData></v:shape>");
        }

        void finish(int number) throws IOException {
            part("xl/comments" + number + ".xml");
            writer.write("<comments xmlns=\"" + MAIN + "\"><authors><author>Tongxin</author></authors><commentList>");
            copy(words, wordsWriter);
            writer.write("</commentList></comments>");
            part("xl/drawings/vmlDrawing" + number + ".vml");
            writer.write(
                    "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
                            + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><v:shapetype id=\"_x0000_t202\""
                            + " coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\"/>");
            copy(boxes, boxesWriter);
            writer.write("</xml>");
            part("xl/worksheets/_rels/sheet" + number + ".xml.rels");
            writer.write(links(link("rId1", LINKS + "/vmlDrawing", "../drawings/vmlDrawing" + number + ".vml")
                    + link("rId2", LINKS + "/comments", "../comments" + number + ".xml")));
        }

        private void copy(@Nullable FileChannel from, @Nullable Writer filled) throws IOException {
            if (from == null || filled == null) {
                return;
            }
            filled.flush();
            writer.flush();
            from.position(0);
            Channels.newInputStream(from).transferTo(zip);
        }

        @Override
        public void close() throws IOException {
            if (words != null) {
                words.close();
            }
            if (boxes != null) {
                boxes.close();
            }
        }
    }
}
