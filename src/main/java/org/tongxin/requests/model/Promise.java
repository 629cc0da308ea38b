package org.tongxin.requests.model;

import java.time.Instant;

/**
 * 承诺: one limit that runs, with its stored deadline.
 *
 * @param limit how long it lasts
 * @param start when it began
 * @param lost what it lost by pauses, in its own measure (see {@link PromiseClock#lost})
 * @param due when it ends
 * @param remindAt when the handler is reminded
 * @param certain false where a year without holidays was counted
 */
public record Promise(Limit limit, Instant start, long lost, Instant due, Instant remindAt, boolean certain) {

    /** A limit that begins now. */
    public static Promise made(PromiseClock clock, Limit limit, Instant start) {
        return made(clock, limit, start, 0);
    }

    private static Promise made(PromiseClock clock, Limit limit, Instant start, long lost) {
        Deadline deadline = clock.due(start, limit, lost);
        return new Promise(
                limit,
                start,
                lost,
                deadline.at(),
                clock.reminder(start, deadline.at(), limit.unit()),
                deadline.certain());
    }

    /** The same limit counted again, where it had to guess at holidays. */
    Promise recounted(PromiseClock clock) {
        return certain ? this : made(clock, limit, start, lost);
    }

    /** The same limit after it stood still for a while. */
    public Promise after(PromiseClock clock, Instant from, Instant to) {
        return made(clock, limit, start, lost + clock.lost(start, limit.unit(), from, to));
    }
}
