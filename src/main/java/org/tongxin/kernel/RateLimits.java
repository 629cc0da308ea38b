package org.tongxin.kernel;

import java.time.Duration;

/**
 * 限频: how often one caller may try something, counted in the memory of this node. The buckets and their limits are
 * settings ({@code tongxin.limits}); an unknown bucket is a mistake in the program.
 */
public interface RateLimits {

    /**
     * Counts one try.
     *
     * @param bucket what is tried, for example {@code query-code}
     * @param key who tries, for example {@link #caller}; kept as a hash only
     * @return false where the limit is reached; such a try is not counted
     */
    boolean take(String bucket, String key);

    /** How long the caller should wait before the next try of the bucket; zero where one is free now. */
    Duration wait(String bucket, String key);

    /**
     * Counts one try or refuses it.
     *
     * @throws TooManyTries where the limit is reached; becomes an answer 429 with {@code Retry-After}
     */
    default void require(String bucket, String key) {
        if (!take(bucket, key)) {
            throw new TooManyTries(wait(bucket, key));
        }
    }

    /**
     * The part of an address that stands for one caller: IPv4 whole, IPv6 its first 64 bits, since a household gets that
     * many addresses.
     *
     * @param remoteAddress as the request gives it
     */
    static String caller(String remoteAddress) {
        if (remoteAddress.indexOf(':') < 0) {
            return remoteAddress;
        }
        try {
            byte[] address = java.net.InetAddress.ofLiteral(remoteAddress).getAddress();
            return address.length == 4
                    ? java.util.HexFormat.of().formatHex(address)
                    : java.util.HexFormat.of().formatHex(address, 0, 8);
        } catch (IllegalArgumentException notAnAddress) {
            return remoteAddress;
        }
    }
}
