package org.tongxin.area.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.tongxin.kernel.Sheets;
import org.tongxin.ui.Language;

/** The headings of a spreadsheet, in whichever language it was made. */
final class Columns {

    private final Map<String, Integer> places = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private Columns() {}

    /**
     * Finds the columns by their headings.
     *
     * @param known keys of all columns
     * @param required those that must be there
     */
    static Columns of(Sheets.Row head, List<String> known, Set<String> required, MessageSource words) {
        var columns = new Columns();
        Map<String, String> byHeading = new HashMap<>();
        for (String key : known) {
            for (Language language : Language.values()) {
                byHeading.put(plain(words.getMessage(key, null, language.locale())), key);
            }
            byHeading.put(key.substring(key.lastIndexOf('.') + 1), key);
        }
        for (int i = 0; i < head.cells().size(); i++) {
            String heading = plain(head.cell(i));
            String key = byHeading.get(heading);
            if (key == null) {
                if (!heading.isEmpty()) {
                    columns.findings.add(
                            Finding.fault(head.number(), null, head.cell(i), "area.import.column-unknown"));
                }
            } else if (columns.places.putIfAbsent(key, i) != null) {
                columns.findings.add(Finding.fault(head.number(), key, head.cell(i), "area.import.column-twice"));
            }
        }
        for (String key : known) {
            if (required.contains(key) && !columns.places.containsKey(key)) {
                columns.findings.add(Finding.fault(head.number(), key, null, "area.import.column-missing"));
            }
        }
        return columns;
    }

    static String plain(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    /** What is wrong with the headings. */
    List<Finding> findings() {
        return findings;
    }

    /** True where the spreadsheet has the column. */
    boolean has(String key) {
        return places.containsKey(key);
    }

    /** The cell of a column; empty where the column is not there. */
    String cell(Sheets.Row row, String key) {
        Integer at = places.get(key);
        return at == null ? "" : row.cell(at).strip();
    }
}
