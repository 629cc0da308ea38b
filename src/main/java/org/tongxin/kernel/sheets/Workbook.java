package org.tongxin.kernel.sheets;

import cn.idev.excel.FastExcel;
import cn.idev.excel.cache.MapCache;
import cn.idev.excel.context.AnalysisContext;
import cn.idev.excel.metadata.data.ReadCellData;
import cn.idev.excel.read.listener.ReadListener;
import cn.idev.excel.support.ExcelTypeEnum;
import cn.idev.excel.util.DateUtils;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** An xlsx file, read as a stream after its zip was measured. */
final class Workbook {

    private static final long MOST_INFLATED = 200L * 1024 * 1024;
    private static final long MOST_WORDS = 60L * 1024 * 1024;
    private static final int MOST_ENTRIES = 2_000;

    /** Beyond it spreadsheet programs have already replaced the last digits by zeros. */
    private static final BigDecimal MOST_EXACT = new BigDecimal("999999999999999");

    private static final Set<String> ERRORS =
            Set.of("#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!");

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private Workbook() {}

    static void read(Path file, Intake intake) throws IOException {
        measure(file);
        var listener = new Listener(intake);
        try {
            FastExcel.read(file.toFile(), listener)
                    .excelType(ExcelTypeEnum.XLSX)
                    .useDefaultListener(false)
                    .readCache(new MapCache())
                    .headRowNumber(0)
                    .doReadAll();
        } catch (RuntimeException unreadable) {
            if (listener.failure == null) {
                throw new Intake.Stop("kernel.sheet.broken", null);
            }
        }
        if (listener.failure != null) {
            throw listener.failure;
        }
    }

    /** Refuses bombs by really inflating, since the sizes a zip declares prove nothing. */
    private static void measure(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw new Intake.Stop("kernel.sheet.bomb", null);
            }
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw new Intake.Stop("kernel.sheet.kind", null);
            }
            long left = MOST_INFLATED;
            for (ZipEntry entry : Collections.list(zip.entries())) {
                long most = entry.getName().toLowerCase(Locale.ROOT).endsWith("sharedstrings.xml")
                        ? Math.min(left, MOST_WORDS)
                        : left;
                try (InputStream in = zip.getInputStream(entry)) {
                    left -= inflated(in, most);
                }
            }
        } catch (ZipException | EOFException e) {
            throw new Intake.Stop("kernel.sheet.broken", null);
        }
    }

    private static long inflated(InputStream in, long most) throws IOException {
        byte[] block = new byte[1 << 16];
        long sum = 0;
        for (int n = in.read(block); n >= 0; n = in.read(block)) {
            sum += n;
            if (sum > most) {
                throw new Intake.Stop("kernel.sheet.bomb", null);
            }
        }
        return sum;
    }

    private static final class Listener implements ReadListener<Map<Integer, ReadCellData<?>>> {

        private final Intake intake;
        private @Nullable RuntimeException failure;

        Listener(Intake intake) {
            this.intake = intake;
        }

        @Override
        public void invoke(Map<Integer, ReadCellData<?>> row, AnalysisContext context) {
            int number = context.readRowHolder().getRowIndex() + 1;
            var sheet = context.readSheetHolder();
            boolean from1904 = Boolean.TRUE.equals(
                    context.currentReadHolder().globalConfiguration().getUse1904windowing());
            try {
                List<String> cells = new ArrayList<>();
                row.forEach((column, cell) -> {
                    while (cells.size() < column) {
                        cells.add("");
                    }
                    cells.add(text(cell, Intake.name(column, number), from1904));
                });
                intake.take(sheet.getSheetNo(), sheet.getSheetName(), number, cells);
            } catch (RuntimeException e) {
                failure = e;
                throw e;
            }
        }

        @Override
        public void doAfterAllAnalysed(AnalysisContext context) {}

        private static String text(@Nullable ReadCellData<?> cell, String name, boolean from1904) {
            if (cell == null) {
                return "";
            }
            return switch (cell.getType()) {
                case NUMBER -> number(cell, name, from1904);
                case BOOLEAN -> String.valueOf(cell.getBooleanValue());
                case EMPTY -> {
                    if (cell.getFormulaData() != null) {
                        throw new Intake.Stop("kernel.sheet.formula", name);
                    }
                    yield "";
                }
                default -> words(cell.getStringValue(), name);
            };
        }

        private static String words(@Nullable String words, String name) {
            if (words != null && ERRORS.contains(words)) {
                throw new Intake.Stop("kernel.sheet.error", name);
            }
            return words == null ? "" : words;
        }

        private static String number(ReadCellData<?> cell, String name, boolean from1904) {
            BigDecimal number = cell.getNumberValue();
            var format = cell.getDataFormatData();
            if (format != null && DateUtils.isADateFormat(format.getIndex(), format.getFormat())) {
                LocalDateTime time = DateUtils.getLocalDateTime(number.doubleValue(), from1904);
                if (time == null) {
                    throw new Intake.Stop("kernel.sheet.error", name);
                }
                return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                        ? time.toLocalDate().toString()
                        : MINUTES.format(time);
            }
            if (number.abs().compareTo(MOST_EXACT) > 0) {
                throw new Intake.Stop("kernel.sheet.digits", name);
            }
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
    }
}
