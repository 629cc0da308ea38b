package org.tongxin.requests.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.requests.Outcome;
import org.tongxin.requests.Result;
import org.tongxin.requests.Survey;

/**
 * 结果: how the case was settled, checked and called back. All empty in the beginning.
 *
 * @param nextStepOn for {@code cannot_now}: when it is looked at again
 * @param waitsFor what it waits for
 * @param handledBy account that reported the result
 * @param callBackUntil when the call-back ends unanswered
 * @param satisfied 5 to 1; 3 and more count as satisfied
 * @param excluded why it does not count in the rates, or null
 */
public record Ending(
        @Nullable Outcome outcome,
        @Nullable String resultText,
        @Nullable LocalDate nextStepOn,
        @Nullable String waitsFor,
        @Nullable UUID handledBy,
        @Nullable UUID handledPost,
        @Nullable UUID checkedBy,
        @Nullable UUID calledBackBy,
        @Nullable Instant callBackUntil,
        int callBackTries,
        Survey survey,
        @Nullable Boolean solved,
        @Nullable Integer satisfied,
        @Nullable String surveyWords,
        @Nullable String excluded,
        @Nullable Instant closedAt,
        @Nullable LocalDate closedOn,
        @Nullable UUID duplicateOf) {

    public static final Ending NONE = new Ending(
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            0,
            Survey.NOT_ASKED,
            null,
            null,
            null,
            null,
            null,
            null,
            null);

    Ending result(Result result, @Nullable UUID account, @Nullable UUID post) {
        return new Ending(
                result.outcome(),
                result.words(),
                result.nextStepOn(),
                result.waitsFor(),
                account,
                post,
                null,
                null,
                null,
                0,
                Survey.NOT_ASKED,
                null,
                null,
                null,
                excluded,
                null,
                null,
                result.duplicateOf());
    }

    Ending checked(@Nullable UUID account, Instant until) {
        return new Ending(
                outcome,
                resultText,
                nextStepOn,
                waitsFor,
                handledBy,
                handledPost,
                account,
                null,
                until,
                0,
                Survey.ASKED,
                null,
                null,
                null,
                excluded,
                null,
                null,
                duplicateOf);
    }

    Ending tried() {
        return new Ending(
                outcome,
                resultText,
                nextStepOn,
                waitsFor,
                handledBy,
                handledPost,
                checkedBy,
                calledBackBy,
                callBackUntil,
                callBackTries + 1,
                survey,
                solved,
                satisfied,
                surveyWords,
                excluded,
                closedAt,
                closedOn,
                duplicateOf);
    }

    Ending answered(@Nullable UUID account, boolean wasSolved, @Nullable Integer grade, @Nullable String words) {
        return new Ending(
                outcome,
                resultText,
                nextStepOn,
                waitsFor,
                handledBy,
                handledPost,
                checkedBy,
                account,
                null,
                callBackTries,
                Survey.ANSWERED,
                wasSolved,
                grade,
                words,
                excluded,
                closedAt,
                closedOn,
                duplicateOf);
    }

    Ending unreached() {
        return new Ending(
                outcome,
                resultText,
                nextStepOn,
                waitsFor,
                handledBy,
                handledPost,
                checkedBy,
                null,
                null,
                callBackTries,
                Survey.NOT_REACHED,
                null,
                null,
                null,
                excluded,
                closedAt,
                closedOn,
                duplicateOf);
    }

    Ending closed(Instant at, LocalDate on) {
        return new Ending(
                outcome,
                resultText,
                nextStepOn,
                waitsFor,
                handledBy,
                handledPost,
                checkedBy,
                calledBackBy,
                null,
                callBackTries,
                survey,
                solved,
                satisfied,
                surveyWords,
                excluded,
                at,
                on,
                duplicateOf);
    }

    Ending notCounted(@Nullable String reason) {
        return new Ending(
                outcome,
                resultText,
                nextStepOn,
                waitsFor,
                handledBy,
                handledPost,
                checkedBy,
                calledBackBy,
                callBackUntil,
                callBackTries,
                survey,
                solved,
                satisfied,
                surveyWords,
                reason,
                closedAt,
                closedOn,
                duplicateOf);
    }

    /** The record of the round that ended; who handled it before is remembered for the next one's check. */
    Ending again() {
        return new Ending(
                null,
                null,
                null,
                null,
                handledBy,
                handledPost,
                null,
                null,
                null,
                0,
                Survey.NOT_ASKED,
                null,
                null,
                null,
                excluded,
                null,
                null,
                null);
    }
}
