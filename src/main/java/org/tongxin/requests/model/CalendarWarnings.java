package org.tongxin.requests.model;

import java.util.List;

/** 日历提醒: what is missing in a community's calendar today, to be shown loudly until it is there. */
public interface CalendarWarnings {

    /** The missing years, earliest first; empty where nothing is missing. */
    List<CalendarWarning> missing(long communityId);
}
