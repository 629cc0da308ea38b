package org.tongxin.people.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One row of an upload as it is kept until it is entered.
 *
 * @param at its place in the whole upload, from 1
 * @param sheet number of the sheet, from 0
 * @param row as the spreadsheet program shows it
 * @param cells of the columns that are kept, in their order
 * @param flaws cells that lost something on the way: column to what is wrong
 */
record Line(int at, int sheet, int row, List<String> cells, Map<Integer, String> flaws) {

    private static final char CELL = '\u001F';
    private static final char ROW = '\u001E';

    /** The text of a column; empty beyond the last. */
    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** Adds the row to a text that {@link #read} takes apart. */
    void write(StringBuilder text) {
        text.append(sheet).append(CELL).append(row).append(CELL);
        flaws.forEach(
                (column, key) -> text.append(column).append('=').append(key).append(';'));
        for (String cell : cells) {
            text.append(CELL).append(cell.replace(CELL, ' ').replace(ROW, ' '));
        }
        text.append(ROW);
    }

    /** The rows of a text; the first is the one at {@code from}. */
    static List<Line> read(String text, int from) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf(ROW); end >= 0; end = text.indexOf(ROW, start)) {
            lines.add(one(from + lines.size(), text, start, end));
            start = end + 1;
        }
        return lines;
    }

    private static Line one(int at, String text, int start, int end) {
        List<String> parts = new ArrayList<>(24);
        int from = start;
        for (int cut = text.indexOf(CELL, from); cut >= 0 && cut < end; cut = text.indexOf(CELL, from)) {
            parts.add(text.substring(from, cut));
            from = cut + 1;
        }
        parts.add(text.substring(from, end));
        Map<Integer, String> flaws = Map.of();
        if (!parts.get(2).isEmpty()) {
            flaws = new TreeMap<>();
            for (String flaw : parts.get(2).split(";")) {
                int equals = flaw.indexOf('=');
                flaws.put(Integer.parseInt(flaw.substring(0, equals)), flaw.substring(equals + 1));
            }
        }
        return new Line(
                at,
                Integer.parseInt(parts.get(0)),
                Integer.parseInt(parts.get(1)),
                parts.subList(3, parts.size()),
                flaws);
    }

    @Override
    public String toString() {
        return "Line[" + at + "]";
    }
}
