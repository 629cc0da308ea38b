package org.tongxin.people;

import java.util.List;
import java.util.Locale;

/** 偏好: what service needs to know of somebody. */
public enum PreferenceKind {
    /** 常用语言: spoken, best first; BCP 47. */
    SPOKEN("zh", "bo", "ug", "mn", "kk", "ko", "za", "ii", "en", "sign"),
    /** 常用文字: read, with the script where a language has several; BCP 47. */
    WRITTEN("zh-Hans", "zh-Hant", "bo", "ug", "mn-Mong", "kk-Arab", "ko", "en", "braille", "none"),
    /** 饮食 */
    DIET("halal", "vegetarian", "low_salt", "diabetic", "soft");

    private final List<String> understood;

    PreferenceKind(String... values) {
        this.understood = List.of(values);
    }

    /** The values that are understood. */
    public List<String> understood() {
        return understood;
    }

    /** The message key of a value. */
    public String key(String value) {
        return switch (this) {
            case SPOKEN -> "people.spoken." + value;
            case WRITTEN -> "people.written." + value;
            case DIET -> "people.diet." + value;
        };
    }

    /** Its word in tables and message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a word of {@link #word}. */
    public static PreferenceKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
