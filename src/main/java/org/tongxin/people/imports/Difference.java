package org.tongxin.people.imports;

import java.util.List;

/**
 * 差异: what a row says otherwise than the file, as it is shown: numbers masked.
 *
 * @param keys true where the values are keys of words
 */
public record Difference(Field field, boolean keys, List<String> onFile, List<String> inSheet) {

    public Difference {
        onFile = List.copyOf(onFile);
        inSheet = List.copyOf(inSheet);
    }

    static Difference texts(Field field, List<String> onFile, List<String> inSheet) {
        return new Difference(field, false, onFile, inSheet);
    }

    static Difference words(Field field, List<String> onFile, List<String> inSheet) {
        return new Difference(field, true, onFile, inSheet);
    }

    @Override
    public String toString() {
        return "Difference[" + field + "]";
    }
}
