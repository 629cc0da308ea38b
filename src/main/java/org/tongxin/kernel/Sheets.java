package org.tongxin.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 表格: spreadsheets in and out, row by row, so that their size costs time and not memory. */
public interface Sheets {

    /**
     * Reads a spreadsheet (xlsx, or text separated by commas, semicolons or tabs in UTF-8, UTF-16 or GB18030), told by
     * its content. Rows already handed out stay handed out when a later one is refused, so callers write nothing before
     * the end.
     *
     * @param upload its bytes; not closed
     * @param limits what is taken
     * @param rows gets every row that is not empty, sheet by sheet, the heading included
     */
    Outcome read(InputStream upload, Limits limits, Rows rows) throws IOException;

    /** Writes one sheet after another; a text that a spreadsheet program would take for a formula gets a leading '. */
    void write(OutputStream out, Format format, List<Sheet> sheets) throws IOException;

    /** Takes the rows. */
    @FunctionalInterface
    interface Rows {
        void take(Row row);

        /**
         * True where a cell that cannot be used comes as a flaw of its row; else it ends the reading. A flaw is an error
         * value, a number whose last digits are lost, a formula without its value, or a text that is too long.
         */
        default boolean takesFlaws() {
            return false;
        }
    }

    /**
     * One row as text: dates as 2026-05-01 or 2026-05-01T08:30, numbers without needless zeros, formulas by the value that
     * was stored with them, and without the ' that guards a text from being a formula.
     *
     * @param sheet number of the sheet, from 0
     * @param sheetName its name; empty for a text file
     * @param number of the row as the spreadsheet program shows it, from 1
     * @param cells without empty ones at the end
     * @param flaws cells that cannot be used, by column from 0: what is wrong and how to mend it, in the catalogue
     *     {@code kernel}; their text is empty
     */
    record Row(int sheet, String sheetName, int number, List<String> cells, Map<Integer, String> flaws) {

        public Row {
            cells = List.copyOf(cells);
            flaws = Map.copyOf(flaws);
        }

        public Row(int sheet, String sheetName, int number, List<String> cells) {
            this(sheet, sheetName, number, cells, Map.of());
        }

        /** The cell of a column, counted from 0; empty beyond the last. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    /**
     * What is taken at most.
     *
     * @param bytes of the upload
     * @param rows over all sheets
     * @param columns of a row
     * @param cellLength characters of a cell
     * @param inflated bytes that a packed upload may grow to
     */
    record Limits(long bytes, int rows, int columns, int cellLength, long inflated) {

        /** 20 MB, 100,000 rows, 100 columns, 10,000 characters. */
        public static final Limits USUAL = new Limits(20L * 1024 * 1024, 100_000, 100, 10_000);

        /** A whole district: 1 GB, 8 million rows, 200 columns, 2,000 characters. */
        public static final Limits LARGE = new Limits(1L << 30, 8_000_000, 200, 2_000, 16L << 30);

        /** An upload that grows to ten times its limit at most. */
        public Limits(long bytes, int rows, int columns, int cellLength) {
            this(bytes, rows, columns, cellLength, bytes * 10);
        }
    }

    /** What became of reading. */
    sealed interface Outcome {}

    /** All rows were handed out. */
    record Read(int rows) implements Outcome {}

    /**
     * The spreadsheet is not taken.
     *
     * @param messageKey what is wrong and how to mend it, in the catalogue {@code kernel}
     * @param cell where, as B7, or null where it is about the whole; {@code {0}} of the message
     * @param limit the limit that was passed, or null; {@code {1}} of the message
     */
    record Refused(
            String messageKey,
            @Nullable String cell,
            @Nullable Long limit) implements Outcome {}

    /** The kinds of file that are written. */
    enum Format {
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx"),
        CSV("text/csv; charset=utf-8", ".csv");

        private final String mediaType;
        private final String ending;

        Format(String mediaType, String ending) {
            this.mediaType = mediaType;
            this.ending = ending;
        }

        public String mediaType() {
            return mediaType;
        }

        /** With its dot. */
        public String ending() {
            return ending;
        }
    }

    /**
     * A sheet to write.
     *
     * @param name at most 31 characters, as spreadsheet programs demand; not written in CSV, where sheets follow each
     *     other with an empty line between
     * @param head the headings
     * @param rows read once; numbers stay numbers, dates become 2026-05-01, null an empty cell, {@link Noted} a cell with
     *     its comment, all else its text
     */
    record Sheet(String name, List<String> head, Stream<? extends List<?>> rows) {}

    /**
     * A cell with a comment, which the spreadsheet program shows beside it. CSV has no comments: only the value is
     * written.
     *
     * @param value as without a comment
     */
    record Noted(@Nullable Object value, String note) {}
}
