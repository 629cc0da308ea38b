package org.tongxin.requests.catalogue;

import java.util.List;
import java.util.Locale;

/**
 * 表: one sheet of the catalogue as it is exchanged: headings and lines.
 *
 * @param name of the sheet, for example {@code words}
 * @param head the headings in small letters
 */
record Table(String name, List<String> head, List<Line> lines) {

    Table {
        head = head.stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
        lines = List.copyOf(lines);
    }

    /**
     * A line.
     *
     * @param number of the row as the spreadsheet program shows it
     */
    record Line(int number, List<String> cells) {

        Line {
            cells = List.copyOf(cells);
        }
    }

    boolean has(String column) {
        return head.contains(column);
    }

    /** The cell of a line, without space at its ends; empty where there is none. */
    String cell(Line line, String column) {
        int at = head.indexOf(column);
        return at < 0 || at >= line.cells.size() ? "" : line.cells.get(at).strip();
    }
}
