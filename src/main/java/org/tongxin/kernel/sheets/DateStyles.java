package org.tongxin.kernel.sheets;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which styles of a workbook show a number as a day or a time, and which day a number means. */
final class DateStyles {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
    private static final Pattern NOT_LETTERS = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");
    private static final Pattern DAY_LETTERS = Pattern.compile("[ymdhsYMDHS年月日]|[eg]{1,4}");
    private static final int LAST_SERIAL = 2_958_465;
    private static final int SECONDS = 86_400;

    private final BitSet dates = new BitSet();
    private int styles;

    /** Reads the part of styles. */
    static DateStyles read(Xml xml) throws IOException {
        var result = new DateStyles();
        Map<Integer, String> formats = new HashMap<>();
        boolean cells = false;
        while (xml.next()) {
            if (xml.starts("numFmt")) {
                formats.put(number(xml.attribute("numFmtId")), String.valueOf(xml.attribute("formatCode")));
            } else if (xml.starts("cellXfs")) {
                cells = true;
            } else if (xml.ends("cellXfs")) {
                cells = false;
            } else if (cells && xml.starts("xf")) {
                int format = number(xml.attribute("numFmtId"));
                result.dates.set(result.styles++, isDate(format, formats.get(format)));
            }
        }
        return result;
    }

    private static int number(@Nullable String digits) {
        try {
            return digits == null ? 0 : Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** The numbers of formats that every program knows without being told; 27 to 36 and 50 to 58 are those of East Asia. */
    static boolean isDate(int format, @Nullable String code) {
        if (code == null) {
            return (format >= 14 && format <= 22)
                    || (format >= 27 && format <= 36)
                    || (format >= 45 && format <= 47)
                    || (format >= 50 && format <= 58);
        }
        String letters = NOT_LETTERS.matcher(code).replaceAll("");
        int part = letters.indexOf(';');
        String first = part < 0 ? letters : letters.substring(0, part);
        return !first.equalsIgnoreCase("general")
                && DAY_LETTERS.matcher(first).find()
                && !first.contains("0")
                && !first.contains("#");
    }

    boolean isDate(int style) {
        return dates.get(style);
    }

    /** The day, or day and time, that a serial number means; null where it means none. */
    static @Nullable String day(BigDecimal serial, boolean from1904) {
        if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(LAST_SERIAL)) > 0) {
            return null;
        }
        int days = serial.intValue();
        // Day 60 is the 29 February 1900 that Lotus 1-2-3 invented; the days before it are one off.
        LocalDate start = from1904
                ? LocalDate.of(1904, 1, 1)
                : days < 60 ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
        int seconds = serial.subtract(BigDecimal.valueOf(days))
                .multiply(BigDecimal.valueOf(SECONDS))
                .setScale(0, RoundingMode.HALF_UP)
                .intValue();
        LocalDateTime time = start.plusDays(days).atStartOfDay().plusSeconds(seconds);
        return seconds == 0 ? time.toLocalDate().toString() : MINUTES.format(time);
    }
}
