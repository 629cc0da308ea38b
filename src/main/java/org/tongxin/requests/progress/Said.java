package org.tongxin.requests.progress;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.kernel.SafeText;
import org.tongxin.ui.FormErrors;

/**
 * What a form of the progress page sent; a field the form does not have is null.
 *
 * @param act id of the act, made with the page
 * @param solved yes or no
 * @param grade 1 to 5, or empty
 */
record Said(
        @Nullable UUID act,
        @Nullable String solved,
        @Nullable String grade,
        @Nullable String words) {

    /** Longest words, in characters. */
    static final int LONGEST = 1_000;

    /** The words without what harms. */
    String text() {
        return SafeText.lines(words, LONGEST).text();
    }

    /** The words, or null where there are none. */
    @Nullable
    String textOrNull() {
        return text().isEmpty() ? null : text();
    }

    boolean isSolved() {
        return "yes".equals(solved);
    }

    /** The grade, or null where none was given. */
    @Nullable
    Integer graded() {
        return grade == null || grade.isEmpty() ? null : Integer.valueOf(grade);
    }

    /** What is wrong with an answer to the call-back. */
    FormErrors wrongAnswer(String field) {
        boolean chosen = isSolved() || "no".equals(solved);
        boolean gradeFits = grade == null || grade.isEmpty() || grade.matches("[1-5]");
        return FormErrors.none()
                .andIf(!chosen, "solved", "requests.progress.answer.missing")
                .andIf(!gradeFits, "grade", "requests.progress.answer.grade")
                .and(wrongWords(field));
    }

    /** What is wrong with words that must not be missing. */
    FormErrors wrongWords(String field, String missing) {
        return wrongWords(field).andIf(text().isEmpty(), field, missing);
    }

    /** What is wrong with words that may be missing. */
    FormErrors wrongWords(String field) {
        SafeText safe = SafeText.lines(words, LONGEST);
        if (safe.ok()) {
            return FormErrors.none();
        }
        return safe.problem() == SafeText.Problem.TOO_LONG
                ? FormErrors.none().and(field, "requests.report.too_long", safe.limit(), safe.length() - safe.limit())
                : FormErrors.none().and(field, "requests.report.broken");
    }

    /** As typed, for the form to be mended. */
    ProgressPage.Typed typed(String field) {
        return new ProgressPage.Typed(field, solved == null ? "" : solved, grade == null ? "" : grade, text());
    }

    @Override
    public String toString() {
        return "Said[" + act + "]";
    }
}
