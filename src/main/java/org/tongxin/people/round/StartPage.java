package org.tongxin.people.round;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 开始走访: says what the files are opened for, before the first one is.
 *
 * @param card the household to begin with, or null
 * @param done true where nothing is left this month
 */
public record StartPage(
        UUID grid,
        String gridName,
        long left,
        long unvisited,
        boolean wroteOne,
        @Nullable UUID card,
        boolean done) {}
