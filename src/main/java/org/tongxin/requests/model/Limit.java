package org.tongxin.requests.model;

/**
 * 时限: how long a promise lasts.
 *
 * @param value 1 to 10,000
 * @param unit what is counted
 */
public record Limit(int value, ClockUnit unit) {

    /** The longest limit that can be written: some twenty-seven years in days. */
    public static final int LONGEST = 10_000;

    public Limit {
        if (value < 1 || value > LONGEST) {
            throw new IllegalArgumentException("A limit is 1 to " + LONGEST + ", not " + value);
        }
    }
}
