package org.tongxin.people;

/**
 * 偏好: one thing that service needs to know of somebody.
 *
 * @param value one that the kind understands
 */
public record PreferenceEntry(PreferenceKind kind, String value) {

    public PreferenceEntry {
        if (!kind.understood().contains(value)) {
            throw new IllegalArgumentException("Not a " + kind.word() + " preference");
        }
    }
}
