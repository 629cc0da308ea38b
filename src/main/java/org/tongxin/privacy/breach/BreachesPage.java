package org.tongxin.privacy.breach;

import java.util.List;

/**
 * 泄露处置页.
 *
 * @param writes true where the reader may add one
 */
public record BreachesPage(List<Row> rows, boolean writes) {

    public BreachesPage {
        rows = List.copyOf(rows);
    }

    /**
     * One breach.
     *
     * @param late true where somebody should know already
     */
    public record Row(Breach breach, boolean late) {}
}
