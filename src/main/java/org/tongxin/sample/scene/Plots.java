package org.tongxin.sample.scene;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** What residents of the sample say, and how it ends: from {@code sample/xihe-words.csv}. */
final class Plots {

    /**
     * One kind of matter.
     *
     * @param weight how often it happens compared with the others
     * @param home true where it happens in somebody's home
     */
    record Plot(String category, int weight, boolean home, String words, String result) {}

    private final List<Plot> plots = new ArrayList<>();
    private int total;

    Plots() {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Plots.class.getResourceAsStream("/sample/xihe-words.csv")),
                StandardCharsets.UTF_8))) {
            reader.lines().skip(1).map(line -> line.split(",", 5)).forEach(cells -> {
                var plot = new Plot(
                        cells[0], Integer.parseInt(cells[1]), Boolean.parseBoolean(cells[2]), cells[3], cells[4]);
                plots.add(plot);
                total += plot.weight();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Plot draw(Random random) {
        int mark = random.nextInt(total);
        for (Plot plot : plots) {
            mark -= plot.weight();
            if (mark < 0) {
                return plot;
            }
        }
        throw new IllegalStateException("Weights do not add up");
    }
}
