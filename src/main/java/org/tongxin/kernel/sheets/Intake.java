package org.tongxin.kernel.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tongxin.kernel.Sheets.Limits;
import org.tongxin.kernel.Sheets.Refused;
import org.tongxin.kernel.Sheets.Row;
import org.tongxin.kernel.Sheets.Rows;

/** Counts what comes in against the limits and hands it on. */
final class Intake {

    private final Limits limits;
    private final Rows rows;
    private int taken;

    Intake(Limits limits, Rows rows) {
        this.limits = limits;
        this.rows = rows;
    }

    /** Reading ends here: nothing of the sheet is to be used. */
    static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Refused refused;

        Stop(Refused refused) {
            super(refused.messageKey(), null, false, false);
            this.refused = refused;
        }

        Stop(String messageKey, @Nullable String cell) {
            this(new Refused(messageKey, cell, null));
        }

        Refused refused() {
            return refused;
        }
    }

    int taken() {
        return taken;
    }

    Limits limits() {
        return limits;
    }

    void take(int sheet, String sheetName, int number, List<String> cells) {
        take(sheet, sheetName, number, cells, Map.of());
    }

    /** @param flaws cells that cannot be used: column to what is wrong */
    void take(int sheet, String sheetName, int number, List<String> cells, Map<Integer, String> flaws) {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isBlank() && !flaws.containsKey(end - 1)) {
            end--;
        }
        if (end == 0) {
            return;
        }
        if (++taken > limits.rows()) {
            throw new Stop(new Refused("kernel.sheet.rows", null, (long) limits.rows()));
        }
        if (end > limits.columns()) {
            throw new Stop(
                    new Refused("kernel.sheet.columns", name(limits.columns(), number), (long) limits.columns()));
        }
        if (!flaws.isEmpty() && !rows.takesFlaws()) {
            var first = new TreeMap<>(flaws).firstEntry();
            throw new Stop(first.getValue(), name(first.getKey(), number));
        }
        var seen = flaws;
        var plain = new ArrayList<String>(end);
        for (int column = 0; column < end; column++) {
            String cell = Guard.withoutGuard(cells.get(column).strip());
            if (cell.length() > limits.cellLength()) {
                if (!rows.takesFlaws()) {
                    throw new Stop(new Refused("kernel.sheet.cell", name(column, number), (long) limits.cellLength()));
                }
                seen = new TreeMap<>(seen);
                seen.put(column, "kernel.sheet.cell");
                cell = "";
            }
            plain.add(cell);
        }
        rows.take(new Row(sheet, sheetName, number, plain, seen));
    }

    /** The name of a cell as spreadsheet programs show it. */
    static String name(int column, int row) {
        var letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.append(row).toString();
    }
}
