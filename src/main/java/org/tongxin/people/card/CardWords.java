package org.tongxin.people.card;

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
        String own = messages.getMessage(key, arguments, language.locale());
        if (language.chinese()) {
            return new Said(own, language.tag(), null);
        }
        String chinese = messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
        return own.equals(chinese)
                ? new Said(own, CardLanguage.ZH_HANS.tag(), null)
                : new Said(own, language.tag(), chinese);
    }
}
