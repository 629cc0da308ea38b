package org.tongxin.kernel.sheets;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text separated by commas, semicolons or tabs (RFC 4180), in whichever encoding it came. */
final class Separated {

    /** A mark of byte order, written by Excel in front of UTF-8 and UTF-16. */
    private static final char MARK = '\uFEFF';

    private static final int LOOKED_AT = 4096;

    private static final Pattern MARKUP =
            Pattern.compile("<(?:!doctype|html|head|meta|table|\\?xml|!--)", Pattern.CASE_INSENSITIVE);

    private Separated() {}

    static void read(FileChannel file, Intake intake) throws IOException {
        refuseMarkup(file);
        Charset charset = charset(file);
        try (var reader = new PushbackReader(open(file, charset), 1)) {
            int first = reader.read();
            if (first >= 0 && first != MARK) {
                reader.unread(first);
            }
            new Parser(reader, separator(file, charset), intake).run();
        }
    }

    private static Reader open(FileChannel file, Charset charset) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new BufferedReader(new InputStreamReader(fromStart(file), decoder), 1 << 16);
    }

    /** All bytes of the file; closing the stream leaves the file open. */
    private static InputStream fromStart(FileChannel file) throws IOException {
        file.position(0);
        return new FilterInputStream(Channels.newInputStream(file)) {
            @Override
            public void close() {}
        };
    }

    /** Web pages and the XML of Excel 2003 are often named xls by the programs that write them. */
    private static void refuseMarkup(FileChannel file) throws IOException {
        byte[] start = fromStart(file).readNBytes(LOOKED_AT);
        String text =
                new String(start, StandardCharsets.UTF_8).replace("\uFEFF", "").strip();
        if (MARKUP.matcher(text).lookingAt()) {
            throw new Intake.Stop("kernel.sheet.page", null);
        }
    }

    private static Charset charset(FileChannel file) throws IOException {
        byte[] start = fromStart(file).readNBytes(LOOKED_AT);
        for (Charset candidate : candidates(start)) {
            if (isText(file, candidate)) {
                return candidate;
            }
        }
        throw new Intake.Stop("kernel.sheet.kind", null);
    }

    /** UTF-16 without its mark shows by the zeros beside each separator and digit; they lie all on one side. */
    private static List<Charset> candidates(byte[] start) {
        boolean little = start.length > 1 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE;
        boolean big = start.length > 1 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF;
        int[] zeros = new int[2];
        for (int i = 0; i < start.length; i++) {
            zeros[i % 2] += start[i] == 0 ? 1 : 0;
        }
        if (little || (!big && zeros[1] > 0 && zeros[0] == 0)) {
            return List.of(StandardCharsets.UTF_16LE);
        }
        if (big || (zeros[0] > 0 && zeros[1] == 0)) {
            return List.of(StandardCharsets.UTF_16BE);
        }
        return List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
    }

    /** True where every byte makes sense in the encoding and none is a control character of a binary file. */
    private static boolean isText(FileChannel file, Charset charset) throws IOException {
        try (var reader = open(file, charset)) {
            char[] block = new char[1 << 14];
            for (int n = reader.read(block); n >= 0; n = reader.read(block)) {
                for (int i = 0; i < n; i++) {
                    if (block[i] < ' ' && block[i] != '\n' && block[i] != '\r' && block[i] != '\t') {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** The separator that is most frequent in the first line outside quotation marks. */
    private static char separator(FileChannel file, Charset charset) throws IOException {
        int[] seen = new int[3];
        try (var reader = open(file, charset)) {
            boolean quoted = false;
            for (int c = reader.read(); c >= 0 && (quoted || (c != '\n' && c != '\r')); c = reader.read()) {
                quoted ^= c == '"';
                int which = ",;\t".indexOf(c);
                if (!quoted && which >= 0) {
                    seen[which]++;
                }
            }
        }
        return seen[2] > Math.max(seen[0], seen[1]) ? '\t' : seen[1] > seen[0] ? ';' : ',';
    }

    /** One pass over the characters; a cell is quoted where it starts with a quotation mark. */
    private static final class Parser {

        private static final int LONGEST = 1 << 20;

        private final PushbackReader in;
        private final char separator;
        private final Intake intake;
        private final StringBuilder cell = new StringBuilder();
        private List<String> cells = new ArrayList<>();
        private int line = 1;
        private int startedAt = 1;

        Parser(PushbackReader in, char separator, Intake intake) {
            this.in = in;
            this.separator = separator;
            this.intake = intake;
        }

        void run() throws IOException {
            for (int c = in.read(); c >= 0; c = in.read()) {
                if (c == '"' && cell.isEmpty()) {
                    quoted();
                } else if (c == separator) {
                    endCell();
                } else if (c == '\n' || c == '\r') {
                    endLine(c);
                } else {
                    append(c);
                }
            }
            endCell();
            intake.take(0, "", startedAt, cells);
        }

        private void quoted() throws IOException {
            while (true) {
                int c = in.read();
                if (c < 0) {
                    throw new Intake.Stop("kernel.sheet.quote", Intake.name(cells.size(), startedAt));
                }
                if (c != '"') {
                    line += c == '\n' ? 1 : 0;
                    append(c);
                    continue;
                }
                int after = in.read();
                if (after != '"') {
                    if (after >= 0) {
                        in.unread(after);
                    }
                    return;
                }
                append('"');
            }
        }

        private void append(int c) {
            if (cell.length() >= LONGEST) {
                throw new Intake.Stop("kernel.sheet.quote", Intake.name(cells.size(), startedAt));
            }
            cell.append((char) c);
        }

        private void endCell() {
            cells.add(cell.toString());
            cell.setLength(0);
        }

        private void endLine(int c) throws IOException {
            if (c == '\r') {
                int after = in.read();
                if (after >= 0 && after != '\n') {
                    in.unread(after);
                }
            }
            endCell();
            intake.take(0, "", startedAt, cells);
            cells = new ArrayList<>();
            startedAt = ++line;
        }
    }
}
