package org.tongxin.ui;

import org.jspecify.annotations.Nullable;

/**
 * 选项: one of several answers to choose from, by radio button, checkbox or list.
 *
 * @param value what the form sends
 * @param label what the reader sees
 * @param hint a line under the label, or null
 * @param chosen true when it is the answer so far
 */
public record Choice(String value, String label, @Nullable String hint, boolean chosen) {

    public Choice(String value, String label, boolean chosen) {
        this(value, label, null, chosen);
    }
}
