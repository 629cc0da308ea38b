package org.tongxin.requests.worklist;

import java.util.List;

/** 核查页: results that wait for a second pair of eyes, the longest waiting first. */
public record CheckPage(List<WorkRow> rows) {}
