package org.tongxin.requests;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 反馈: what the lead reports. The words are for the resident.
 *
 * @param words what was done, or why not; never blank
 * @param nextStepOn required for {@code cannot_now}
 * @param waitsFor required for {@code cannot_now}: what it waits for; for {@code declined}: who is responsible instead
 * @param duplicateOf required for {@code duplicate}
 */
public record Result(
        Outcome outcome,
        String words,
        @Nullable LocalDate nextStepOn,
        @Nullable String waitsFor,
        @Nullable UUID duplicateOf) {

    public Result {
        if (words.isBlank()) {
            throw new NotNow("requests.act.result.words_missing");
        }
        if (outcome == Outcome.CANNOT_NOW && (nextStepOn == null || waitsFor == null || waitsFor.isBlank())) {
            throw new NotNow("requests.act.result.next_step_missing");
        }
        if (outcome == Outcome.DECLINED && (waitsFor == null || waitsFor.isBlank())) {
            throw new NotNow("requests.act.result.responsible_missing");
        }
        if (outcome == Outcome.DUPLICATE && duplicateOf == null) {
            throw new NotNow("requests.act.result.first_missing");
        }
        if (outcome == Outcome.WITHDRAWN) {
            throw new NotNow("requests.act.result.withdrawn_by_resident_only");
        }
    }
}
