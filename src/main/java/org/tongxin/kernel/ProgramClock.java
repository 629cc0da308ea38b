package org.tongxin.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/**
 * The one clock: the system's, except inside {@link #at}, where the sample lives through past days and tests turn the
 * hands.
 */
public final class ProgramClock extends Clock {

    private static final ScopedValue<Instant> MOMENT = ScopedValue.newInstance();

    private final Clock system = Clock.systemUTC();

    ProgramClock() {}

    /** Does the work as if it were that moment, on this thread and those it forks in a structured way. */
    public static <T> T at(Instant moment, Supplier<T> work) {
        return ScopedValue.where(MOMENT, moment).call(work::get);
    }

    /** Like {@link #at(Instant, Supplier)} for work that returns nothing. */
    public static void at(Instant moment, Runnable work) {
        ScopedValue.where(MOMENT, moment).run(work);
    }

    @Override
    public Instant instant() {
        return MOMENT.isBound() ? MOMENT.get() : system.instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** The same hands, read in another zone. */
    @Override
    public Clock withZone(ZoneId zone) {
        return new Clock() {
            @Override
            public Instant instant() {
                return ProgramClock.this.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return ProgramClock.this.withZone(other);
            }
        };
    }
}
