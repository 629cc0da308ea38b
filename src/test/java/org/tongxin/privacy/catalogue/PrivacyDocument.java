package org.tongxin.privacy.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.tongxin.privacy.PersonalData;

/** The page {@code docs/privacy.md}: which personal data, where, why, how long, who sees it. */
final class PrivacyDocument {

    private PrivacyDocument() {}

    static String of(Catalogue catalogue, MessageSource messages) {
        var page = new StringBuilder("""
                # Personal data

                What the program keeps of people, as its modules declare it (`PersonalDataHolder`). `PersonalDataTest` writes this
                page and fails where it is not as declared; it also reads the columns of the database and fails where one that
                could hold something of a person is not declared. The same list stands for everybody at `/privacy`.

                Nothing is kept of religion, belief, political reliability, petitions or criminal records, and nobody is scored.
                """);
        catalogue.byModule().forEach((module, kinds) -> {
            page.append("\n## ")
                    .append(english(messages, "privacy.module." + module))
                    .append("\n\n");
            page.append("| what | of whom | what for | legal basis | how long | who sees it | columns |\n");
            page.append("|---|---|---|---|---|---|---|\n");
            kinds.forEach(data -> page.append(row(catalogue, messages, data)));
        });
        return page.toString();
    }

    private static String row(Catalogue catalogue, MessageSource messages, PersonalData data) {
        Catalogue.Words keeping = catalogue.keeping(data);
        return List.of(
                        english(messages, data.what()) + (data.sensitive() ? " (sensitive)" : ""),
                        english(messages, data.whose().key()),
                        english(messages, data.why()),
                        english(messages, data.basis().key()),
                        messages.getMessage(keeping.key(), keeping.arguments().toArray(), Locale.ENGLISH),
                        data.seenBy().stream()
                                .sorted()
                                .map(one -> english(messages, one.key()))
                                .collect(Collectors.joining(", ")),
                        data.columns().names().stream()
                                .sorted()
                                .map(column -> "`" + column + "`")
                                .collect(Collectors.joining(" ")))
                .stream()
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String english(MessageSource messages, String key) {
        return messages.getMessage(key, new Object[0], Locale.ENGLISH);
    }
}
