package org.tongxin.people.card;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tongxin.ui.Language;

/** 卡的语言: the languages a card is made in. Where a language has no words for something, Chinese stands in its place. */
public enum CardLanguage {
    ZH_HANS("zh-Hans", "简体中文"),
    ZH_HANT("zh-Hant", "繁體中文"),
    BO("bo", "བོད་ཡིག"),
    UG("ug", "ئۇيغۇرچە"),
    EN("en", "English");

    private final Locale locale;
    private final String ownName;

    CardLanguage(String tag, String ownName) {
        this.locale = Locale.forLanguageTag(tag);
        this.ownName = ownName;
    }

    public String tag() {
        return locale.toLanguageTag();
    }

    Locale locale() {
        return locale;
    }

    /** Its name in itself. */
    public String ownName() {
        return ownName;
    }

    /** True where it is written from right to left. */
    boolean rightToLeft() {
        return this == UG;
    }

    /** As in {@code dir} attributes. */
    public String direction() {
        return rightToLeft() ? "rtl" : "ltr";
    }

    boolean chinese() {
        return this == ZH_HANS || this == ZH_HANT;
    }

    /** The language of a tag; empty where there are no cards in it. */
    static Optional<CardLanguage> of(String tag) {
        return Arrays.stream(values()).filter(one -> one.tag().equals(tag)).findFirst();
    }

    static CardLanguage of(Language reader) {
        return of(reader.tag()).orElse(ZH_HANS);
    }

    /**
     * What somebody who reads several is best served with: the one other than the usual, since Chinese stands beside it
     * anyway.
     */
    static Optional<CardLanguage> best(List<String> read, CardLanguage usual) {
        List<CardLanguage> known =
                read.stream().flatMap(tag -> of(tag).stream()).sorted().toList();
        return known.stream()
                .filter(one -> one != usual)
                .findFirst()
                .or(() -> known.stream().findFirst());
    }
}
