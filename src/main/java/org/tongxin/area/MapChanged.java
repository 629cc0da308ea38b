package org.tongxin.area;

/** Areas or posts of a community changed. */
public record MapChanged(long communityId) {}
