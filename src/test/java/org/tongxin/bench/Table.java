package org.tongxin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The lines of a run: printed at once, written as a table at the end. */
final class Table {

    private final List<List<String>> lines = new ArrayList<>();

    /** A measure that is better the larger it is. */
    void atLeast(String name, double measured, String unit, double must, double aim) {
        line(name, text(measured), unit, "≥ " + text(must), "≥ " + text(aim), measured >= must);
    }

    /** A measure that is better the smaller it is. */
    void atMost(String name, double measured, String unit, double must, double aim) {
        line(name, text(measured), unit, "≤ " + text(must), "≤ " + text(aim), measured <= must);
    }

    /** A figure that explains others and has no limit. */
    void note(String name, double measured, String unit) {
        line(name, text(measured), unit, "-", "-", true);
    }

    private void line(String name, String measured, String unit, String must, String aim, boolean ok) {
        List<String> line = List.of(name, measured, unit, must, aim, ok ? "ok" : "short");
        lines.add(line);
        System.out.println(String.join("\t", line));
        System.out.flush();
    }

    void write() throws IOException {
        var text = new StringBuilder("| measure | measured | unit | must | aim | |\n|---|---|---|---|---|---|\n");
        for (List<String> line : lines) {
            text.append("| ").append(String.join(" | ", line)).append(" |\n");
        }
        Files.createDirectories(Path.of("target/bench"));
        Files.writeString(Path.of("target/bench/table.md"), text);
    }

    /** Three figures that matter. */
    private static String text(double value) {
        double size = Math.abs(value);
        String shape = size >= 100 || value == Math.rint(value) ? "%.0f" : size >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, shape, value);
    }

    /** The middle one of several. */
    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The value below which a share of them lies. */
    static double percentile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1)];
    }
}
