package org.tongxin.people.care;

import java.util.UUID;

/** Before the first list of a grid: what it is opened for. */
public record OpenPage(UUID grid, String gridName, String kind) {}
