package org.tongxin.people.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of an upload.
 *
 * @param place among all columns of the sheet, from 0
 * @param keptAs among the kept ones, from 0; null where it was dropped
 * @param field what it is in the register; null where it is not imported
 * @param withheld why it was dropped, or null
 * @param sure false where the heading only resembles a known one
 * @param samples of its cells, numbers hidden
 */
public record UploadColumn(
        int place,
        @Nullable Integer keptAs,
        String heading,
        @Nullable Field field,
        @Nullable Withheld withheld,
        boolean sure,
        List<String> samples) {

    public UploadColumn {
        samples = List.copyOf(samples);
    }

    @Override
    public String toString() {
        return "UploadColumn[" + place + "]";
    }
}
