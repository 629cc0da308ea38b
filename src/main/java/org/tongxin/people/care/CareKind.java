package org.tongxin.people.care;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tongxin.people.NeedKind;

/** What a list is of: a need that is on file, or an age. */
enum CareKind {
    LIVING_ALONE(NeedKind.LIVING_ALONE, 0),
    AGED_80(null, 80),
    AGED_70(null, 70),
    DISABLED(NeedKind.DISABLED, 0),
    CHILD_LEFT_BEHIND(NeedKind.CHILD_LEFT_BEHIND, 0),
    ALLOWANCE(NeedKind.ALLOWANCE, 0),
    CHRONIC_ILLNESS(NeedKind.CHRONIC_ILLNESS, 0);

    private final @Nullable NeedKind need;
    private final int age;

    CareKind(@Nullable NeedKind need, int age) {
        this.need = need;
        this.age = age;
    }

    /** The need, or null for an age. */
    @Nullable
    NeedKind need() {
        return need;
    }

    /** The age in years from which on somebody is on the list; 0 for a need. */
    int age() {
        return age;
    }

    /** Its word in addresses. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of its words. */
    String key() {
        return need == null ? "people.aged." + age : "people.need." + need.word();
    }

    /** The kind of a word; the first for any other. */
    static CareKind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElse(LIVING_ALONE);
    }
}
