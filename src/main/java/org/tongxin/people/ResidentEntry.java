package org.tongxin.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.kernel.IdNumber;

/**
 * 居民登记: somebody to be entered into a household.
 *
 * @param id made where it is born
 * @param name as it is written in documents, at most 80 letters
 * @param otherName in another script, or the name in daily life, or null
 * @param tie to the head of the household
 * @param from the first day in the household
 * @param began how it began
 * @param document the number of one of the five documents, or null
 * @param ethnicGroup a code of {@link EthnicGroup} the person told, or null
 */
public record ResidentEntry(
        UUID id,
        String name,
        @Nullable String otherName,
        Birth birth,
        Sex sex,
        Tie tie,
        LocalDate from,
        Began began,
        @Nullable IdNumber document,
        List<ContactEntry> contacts,
        List<PreferenceEntry> preferences,
        List<NeedEntry> needs,
        @Nullable String ethnicGroup) {

    /** The longest name. */
    public static final int LONGEST_NAME = 80;

    public ResidentEntry {
        if (name.isBlank() || name.length() > LONGEST_NAME || otherName != null && otherName.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("A name has 1 to 80 letters");
        }
        if (ethnicGroup != null && EthnicGroup.of(ethnicGroup).isEmpty()) {
            throw new IllegalArgumentException("No code of GB/T 3304");
        }
        contacts = List.copyOf(contacts);
        preferences = List.copyOf(preferences);
        needs = List.copyOf(needs);
    }

    @Override
    public String toString() {
        return "ResidentEntry[" + id + "]";
    }

    /** How living in a household began. */
    public enum Began {
        /** 登记: was there when the file was made */
        ENTERED,
        /** 迁入 */
        MOVED_IN,
        /** 出生 */
        BORN,
        /** 分户 */
        SPLIT,
        /** 并户 */
        MERGED,
        /** 与户主关系变更 */
        TIE_CHANGED;

        /** Its word in tables and message keys. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How living in a household ended. */
    public enum Ended {
        /** 迁出 */
        MOVED_OUT,
        /** 去世 */
        DIED,
        /** 分户 */
        SPLIT,
        /** 并户 */
        MERGED,
        /** 与户主关系变更 */
        TIE_CHANGED,
        /** 登记有误 */
        MISTAKEN;

        /** Its word in tables and message keys. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
