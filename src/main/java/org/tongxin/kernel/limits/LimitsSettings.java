package org.tongxin.kernel.limits;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often something may be tried by one caller.
 *
 * @param buckets by name; the names in use stand in {@code application.yaml}
 * @param callers how many callers are remembered at most, over all buckets
 */
@ConfigurationProperties("tongxin.limits")
record LimitsSettings(
        @DefaultValue Map<String, Limit> buckets,
        @DefaultValue("200000") int callers) {

    /**
     * @param perMinute tries within a minute, at least 1
     * @param perHour tries within an hour, at least 1
     */
    record Limit(int perMinute, int perHour) {
        Limit {
            if (perMinute < 1 || perHour < 1) {
                throw new IllegalArgumentException("tongxin.limits: per-minute and per-hour are at least 1");
            }
        }
    }
}
