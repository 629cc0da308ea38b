package org.tongxin.notices.outbox;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Installation;
import org.tongxin.kernel.SafeText;
import org.tongxin.ui.Language;

/** Puts messages into words. */
@Component
class Letters {

    private final MessageSource words;
    private final Installation installation;

    Letters(MessageSource words, Installation installation) {
        this.words = words;
        this.installation = installation;
    }

    /** A message in words. */
    record Letter(Language language, String subject, String body) {}

    /** The letter of a message in a language; empty where its topic has no words. */
    Optional<Letter> of(Message message, @Nullable String tag) {
        Language language = tag == null ? Language.ZH_HANS : Language.nearest(Locale.forLanguageTag(tag));
        String path = message.values().get("path");
        String link = path == null ? "" : installation.link(path);
        String subject = text(message, "subject", language, link);
        String body = text(message, "body", language, link);
        if (subject == null || body == null) {
            return Optional.empty();
        }
        String whole = link.isEmpty() || body.contains(link) ? body : body + "\n\n" + link;
        return Optional.of(new Letter(language, SafeText.line(subject, 200).text(), whole));
    }

    private @Nullable String text(Message message, String part, Language language, String link) {
        String written = words.getMessage(message.topic() + "." + part, null, null, language.locale());
        if (written == null) {
            return null;
        }
        String text = written.replace("{link}", link);
        for (Map.Entry<String, String> value : message.values().entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }
}
