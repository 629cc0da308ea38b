package org.tongxin.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 需求登记: a need of somebody, why it may be on file, and until when.
 *
 * @param id made where it is born
 * @param detail what exactly, kept sealed, or null
 * @param to the last day, unless it is confirmed again
 */
public record NeedEntry(UUID id, NeedKind kind, @Nullable String detail, Basis basis, LocalDate from, LocalDate to) {

    public NeedEntry {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A need ends after it begins");
        }
        if (detail != null && detail.length() > 400) {
            throw new IllegalArgumentException("A detail has at most 400 letters");
        }
    }

    @Override
    public String toString() {
        return "NeedEntry[" + id + "]";
    }
}
