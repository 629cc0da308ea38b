package org.tongxin.area.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing found in an upload.
 *
 * @param row of the spreadsheet, or number of the feature, from 1; 0 where it is about the whole
 * @param column key of the column's name, or null where it is about the whole row
 * @param value what stands there, or null
 * @param fault true where it forbids the import, false where it only has to be seen
 * @param key of the sentence that says what is wrong and how to mend it
 * @param arguments of the sentence
 */
public record Finding(
        int row, @Nullable String column, @Nullable String value, boolean fault, String key, List<String> arguments) {

    private static final int SHOWN = 60;

    public Finding {
        arguments = List.copyOf(arguments);
        if (value != null && value.length() > SHOWN) {
            value = value.substring(0, SHOWN) + "…";
        }
    }

    static Finding fault(int row, @Nullable String column, @Nullable String value, String key, String... arguments) {
        return new Finding(row, column, value, true, key, List.of(arguments));
    }

    static Finding note(int row, String key, String... arguments) {
        return new Finding(row, null, null, false, key, List.of(arguments));
    }
}
