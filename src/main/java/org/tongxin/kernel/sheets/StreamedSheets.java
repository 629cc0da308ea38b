package org.tongxin.kernel.sheets;

import cn.idev.excel.FastExcel;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Sheets;

/** Spreadsheets by way of a temporary file, so that neither direction holds a sheet in memory. */
@Component
class StreamedSheets implements Sheets {

    private static final int BATCH = 500;

    @Override
    public Outcome read(InputStream upload, Limits limits, Rows rows) throws IOException {
        Path file = Files.createTempFile("tongxin-sheet", ".part");
        try {
            if (!copy(upload, file, limits.bytes())) {
                return new Refused("kernel.sheet.bytes", null, limits.bytes() / (1024 * 1024));
            }
            var intake = new Intake(limits, rows);
            switch (start(file)) {
                case "504b0304" -> Workbook.read(file, intake);
                case "d0cf11e0" -> throw new Intake.Stop("kernel.sheet.old", null);
                default -> Separated.read(file, intake);
            }
            return intake.taken() == 0 ? new Refused("kernel.sheet.empty", null, null) : new Read(intake.taken());
        } catch (Intake.Stop stop) {
            return stop.refused();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public void write(OutputStream out, Format format, List<Sheet> sheets) throws IOException {
        if (format == Format.CSV) {
            writeText(out, sheets);
        } else {
            writeWorkbook(out, sheets);
        }
    }

    private static void writeText(OutputStream out, List<Sheet> sheets) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
        boolean first = true;
        for (Sheet sheet : sheets) {
            writer.write(first ? "" : "\r\n");
            first = false;
            line(writer, sheet.head());
            for (Iterator<? extends List<?>> rows = sheet.rows().iterator(); rows.hasNext(); ) {
                line(writer, rows.next());
            }
        }
        writer.flush();
    }

    private static void line(Writer writer, List<?> cells) throws IOException {
        String separator = "";
        for (Object cell : cells) {
            writer.write(separator);
            String text = String.valueOf(value(cell));
            boolean quote = text.chars().anyMatch(c -> c == ',' || c == ';' || c == '"' || c == '\n' || c == '\r');
            writer.write(quote ? '"' + text.replace("\"", "\"\"") + '"' : text);
            separator = ",";
        }
        writer.write("\r\n");
    }

    private static void writeWorkbook(OutputStream out, List<Sheet> sheets) {
        try (var workbook = FastExcel.write(out).autoCloseStream(false).build()) {
            for (int i = 0; i < sheets.size(); i++) {
                Sheet sheet = sheets.get(i);
                var target = FastExcel.writerSheet(i, sheet.name())
                        .head(sheet.head().stream().map(List::of).toList())
                        .build();
                List<List<?>> batch = new ArrayList<>(BATCH);
                for (Iterator<? extends List<?>> rows = sheet.rows().iterator(); rows.hasNext(); ) {
                    batch.add(rows.next().stream().map(StreamedSheets::value).toList());
                    if (batch.size() == BATCH) {
                        workbook.write(batch, target);
                        batch.clear();
                    }
                }
                workbook.write(batch, target);
            }
        }
    }

    /** Numbers stay; everything else is a text that no program takes for a formula. */
    private static Object value(@Nullable Object cell) {
        return cell == null ? "" : cell instanceof Number ? cell : Guard.guarded(cell.toString());
    }

    private static boolean copy(InputStream upload, Path file, long most) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            byte[] block = new byte[1 << 14];
            long sum = 0;
            for (int n = upload.read(block); n >= 0; n = upload.read(block)) {
                sum += n;
                if (sum > most) {
                    return false;
                }
                out.write(block, 0, n);
            }
            return true;
        }
    }

    private static String start(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return java.util.HexFormat.of().formatHex(in.readNBytes(4));
        }
    }
}
