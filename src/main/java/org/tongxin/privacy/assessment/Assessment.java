package org.tongxin.privacy.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/**
 * 影响评估 of one module, as it was made.
 *
 * @param necessity what for, and why not with less
 * @param reviewOn when it is looked at again
 */
public record Assessment(
        UUID id,
        String module,
        String necessity,
        String risks,
        String measures,
        Verdict verdict,
        String madeBy,
        Instant madeAt,
        LocalDate reviewOn) {

    /** What the assessment comes to. */
    public enum Verdict {
        ACCEPTABLE,
        WITH_MEASURES,
        NOT_ACCEPTABLE;

        /** As it is stored and sent by forms. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Key of its words. */
        public String key() {
            return "privacy.assessment.verdict." + code();
        }
    }
}
