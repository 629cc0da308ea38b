package org.tongxin.requests.model;

import java.time.Instant;

/**
 * 截止时刻: when a promise ends.
 *
 * @param at the moment
 * @param certain false where a year was counted whose holidays are not in the calendar: then plain weekdays were taken,
 *     and the moment must be computed again once the year is there
 */
public record Deadline(Instant at, boolean certain) {}
