package org.tongxin.people.mydata;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 更正申请.
 *
 * @param answerBy when it must be answered
 * @param granted what the answer was, or null before it
 */
public record Correction(
        long communityId,
        UUID id,
        UUID residentId,
        String words,
        Instant askedAt,
        Instant answerBy,
        @Nullable Boolean granted,
        @Nullable String answer,
        @Nullable Instant answeredAt) {

    @Override
    public String toString() {
        return "Correction[" + id + "]";
    }
}
