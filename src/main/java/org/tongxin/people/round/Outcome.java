package org.tongxin.people.round;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** 走访结果: what came of knocking at a door. */
enum Outcome {
    /** 没有变化 */
    SAME,
    /** 有变化 */
    CHANGED,
    /** 家里没人 */
    NOBODY,
    /** 换一户: nobody knocked; the card comes again. */
    SKIPPED,
    /** 请不要上门 */
    NO_VISIT,
    /** 已冻结: nobody was asked, since somebody there wanted their file erased. */
    FROZEN;

    /** Its word in tables and message keys. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The outcome of a word that a form may send. */
    static Optional<Outcome> of(String word) {
        return Arrays.stream(values())
                .filter(one -> one != FROZEN && one.word().equals(word))
                .findFirst();
    }
}
