package org.tongxin.requests.worklist;

/** 新到: cases that nobody has taken up yet, and how many of them are emergencies. */
public record Fresh(int waiting, int emergencies) {}
