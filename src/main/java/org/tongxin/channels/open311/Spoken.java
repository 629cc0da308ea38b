package org.tongxin.channels.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.tongxin.ui.Language;

/** In which words an application is answered. */
@Component
class Spoken {

    private final MessageSource words;

    Spoken(MessageSource words) {
        this.words = words;
    }

    /** The language of names and texts: the one asked for, else the communities' own. */
    static Language language(HttpServletRequest request) {
        return asks(request) ? Language.nearest(request.getLocale()) : Language.ZH_HANS;
    }

    /** Why something was not taken: in Chinese to whoever asks for it, else in English, as the standard speaks. */
    String error(HttpServletRequest request, String key) {
        boolean chinese = asks(request) && request.getLocale().getLanguage().equals("zh");
        return say(key, chinese ? Language.nearest(request.getLocale()) : Language.EN);
    }

    String say(String key, Language language) {
        Locale locale = language.locale();
        return words.getMessage(key, null, locale);
    }

    private static boolean asks(HttpServletRequest request) {
        String asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return asked != null && !asked.isBlank() && !asked.strip().startsWith("*");
    }
}
