package org.tongxin.ui;

import java.util.Locale;

/** 语言: the languages whose catalogues are complete. */
public enum Language {
    ZH_HANS("zh-Hans", "简体中文"),
    ZH_HANT("zh-Hant", "繁體中文"),
    EN("en", "English");

    private final Locale locale;
    private final String ownName;

    Language(String tag, String ownName) {
        this.locale = Locale.forLanguageTag(tag);
        this.ownName = ownName;
    }

    /** Its BCP 47 tag, as in {@code lang} attributes and the cookie. */
    public String tag() {
        return locale.toLanguageTag();
    }

    public Locale locale() {
        return locale;
    }

    /** Its name in itself. */
    public String ownName() {
        return ownName;
    }

    /** The language nearest to what was asked for; simplified Chinese where nothing fits. */
    public static Language nearest(Locale asked) {
        if (asked.getLanguage().equals("zh")) {
            boolean traditional = asked.getScript().equals("Hant")
                    || asked.getCountry().equals("TW")
                    || asked.getCountry().equals("HK")
                    || asked.getCountry().equals("MO");
            return traditional ? ZH_HANT : ZH_HANS;
        }
        return asked.getLanguage().equals("en") ? EN : ZH_HANS;
    }
}
