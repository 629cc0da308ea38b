package org.tongxin.kernel.sheets;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Sheets;

/** Spreadsheets by way of a temporary file, so that neither direction holds a sheet in memory. */
@Component
class StreamedSheets implements Sheets {

    @Override
    public Outcome read(InputStream upload, Limits limits, Rows rows) throws IOException {
        try (FileChannel file = SharedWords.nameless()) {
            if (!copy(upload, file, limits.bytes())) {
                return new Refused("kernel.sheet.bytes", null, limits.bytes() / (1024 * 1024));
            }
            var intake = new Intake(limits, rows);
            switch (start(file)) {
                case "504b0304" -> Workbook.read(file, intake);
                case "d0cf11e0" ->
                    throw new Intake.Stop(Compound.isLocked(file) ? "kernel.sheet.locked" : "kernel.sheet.old", null);
                default -> Separated.read(file, intake);
            }
            return intake.taken() == 0 ? new Refused("kernel.sheet.empty", null, null) : new Read(intake.taken());
        } catch (Intake.Stop stop) {
            return stop.refused();
        }
    }

    @Override
    public void write(OutputStream out, Format format, List<Sheet> sheets) throws IOException {
        if (format == Format.CSV) {
            writeText(out, sheets);
        } else {
            WorkbookWriter.write(out, sheets);
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
            String text = text(cell);
            boolean quote = text.chars().anyMatch(c -> c == ',' || c == ';' || c == '"' || c == '\n' || c == '\r');
            writer.write(quote ? '"' + text.replace("\"", "\"\"") + '"' : text);
            separator = ",";
        }
        writer.write("\r\n");
    }

    private static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case Noted noted -> text(noted.value());
            case Number number -> number.toString();
            default -> Guard.guarded(cell.toString());
        };
    }

    private static boolean copy(InputStream upload, FileChannel file, long most) throws IOException {
        byte[] block = new byte[1 << 16];
        long sum = 0;
        for (int n = upload.read(block); n >= 0; n = upload.read(block)) {
            sum += n;
            if (sum > most) {
                return false;
            }
            for (var bytes = ByteBuffer.wrap(block, 0, n); bytes.hasRemaining(); ) {
                file.write(bytes);
            }
        }
        return true;
    }

    private static String start(FileChannel file) throws IOException {
        var four = ByteBuffer.allocate(4);
        int n = file.read(four, 0);
        return HexFormat.of().formatHex(four.array(), 0, Math.max(0, n));
    }
}
