package org.tongxin.requests.model;

/** 工作日历: the promise clock of each community, from memory. */
public interface Calendars {

    /** The clock on the community's own calendar. */
    PromiseClock of(long communityId);

    /** The same, read anew: another node may have changed the calendar a moment ago. */
    PromiseClock reread(long communityId);
}
