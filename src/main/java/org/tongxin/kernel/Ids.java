package org.tongxin.kernel;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * Makes UUIDs of version 7 (RFC 9562): the first 48 bits are the milliseconds of the injected clock, so that ids made
 * later sort later to the millisecond.
 */
@Component
public class Ids {

    private final SecureRandom random = new SecureRandom();
    private final AtomicLong last = new AtomicLong();
    private final Clock clock;

    public Ids(Clock clock) {
        this.clock = clock;
    }

    /** When an id of version 7 was made; empty for others. */
    public static Optional<Instant> madeAt(UUID id) {
        return id.version() == 7
                ? Optional.of(Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16))
                : Optional.empty();
    }

    /** A new id. */
    public UUID next() {
        long millis = clock.millis();
        long start = (millis << 12) | (random.nextInt() & 0x07FFL);
        // Within a millisecond they count on, so that what happens in one act keeps its order.
        long turn = last.updateAndGet(before -> before >>> 12 == millis ? before + 1 : start);
        long high = (turn >>> 12 << 16) | 0x7000L | (turn & 0x0FFFL);
        long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
