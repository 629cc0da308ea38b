package org.tongxin.requests.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 时限: both promises, stored with their deadlines so that a list by urgency is an index scan.
 *
 * @param respond until when the resident is contacted; null before the category is known
 * @param respondedAt first contact with the resident, or first public note where anonymous
 * @param resolve until when the matter is settled; null before the category is known
 * @param resolvedAt when the result was reported
 */
public record Clocks(
        @Nullable Promise respond,
        @Nullable Instant respondedAt,
        @Nullable Promise resolve,
        @Nullable Instant resolvedAt) {

    public static final Clocks NONE = new Clocks(null, null, null, null);

    /** Both limits beginning now. */
    public static Clocks started(PromiseClock clock, Limit respond, Limit resolve, Instant now) {
        return new Clocks(Promise.made(clock, respond, now), null, Promise.made(clock, resolve, now), null);
    }

    /** As it was before the category was corrected: what was said to the resident stays said. */
    Clocks keeping(@Nullable Instant responded) {
        return new Clocks(respond, responded, resolve, resolvedAt);
    }

    Clocks responded(Instant at) {
        return respondedAt != null ? this : new Clocks(respond, at, resolve, resolvedAt);
    }

    Clocks resolved(@Nullable Instant at) {
        return new Clocks(respond, respondedAt, resolve, at);
    }

    /** After an objection: only the respond limit stood still. */
    public Clocks respondWaited(PromiseClock clock, Instant from, Instant to) {
        return respond == null || respondedAt != null
                ? this
                : new Clocks(respond.after(clock, from, to), null, resolve, resolvedAt);
    }

    /** After a pause: both limits stood still. */
    Clocks bothWaited(PromiseClock clock, Instant from, Instant to) {
        Clocks waited = respondWaited(clock, from, to);
        return resolve == null
                ? waited
                : new Clocks(waited.respond, waited.respondedAt, resolve.after(clock, from, to), resolvedAt);
    }

    /** With the deadlines counted again that had to guess at holidays. */
    Clocks recounted(PromiseClock clock) {
        return new Clocks(
                respond == null ? null : respond.recounted(clock),
                respondedAt,
                resolve == null ? null : resolve.recounted(clock),
                resolvedAt);
    }

    Clocks resolveWithin(Promise promise) {
        return new Clocks(respond, respondedAt, promise, resolvedAt);
    }
}
