package org.tongxin.ui;

import org.jspecify.annotations.Nullable;

/**
 * 柱: one column of a small chart and one row of the table beside it.
 *
 * @param label under the column, short: a month, a grid
 * @param value its height, not negative
 * @param shown the value as the table writes it, with its unit
 * @param n how many it was counted from, or null where the value is itself a count
 */
public record Bar(
        String label, double value, String shown, @Nullable Integer n) {}
