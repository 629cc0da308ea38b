package org.tongxin.people.card;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The words of a card in its language, Chinese beside them where that is another. */
public final class CardWords {

    private final MessageSource messages;
    private final CardLanguage language;

    CardWords(MessageSource messages, CardLanguage language) {
        this.messages = messages;
        this.language = language;
    }

    /**
     * Words as a card shows them.
     *
     * @param own in the language of the card; in Chinese where the language has none for it yet
     * @param tag of the language that {@code own} is in
     * @param beside the same in Chinese, or null where {@code own} is Chinese
     */
    public record Said(String own, String tag, @Nullable String beside) {}

    public CardLanguage language() {
        return language;
    }

    public Said say(String key, Object... arguments) {
        return said(in(language.locale(), key, arguments), in(Locale.SIMPLIFIED_CHINESE, key, arguments));
    }

    /** On which day the card was printed. */
    public Said printed(LocalDate day) {
        return said(printed(day, language.locale()), printed(day, Locale.SIMPLIFIED_CHINESE));
    }

    private Said said(String own, String chinese) {
        if (language.chinese()) {
            return new Said(own, language.tag(), null);
        }
        return own.equals(chinese)
                ? new Said(own, CardLanguage.ZH_HANS.tag(), null)
                : new Said(own, language.tag(), chinese);
    }

    private String printed(LocalDate day, Locale locale) {
        return in(
                locale,
                "people.card.day",
                DateTimeFormatter.ofPattern(in(locale, "ui.when.date"), locale).format(day));
    }

    private String in(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
