package org.tongxin.requests.model;

/**
 * 日历缺年: the holidays of a year that clocks already count with are missing.
 *
 * @param year the year
 * @param now true where it is the running year, false where it is the next one
 */
public record CalendarWarning(int year, boolean now) {}
