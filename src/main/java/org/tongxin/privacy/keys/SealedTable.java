package org.tongxin.privacy.keys;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table with sealed columns, as the catalogue of the database tells it.
 *
 * @param name with its schema
 * @param ofCommunities true where row security guards it
 * @param keys columns of its primary key
 * @param sealed its sealed columns
 */
record SealedTable(String name, boolean ofCommunities, List<String> keys, List<String> sealed) {

    SealedTable {
        keys = List.copyOf(keys);
        sealed = List.copyOf(sealed);
    }

    /** Rows of which something was sealed by an older key. */
    String selectOld() {
        String old = sealed.stream()
                .map(column ->
                        "(" + column + " is not null and substring(" + column + " from 1 for :length) <> :newest)")
                .collect(Collectors.joining(" or "));
        return "/* privacy/keys older seals */ select " + String.join(", ", keys) + ", " + String.join(", ", sealed)
                + " from " + name + " where " + (ofCommunities ? "community_id = :community and " : "") + "(" + old
                + ") limit :limit";
    }

    /** Puts the new seals in, where nobody changed them meanwhile. */
    String update() {
        String set = numbered("%s = :new%d", sealed, ", ");
        String same = numbered("%s is not distinct from :old%d", sealed, " and ");
        return "/* privacy/keys seal anew */ update " + name + " set " + set + " where "
                + numbered("%s = :key%d", keys, " and ") + " and " + same;
    }

    private static String numbered(String shape, List<String> columns, String between) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> shape.formatted(columns.get(i), i))
                .collect(Collectors.joining(between));
    }
}
