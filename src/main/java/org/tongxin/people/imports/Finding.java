package org.tongxin.people.imports;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something found in a row of an upload.
 *
 * @param at the row's place in the upload
 * @param row as the spreadsheet program shows it
 * @param column counted from 0 among the kept ones; -1 where it is about the row
 * @param key of the sentence that says what it is and how to mend it
 * @param argument of the sentence: another row's number, never a person's data; empty for none
 * @param other the household of the register it may be, or null
 * @param resident who of the register it may be, or null
 */
public record Finding(
        int at,
        int row,
        int column,
        Kind kind,
        String key,
        String argument,
        @Nullable UUID other,
        @Nullable UUID resident) {

    Finding(int at, int row, int column, Kind kind, String key, String argument, @Nullable UUID other) {
        this(at, row, column, kind, key, argument, other, null);
    }

    /** How much it weighs. */
    public enum Kind {
        /** 有误: the row cannot be entered. */
        FAULT,
        /** 可能重复: a person decides. */
        DOUBLE,
        /** 提示: worth a look. */
        NOTE
    }
}
