package org.tongxin.privacy.breach;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 处置步骤 of a breach. */
public enum Step {
    FOUND(null),
    NOTE(null),
    CONTAINED("contained_at"),
    AUTHORITY_TOLD("authority_told_at"),
    PEOPLE_TOLD("people_told_at"),
    PEOPLE_NOT_TOLD(null),
    CLOSED("closed_at");

    private final String column;

    Step(@Nullable String column) {
        this.column = column == null ? "" : column;
    }

    /** The column that keeps its moment, or empty. */
    String column() {
        return column;
    }

    /** As it is stored and sent by forms. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of its words. */
    public String key() {
        return "privacy.breach.step." + code();
    }

    /** True where it must be said in words. */
    public boolean needsWords() {
        return this == NOTE || this == PEOPLE_NOT_TOLD || this == AUTHORITY_TOLD;
    }

    /** A step that can be taken on a page. */
    static Optional<Step> of(String code) {
        return Arrays.stream(values())
                .filter(one -> one != FOUND && one.code().equals(code))
                .findFirst();
    }
}
