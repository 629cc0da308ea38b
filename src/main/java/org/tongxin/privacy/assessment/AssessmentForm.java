package org.tongxin.privacy.assessment;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongxin.kernel.SafeText;
import org.tongxin.kernel.TypedDay;
import org.tongxin.ui.FormErrors;

/** What was typed about a module. */
public record AssessmentForm(
        @Nullable String necessity,
        @Nullable String risks,
        @Nullable String measures,
        @Nullable String verdict,
        @Nullable String review) {

    static final int WORDS = 2000;

    static final AssessmentForm EMPTY = new AssessmentForm(null, null, null, null, null);

    SafeText text(@Nullable String typed) {
        return SafeText.lines(typed, WORDS);
    }

    Optional<Assessment.Verdict> said() {
        return Arrays.stream(Assessment.Verdict.values())
                .filter(one -> one.code().equals(verdict))
                .findFirst();
    }

    Optional<LocalDate> day() {
        return review == null ? Optional.empty() : TypedDay.read(review);
    }

    FormErrors errors(LocalDate today) {
        return wrong("necessity", necessity)
                .and(wrong("risks", risks))
                .and(wrong("measures", measures))
                .andIf(said().isEmpty(), "verdict", "privacy.assessment.verdict_missing")
                .andIf(
                        day().filter(day -> day.isAfter(today) && day.isBefore(today.plusYears(3)))
                                .isEmpty(),
                        "review",
                        "privacy.assessment.review_strange");
    }

    private FormErrors wrong(String field, @Nullable String typed) {
        return FormErrors.none()
                .andIf(text(typed).isEmpty(), field, "privacy.assessment.missing." + field)
                .andIf(!text(typed).ok(), field, "privacy.assessment.words_long", WORDS);
    }
}
