package org.tongxin.kernel.sheets;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The texts that the cells of a workbook point to, in a file without a name, so that a million of them need no memory.
 * They are kept in blocks; the blocks read last stay at hand, since rows point mostly to texts near each other.
 */
final class SharedWords implements AutoCloseable {

    private static final int IN_BLOCK = 64;
    private static final int BLOCKS_AT_HAND = 256;

    private final FileChannel file;
    private final Map<Integer, String[]> atHand = new LinkedHashMap<>(BLOCKS_AT_HAND * 2, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, String[]> eldest) {
            return size() > BLOCKS_AT_HAND;
        }
    };
    private final ByteArrayOutputStream block = new ByteArrayOutputStream();
    private long[] starts = new long[64];
    private int count;
    private long written;

    private SharedWords(FileChannel file) {
        this.file = file;
    }

    static SharedWords none() throws IOException {
        return new SharedWords(nameless());
    }

    /** A file that the system forgets with the program, whatever becomes of it. */
    static FileChannel nameless() throws IOException {
        Path path = Files.createTempFile("tongxin-sheet", ".part");
        return FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** Reads the part of shared texts; longer ones than allowed keep one character more, so that they are seen. */
    static SharedWords read(Xml xml, int longest) throws IOException {
        SharedWords words = none();
        try {
            var text = new StringBuilder();
            boolean reading = false;
            while (xml.next()) {
                if (xml.starts("si")) {
                    text.setLength(0);
                } else if (xml.starts("rPh")) {
                    reading = true;
                } else if (xml.ends("rPh")) {
                    reading = false;
                } else if (xml.starts("t") && !reading) {
                    String part = xml.text(longest);
                    text.append(part, 0, Math.min(part.length(), Math.max(0, longest + 1 - text.length())));
                } else if (xml.ends("si")) {
                    words.add(text.toString());
                }
            }
            words.flush();
            return words;
        } catch (IOException | RuntimeException e) {
            words.close();
            throw e;
        }
    }

    private void add(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        block.writeBytes(ByteBuffer.allocate(4).putInt(bytes.length).array());
        block.writeBytes(bytes);
        if (++count % IN_BLOCK == 0) {
            flush();
        }
    }

    private void flush() throws IOException {
        if (block.size() == 0) {
            return;
        }
        int number = (count - 1) / IN_BLOCK;
        if (number + 1 >= starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
        }
        var bytes = ByteBuffer.wrap(block.toByteArray());
        starts[number] = written;
        while (bytes.hasRemaining()) {
            written += file.write(bytes, written);
        }
        starts[number + 1] = written;
        block.reset();
    }

    /** A text by its number; empty where the workbook points to one it does not have. */
    String at(int number) {
        if (number < 0 || number >= count) {
            return "";
        }
        return atHand.computeIfAbsent(number / IN_BLOCK, this::load)[number % IN_BLOCK];
    }

    private String[] load(int number) {
        try {
            var bytes = ByteBuffer.allocate((int) (starts[number + 1] - starts[number]));
            while (bytes.hasRemaining()) {
                if (file.read(bytes, starts[number] + bytes.position()) < 0) {
                    throw new EOFException();
                }
            }
            bytes.flip();
            var texts = new String[Math.min(IN_BLOCK, count - number * IN_BLOCK)];
            for (int i = 0; i < texts.length; i++) {
                int length = bytes.getInt();
                texts[i] = new String(bytes.array(), bytes.position(), length, StandardCharsets.UTF_8);
                bytes.position(bytes.position() + length);
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
