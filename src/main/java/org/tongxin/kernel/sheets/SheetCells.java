package org.tongxin.kernel.sheets;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cells of one sheet as text, row by row. A formula counts by the value stored with it and is itself not read. */
final class SheetCells {

    /** Beyond it spreadsheet programs have already replaced the last digits by zeros. */
    private static final BigDecimal MOST_EXACT = new BigDecimal("999999999999999");

    /** What programs show of a number: 0.1 + 0.2 is 0.3. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final int LONGEST_NUMBER = 60;
    private static final int MOST_SCALE = 400;
    private static final int MOST_ROWS = 1_048_576;

    private final Xml xml;
    private final SharedWords words;
    private final DateStyles styles;
    private final boolean from1904;
    private final Intake intake;
    private final int longest;
    private List<String> cells = new ArrayList<>();
    private Map<Integer, String> flaws = Map.of();

    SheetCells(Xml xml, SharedWords words, DateStyles styles, boolean from1904, Intake intake) {
        this.xml = xml;
        this.words = words;
        this.styles = styles;
        this.from1904 = from1904;
        this.intake = intake;
        this.longest = intake.limits().cellLength();
    }

    void read(int sheet, String name) throws IOException {
        int number = 0;
        while (xml.next()) {
            if (xml.starts("row")) {
                number = numberOf(xml.attribute("r"), number + 1);
                cells = new ArrayList<>();
                flaws = Map.of();
            } else if (xml.starts("c")) {
                cell(number);
            } else if (xml.ends("row")) {
                intake.take(sheet, name, number, cells, flaws);
            } else if (xml.ends("sheetData")) {
                return;
            }
        }
    }

    private static int numberOf(@Nullable String written, int next) {
        if (written == null) {
            return next;
        }
        try {
            int number = Integer.parseInt(written);
            return number >= 1 && number <= MOST_ROWS ? number : next;
        } catch (NumberFormatException e) {
            return next;
        }
    }

    private void cell(int row) throws IOException {
        int column = column(xml.attribute("r"), cells.size());
        if (column > intake.limits().columns() + 16_384) {
            throw new Intake.Stop("kernel.sheet.broken", null);
        }
        String kind = xml.attribute("t");
        String style = xml.attribute("s");
        String value = null;
        boolean formula = false;
        StringBuilder inline = null;
        boolean reading = false;
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("v")) {
                value = xml.text(longest);
            } else if (xml.starts("f")) {
                formula = true;
                xml.text(0);
            } else if (xml.starts("rPh") || xml.ends("rPh")) {
                reading = xml.starts();
            } else if (xml.starts("t") && !reading) {
                inline = inline == null ? new StringBuilder() : inline;
                inline.append(xml.text(longest));
            }
        }
        String text =
                text(column, kind == null ? "n" : kind, style, inline == null ? value : inline.toString(), formula);
        while (cells.size() < column) {
            cells.add("");
        }
        if (cells.size() == column) {
            cells.add(text);
        }
    }

    /** The column of a name such as AB12, from 0; a cell without name follows the one before. */
    private static int column(@Nullable String name, int next) {
        if (name == null) {
            return next;
        }
        int column = 0;
        for (int i = 0; i < name.length() && i < 4; i++) {
            char letter = name.charAt(i);
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            column = column * 26 + letter - 'A' + 1;
        }
        return column == 0 || column - 1 < next ? next : column - 1;
    }

    private String text(int column, String kind, @Nullable String style, @Nullable String value, boolean formula) {
        if (value == null || value.isEmpty()) {
            return formula && !kind.equals("str") ? flawed(column, "kernel.sheet.formula") : "";
        }
        return switch (kind) {
            case "s" -> words.at(whole(value));
            case "b" -> value.equals("1") ? "true" : "false";
            case "e" -> flawed(column, "kernel.sheet.error");
            case "n" -> number(column, style, value);
            default -> value;
        };
    }

    private String number(int column, @Nullable String style, String value) {
        boolean date = style != null && styles.isDate(Math.max(0, whole(style)));
        if (!date && value.length() <= 15 && allDigits(value)) {
            return value.charAt(0) == '0' && value.length() > 1 ? plain(new BigDecimal(value)) : value;
        }
        BigDecimal number;
        try {
            number = value.length() > LONGEST_NUMBER ? null : new BigDecimal(value.strip());
        } catch (NumberFormatException e) {
            number = null;
        }
        if (number == null || Math.abs((long) number.scale()) > MOST_SCALE) {
            return flawed(column, "kernel.sheet.error");
        }
        if (date) {
            String day = DateStyles.day(number, from1904);
            return day == null ? flawed(column, "kernel.sheet.error") : day;
        }
        if (number.abs().compareTo(MOST_EXACT) > 0) {
            return flawed(column, "kernel.sheet.digits");
        }
        return plain(number.round(SHOWN));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static boolean allDigits(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static int whole(String digits) {
        try {
            return Integer.parseInt(digits.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private String flawed(int column, String key) {
        if (flaws.isEmpty()) {
            flaws = new HashMap<>();
        }
        flaws.put(column, key);
        return "";
    }
}
