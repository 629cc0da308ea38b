package org.tongxin.people.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.tongxin.kernel.SafeText;
import org.tongxin.kernel.Sheets;

/**
 * 收表: takes the rows of an upload while they come in. Columns that may not be kept are dropped here; nothing of their
 * cells is written anywhere.
 */
final class Reception implements Sheets.Rows {

    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 30;
    private static final int LONGEST_HEADING = 120;

    private final Map<String, String> remembered;
    private final boolean groupTold;
    private final BiConsumer<Integer, List<Line>> parts;
    private final List<Sheets.Row> first = new ArrayList<>();
    private final List<Headings.Column> columns = new ArrayList<>();
    private List<String> headings = List.of();
    private final Map<Integer, Integer> kept = new LinkedHashMap<>();
    private final Map<Integer, List<String>> samples = new TreeMap<>();
    private List<Line> lines = new ArrayList<>();
    private int sheet = -1;
    private boolean reading;
    private int sheetsUnread;
    private int rows;
    private int sent;

    /**
     * @param remembered what this community chose before for a heading
     * @param groupTold true where the people told their ethnic group themselves
     * @param parts gets the rows, part by part
     */
    Reception(Map<String, String> remembered, boolean groupTold, BiConsumer<Integer, List<Line>> parts) {
        this.remembered = remembered;
        this.groupTold = groupTold;
        this.parts = parts;
    }

    @Override
    public boolean takesFlaws() {
        return true;
    }

    @Override
    public void take(Sheets.Row row) {
        if (row.sheet() != sheet) {
            endOfHead();
            sheet = row.sheet();
            reading = false;
            first.clear();
        }
        if (reading) {
            add(row);
            return;
        }
        if (first.size() < HeadRows.LOOKED_AT) {
            first.add(row);
        }
        if (first.size() == HeadRows.LOOKED_AT) {
            endOfHead();
        }
    }

    /** Everything came in. */
    void end() {
        endOfHead();
        send();
    }

    /** The rows looked at so far hold the heading, or this sheet has none. */
    private void endOfHead() {
        if (first.isEmpty() || reading) {
            return;
        }
        HeadRows.Found found = HeadRows.in(first);
        if (found != null && begin(found.headings())) {
            reading = true;
            first.subList(found.last() + 1, first.size()).forEach(this::add);
        } else {
            sheetsUnread++;
        }
        first.clear();
    }

    /** The first sheet with a heading tells the columns; later sheets are read where theirs is the same. */
    private boolean begin(List<String> found) {
        if (!columns.isEmpty()) {
            return found.equals(headings);
        }
        headings = found;
        columns.addAll(Headings.match(found, remembered, groupTold));
        for (int place = 0; place < columns.size(); place++) {
            if (columns.get(place).withheld() == null) {
                kept.put(place, kept.size());
            }
        }
        return true;
    }

    private void add(Sheets.Row row) {
        while (columns.size() < row.cells().size()) {
            // A column without a heading is kept and shown, so that nothing is lost without a word.
            kept.put(columns.size(), kept.size());
            columns.add(new Headings.Column("", null, null, true));
        }
        List<String> cells = new ArrayList<>(kept.size());
        Map<Integer, String> flaws = Map.of();
        boolean blank = true;
        for (Map.Entry<Integer, Integer> column : kept.entrySet()) {
            String cell = row.cell(column.getKey());
            String flaw = row.flaws().get(column.getKey());
            if (flaw != null) {
                flaws = flaws.isEmpty() ? new TreeMap<>() : flaws;
                flaws.put(column.getValue(), flaw);
            }
            blank &= cell.isEmpty() && flaw == null;
            cells.add(cell);
            sample(column.getKey(), cell);
        }
        if (blank || isHeadingAgain(row)) {
            return;
        }
        lines.add(new Line(++rows, row.sheet(), row.number(), cells, flaws));
        if (lines.size() == RowParts.ROWS) {
            send();
        }
    }

    /** Printed lists repeat the heading on each page. */
    private boolean isHeadingAgain(Sheets.Row row) {
        return row.cell(0).equals(headings.getFirst()) && row.cells().equals(headings);
    }

    private void sample(int place, String cell) {
        if (cell.isEmpty() || columns.get(place).field() == Field.GROUP) {
            return;
        }
        List<String> seen = samples.computeIfAbsent(place, each -> new ArrayList<>(SAMPLES));
        if (seen.size() < SAMPLES) {
            String text = SafeText.line(cell, 200).text();
            String hidden = SafeText.mask(text);
            String shown = hidden.length() > LONGEST_SAMPLE ? hidden.substring(0, LONGEST_SAMPLE) + "…" : hidden;
            if (!seen.contains(shown)) {
                seen.add(shown);
            }
        }
    }

    private void send() {
        if (!lines.isEmpty()) {
            parts.accept(sent++, lines);
            lines = new ArrayList<>();
        }
    }

    int rows() {
        return rows;
    }

    /** Sheets of the file whose headings are others, or none. */
    int sheetsUnread() {
        return sheetsUnread;
    }

    int parts() {
        return sent;
    }

    /** False where no sheet had headings that are known. */
    boolean hasHeadings() {
        return !columns.isEmpty();
    }

    List<UploadColumn> columns() {
        List<UploadColumn> result = new ArrayList<>();
        for (int place = 0; place < columns.size(); place++) {
            Headings.Column column = columns.get(place);
            @Nullable Integer keptAs = kept.get(place);
            if (column.heading().isEmpty() && !samples.containsKey(place)) {
                continue;
            }
            String heading = SafeText.line(column.heading(), 400).text();
            result.add(new UploadColumn(
                    place,
                    keptAs,
                    heading.substring(0, Math.min(heading.length(), LONGEST_HEADING)),
                    column.field(),
                    column.withheld(),
                    column.sure(),
                    samples.getOrDefault(place, List.of())));
        }
        return result;
    }

    /** Deterministic ids: the same row of the same upload makes the same household, whenever it is entered. */
    static UUID id(UUID importId, char kind, int at, int part) {
        long high = importId.getMostSignificantBits() & 0xFFFFFFFFFFFF0000L
                | 0x7000L
                | (kind & 0x0FL) << 8
                | (part & 0xFFL);
        long mixed = (importId.getLeastSignificantBits() ^ importId.getMostSignificantBits() * 0x9E3779B97F4A7C15L)
                & 0x3FFFFFFFL;
        long low = 0x8000000000000000L | ((long) at & 0xFFFFFFFFL) << 30 | mixed;
        return new UUID(high, low);
    }
}
