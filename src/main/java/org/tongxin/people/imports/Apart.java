package org.tongxin.people.imports;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What rows far apart have in common: the same document, the same person, the same household. Each row leaves a short
 * mark in one of many files without names, by its hash; afterwards file by file fits into memory, however long the sheet
 * is.
 */
final class Apart implements Closeable {

    static final String DOCUMENT = "people.import.fault.document-twice";
    static final String PERSON = "people.import.double.same-row";
    static final String NO_HEAD = "people.import.fault.no-head";
    static final String TWO_HEADS = "people.import.fault.two-heads";
    static final String JOINED = "people.import.note.apart";

    private static final int FILES = 64;
    private static final long PRIME = 0x100000001b3L;

    private final List<FileChannel> files = new ArrayList<>();
    private final List<DataOutputStream> marks = new ArrayList<>();

    /** What a mark is about. */
    private enum About {
        DOCUMENT,
        PERSON,
        HOUSEHOLD
    }

    /**
     * A mark.
     *
     * @param heads of a run of rows of one household: how many rows in it are the head
     */
    private record Mark(About about, long hash, int at, int row, int heads) {}

    /** The rows of households that stand apart: the first row of a later run, and the first of all. */
    record Found(List<Finding> findings, Map<Integer, Integer> joints) {}

    Apart() throws IOException {
        for (int i = 0; i < FILES; i++) {
            FileChannel file = FileChannel.open(
                    Files.createTempFile("tongxin-import", ".part"),
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
            files.add(file);
            marks.add(new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(file), 1 << 13)));
        }
    }

    void person(Person person) throws IOException {
        if (person.document() != null) {
            mark(About.DOCUMENT, person.document().reveal(), person.at(), person.row(), 0);
        }
        if (person.mobile() != null
                && person.birth().on() != null
                && !person.name().isEmpty()) {
            String same = person.name() + "/" + person.birth().on() + "/"
                    + person.mobile().reveal();
            mark(About.PERSON, same, person.at(), person.row(), 0);
        }
    }

    /** A run of rows of one household that has a number. */
    void household(String key, int at, int row, int heads) throws IOException {
        mark(About.HOUSEHOLD, key, at, row, heads);
    }

    private void mark(About about, String what, int at, int row, int heads) throws IOException {
        long hash = 0xcbf29ce484222325L + about.ordinal();
        for (int i = 0; i < what.length(); i++) {
            hash = (hash ^ what.charAt(i)) * PRIME;
        }
        hash ^= hash >>> 32;
        DataOutputStream out = marks.get((int) (hash & (FILES - 1)));
        out.writeByte(about.ordinal());
        out.writeLong(hash);
        out.writeInt(at);
        out.writeInt(row);
        out.writeByte(Math.min(heads, 100));
    }

    /**
     * What they have in common, file by file.
     *
     * @param tells true where the sheet says who heads a household
     */
    void find(boolean tells, Consumer<Found> into) throws IOException {
        for (int i = 0; i < FILES; i++) {
            List<Finding> findings = new ArrayList<>();
            Map<Integer, Integer> joints = new HashMap<>();
            marks.get(i).flush();
            Map<Long, List<Mark>> alike = new HashMap<>();
            for (Mark mark : read(files.get(i))) {
                alike.computeIfAbsent(mark.hash(), hash -> new ArrayList<>(1)).add(mark);
            }
            for (List<Mark> same : alike.values()) {
                same.sort(Comparator.comparingInt(Mark::at));
                find(same, tells, findings, joints);
            }
            into.accept(new Found(findings, joints));
        }
    }

    private static void find(List<Mark> same, boolean tells, List<Finding> findings, Map<Integer, Integer> joints) {
        Mark first = same.getFirst();
        List<Mark> later = same.subList(1, same.size());
        String row = String.valueOf(first.row());
        switch (first.about()) {
            case DOCUMENT -> later.forEach(mark -> findings.add(finding(mark, Finding.Kind.FAULT, DOCUMENT, row)));
            case PERSON -> later.forEach(mark -> findings.add(finding(mark, Finding.Kind.DOUBLE, PERSON, row)));
            case HOUSEHOLD -> {
                int heads = 0;
                for (Mark mark : same) {
                    boolean another = heads > 0 && mark.heads() > 0;
                    heads += mark.heads();
                    if (another) {
                        findings.add(finding(mark, Finding.Kind.FAULT, TWO_HEADS, row));
                    } else if (mark != first) {
                        findings.add(finding(mark, Finding.Kind.NOTE, JOINED, row));
                    }
                }
                if (heads == 0 && tells) {
                    findings.add(finding(first, Finding.Kind.FAULT, NO_HEAD, ""));
                }
                later.forEach(mark -> joints.put(mark.at(), first.at()));
            }
        }
    }

    private static Finding finding(Mark mark, Finding.Kind kind, String key, String argument) {
        return new Finding(mark.at(), mark.row(), -1, kind, key, argument, null);
    }

    private static List<Mark> read(FileChannel file) throws IOException {
        List<Mark> all = new ArrayList<>();
        file.position(0);
        var in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(file), 1 << 16));
        while (true) {
            int about = in.read();
            if (about < 0) {
                return all;
            }
            try {
                all.add(new Mark(About.values()[about], in.readLong(), in.readInt(), in.readInt(), in.readByte()));
            } catch (EOFException cut) {
                throw new IOException(cut);
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (FileChannel file : files) {
            file.close();
        }
    }
}
