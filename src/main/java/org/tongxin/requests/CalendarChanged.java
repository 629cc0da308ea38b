package org.tongxin.requests;

/** 日历变更: opening hours or holidays of a community changed; deadlines that count with them may have moved. */
public record CalendarChanged(long communityId) {}
