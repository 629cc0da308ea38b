package org.tongxin.kernel.sheets;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** An xlsx file, read as a stream: macros, bombs and other kinds of zip are refused. */
final class Workbook {

    private static final int MOST_ENTRIES = 2_000;
    private static final int LONGEST_NAME = 300;

    private final ZipFile zip;
    private final long size;
    private final Intake intake;
    private final Measured.Budget budget;

    /** A sheet of the workbook and the part that holds it. */
    private record Part(String name, String path) {}

    private Workbook(ZipFile zip, long size, Intake intake) {
        this.zip = zip;
        this.size = size;
        this.intake = intake;
        this.budget = new Measured.Budget(intake.limits().inflated());
    }

    static void read(FileChannel file, Intake intake) throws IOException {
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(file).get()) {
            new Workbook(zip, file.size(), intake).read();
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException unreadable) {
            throw new Intake.Stop("kernel.sheet.broken", null);
        }
    }

    private void read() throws IOException {
        look();
        DateStyles styles = new DateStyles();
        if (has("xl/styles.xml")) {
            try (Xml xml = open("xl/styles.xml")) {
                styles = DateStyles.read(xml);
            }
        }
        var from1904 = new boolean[1];
        List<Part> parts = parts(from1904);
        try (SharedWords words = words()) {
            for (int i = 0; i < parts.size(); i++) {
                Part part = parts.get(i);
                if (has(part.path())) {
                    try (Xml xml = open(part.path())) {
                        new SheetCells(xml, words, styles, from1904[0], intake).read(i, part.name());
                    }
                }
            }
        }
    }

    private SharedWords words() throws IOException {
        if (!has("xl/sharedStrings.xml")) {
            return SharedWords.none();
        }
        try (Xml xml = open("xl/sharedStrings.xml")) {
            return SharedWords.read(xml, intake.limits().cellLength());
        }
    }

    private void look() {
        int entries = 0;
        boolean workbook = false;
        for (Enumeration<ZipArchiveEntry> all = zip.getEntries(); all.hasMoreElements(); ) {
            String name = all.nextElement().getName().toLowerCase(Locale.ROOT);
            if (++entries > MOST_ENTRIES) {
                throw new Intake.Stop("kernel.sheet.bomb", null);
            }
            if (name.endsWith("vbaproject.bin")
                    || name.startsWith("xl/macrosheets/")
                    || name.startsWith("xl/dialogsheets/")) {
                throw new Intake.Stop("kernel.sheet.macro", null);
            }
            workbook |= name.equals("xl/workbook.xml");
        }
        if (!workbook) {
            throw new Intake.Stop("kernel.sheet.kind", null);
        }
    }

    /** The sheets in the order of their tabs. */
    private List<Part> parts(boolean[] from1904) throws IOException {
        Map<String, String> targets = new HashMap<>();
        if (has("xl/_rels/workbook.xml.rels")) {
            try (Xml xml = open("xl/_rels/workbook.xml.rels")) {
                while (xml.next()) {
                    if (xml.starts("Relationship")) {
                        targets.put(String.valueOf(xml.attribute("Id")), path(String.valueOf(xml.attribute("Target"))));
                    }
                }
            }
        }
        List<Part> parts = new ArrayList<>();
        try (Xml xml = open("xl/workbook.xml")) {
            while (xml.next()) {
                if (xml.starts("workbookPr")) {
                    String since = xml.attribute("date1904");
                    from1904[0] = "1".equals(since) || "true".equals(since);
                } else if (xml.starts("sheet")) {
                    String name = String.valueOf(xml.attribute("name"));
                    parts.add(new Part(
                            name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                            targets.getOrDefault(String.valueOf(xml.spaced("id")), "")));
                }
            }
        }
        return parts;
    }

    private static String path(String target) {
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    private boolean has(String path) {
        return zip.getEntry(path) != null;
    }

    private Xml open(String path) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(path);
        InputStream in = entry == null ? null : zip.getInputStream(entry);
        if (entry == null || in == null) {
            throw new Intake.Stop("kernel.sheet.broken", null);
        }
        return new Xml(
                new BufferedInputStream(new Measured(in, Math.min(entry.getCompressedSize(), size), budget), 1 << 16));
    }
}
