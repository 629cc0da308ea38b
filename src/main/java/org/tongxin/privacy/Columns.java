package org.tongxin.privacy;

import java.util.Set;
import java.util.TreeSet;

/**
 * 栏目: columns of tables.
 *
 * @param names each {@code schema.table.column}, or {@code schema.table} for a whole table
 */
public record Columns(Set<String> names) {

    public Columns {
        names = Set.copyOf(names);
    }

    /** Columns of a table; without any the whole table. */
    public static Columns of(String table, String... columns) {
        return new Columns(Set.of()).and(table, columns);
    }

    /** These, and columns of another table; without any the whole table. */
    public Columns and(String table, String... columns) {
        Set<String> all = new TreeSet<>(names);
        if (columns.length == 0) {
            all.add(table);
        }
        for (String column : columns) {
            all.add(table + "." + column);
        }
        return new Columns(all);
    }
}
