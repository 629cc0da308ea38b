package org.tongxin.kernel.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.RateLimits;
import org.tongxin.kernel.limits.LimitsSettings.Limit;

/** Two windows a caller and bucket, a minute and an hour, each starting with the first try in it. */
@Component
class CountedLimits implements RateLimits {

    private static final long MINUTE = Duration.ofMinutes(1).toMillis();
    private static final long HOUR = Duration.ofHours(1).toMillis();

    private final LimitsSettings settings;
    private final Clock clock;
    private final byte[] salt = new byte[32];
    private final Cache<ByteBuffer, Windows> callers;

    CountedLimits(LimitsSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        new SecureRandom().nextBytes(salt);
        callers = Caffeine.newBuilder()
                .maximumSize(settings.callers())
                .expireAfterAccess(Duration.ofHours(1))
                .build();
    }

    @Override
    public boolean take(String bucket, String key) {
        Limit limit = limit(bucket);
        long now = clock.millis();
        boolean[] taken = new boolean[1];
        callers.asMap().compute(hashed(bucket, key), (_, before) -> {
            Windows windows = before == null ? Windows.startingAt(now) : before.at(now);
            taken[0] = windows.wait(limit, now) == 0;
            return taken[0] ? windows.counted() : windows;
        });
        return taken[0];
    }

    @Override
    public Duration wait(String bucket, String key) {
        Limit limit = limit(bucket);
        long now = clock.millis();
        Windows windows = callers.getIfPresent(hashed(bucket, key));
        return Duration.ofMillis(windows == null ? 0 : windows.at(now).wait(limit, now));
    }

    private Limit limit(String bucket) {
        Limit limit = settings.buckets().get(bucket);
        if (limit == null) {
            throw new IllegalArgumentException("No limit is set for tongxin.limits.buckets." + bucket);
        }
        return limit;
    }

    private ByteBuffer hashed(String bucket, String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            digest.update((bucket + "\n" + key).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest.digest());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot hash", e);
        }
    }

    private record Windows(long minuteFrom, int inMinute, long hourFrom, int inHour) {

        static Windows startingAt(long now) {
            return new Windows(now, 0, now, 0);
        }

        /** The windows as of now: those that ended start anew. */
        Windows at(long now) {
            boolean minuteOver = now - minuteFrom >= MINUTE;
            boolean hourOver = now - hourFrom >= HOUR;
            return new Windows(
                    minuteOver ? now : minuteFrom, minuteOver ? 0 : inMinute,
                    hourOver ? now : hourFrom, hourOver ? 0 : inHour);
        }

        Windows counted() {
            return new Windows(minuteFrom, inMinute + 1, hourFrom, inHour + 1);
        }

        /** Milliseconds until a try is free. */
        long wait(Limit limit, long now) {
            long forHour = inHour >= limit.perHour() ? hourFrom + HOUR - now : 0;
            long forMinute = inMinute >= limit.perMinute() ? minuteFrom + MINUTE - now : 0;
            return Math.max(forHour, forMinute);
        }
    }
}
