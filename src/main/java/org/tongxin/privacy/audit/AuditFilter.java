package org.tongxin.privacy.audit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.kernel.TypedDay;
import org.tongxin.ui.FormErrors;

/**
 * What the audit administrator looks for; nothing narrows nothing.
 *
 * @param act an act, or all of a module where it ends with a dot, for example {@code requests.}
 * @param who beginning of the actor's name
 * @param subject id of what it was done to, or null
 * @param day a day, or null for any
 * @param before show older lines than this one, or null for the newest
 */
record AuditFilter(
        String act,
        String who,
        @Nullable UUID subject,
        @Nullable LocalDate day,
        @Nullable UUID before) {

    static AuditFilter of(String act, String who, String subject, String day, String before) {
        return new AuditFilter(act.strip(), who.strip(), id(subject), date(day), id(before));
    }

    /** What was typed and could not be read; nothing may look as if it had been searched for. */
    FormErrors misread(String typedSubject, String typedDay) {
        FormErrors errors = FormErrors.none();
        if (subject == null && !typedSubject.isBlank()) {
            errors = errors.and("subject", "privacy.audit.subject_wrong");
        }
        if (day == null && !typedDay.isBlank()) {
            errors = errors.and("day", "privacy.audit.day_wrong");
        }
        return errors;
    }

    private static @Nullable UUID id(String typed) {
        try {
            return typed.isBlank() ? null : UUID.fromString(typed.strip());
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    private static @Nullable LocalDate date(String typed) {
        return TypedDay.read(typed).orElse(null);
    }
}
