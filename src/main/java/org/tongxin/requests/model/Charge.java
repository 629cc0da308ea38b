package org.tongxin.requests.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.requests.Because;

/**
 * 责任: who has the case, and why.
 *
 * @param leadPost the post responsible, or null while the desk has it
 * @param because the rule that chose it
 * @param role role of the duty catalogue that decided, or null
 * @param place the place in words that decided, or null
 */
public record Charge(
        @Nullable UUID leadPost,
        Because because,
        @Nullable String role,
        @Nullable String place) {

    public static Charge desk(Because because) {
        return new Charge(null, because, null, null);
    }
}
