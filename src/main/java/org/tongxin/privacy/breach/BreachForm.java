package org.tongxin.privacy.breach;

import org.jspecify.annotations.Nullable;
import org.tongxin.kernel.SafeText;
import org.tongxin.ui.FormErrors;

/** What was typed about a breach: exactly what the law wants told. */
public record BreachForm(
        @Nullable String kinds,
        @Nullable String people,
        @Nullable String cause,
        @Nullable String harm,
        @Nullable String measures,
        @Nullable String contact) {

    static final int SHORT = 200;
    static final int MIDDLE = 500;
    static final int LONG = 1000;

    static final BreachForm EMPTY = new BreachForm(null, null, null, null, null, null);

    static SafeText text(@Nullable String typed, int limit) {
        return SafeText.lines(typed, limit);
    }

    /** How many people, or -1 where it is no number. */
    long count() {
        String typed = people == null ? "" : people.strip();
        return typed.matches("\\d{1,9}") ? Long.parseLong(typed) : -1;
    }

    FormErrors errors() {
        return wrong("kinds", kinds, MIDDLE)
                .andIf(count() < 0, "people", "privacy.breach.people_strange")
                .and(wrong("cause", cause, LONG))
                .and(wrong("harm", harm, LONG))
                .and(wrong("measures", measures, LONG))
                .and(wrong("contact", contact, SHORT));
    }

    private static FormErrors wrong(String field, @Nullable String typed, int limit) {
        SafeText text = text(typed, limit);
        return FormErrors.none()
                .andIf(text.isEmpty(), field, "privacy.breach.missing." + field)
                .andIf(!text.ok(), field, "privacy.assessment.words_long", limit);
    }
}
