package org.tongxin.requests.worklist;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 页位: the last line of a page, after which the next one begins.
 *
 * @param emergency whether that line is pinned
 * @param at its deadline, or the moment it was reported where the newest stand first
 */
record Place(boolean emergency, Instant at, UUID id) {

    String text() {
        return (emergency ? "1" : "0") + "_" + at + "_" + id;
    }

    /** The place, or null for the beginning; an address that was tampered with leads to the beginning. */
    static @Nullable Place of(String text) {
        String[] parts = text.split("_", 3);
        if (parts.length != 3) {
            return null;
        }
        try {
            return new Place(parts[0].equals("1"), Instant.parse(parts[1]), UUID.fromString(parts[2]));
        } catch (DateTimeException | IllegalArgumentException tampered) {
            return null;
        }
    }
}
