package org.tongxin.kernel;

import java.time.Duration;

/** Too many tries in too short a time; answered with 429 and the time to wait. */
public final class TooManyTries extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public TooManyTries(Duration retryAfter) {
        super("Too many tries");
        this.retryAfter = retryAfter;
    }

    /** How long to wait before the next try. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
