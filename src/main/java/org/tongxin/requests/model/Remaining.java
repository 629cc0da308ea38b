package org.tongxin.requests.model;

/** 剩余时间: how a clock stands now, ready to be said in words and drawn as a bar. */
public sealed interface Remaining {

    /** How many, at least 1. */
    long amount();

    /** Of what; the nearest unit to the promise's own in which the amount is not zero. */
    ClockUnit unit();

    /** The part of the span that is used: 0 at the start, 1 at the limit, more afterwards. */
    double used();

    /**
     * 还有: the limit lies ahead.
     *
     * @param soon true once a reminder is due
     */
    record Left(long amount, ClockUnit unit, double used, boolean soon) implements Remaining {}

    /** 超时: the limit is past. */
    record Over(long amount, ClockUnit unit, double used) implements Remaining {}
}
