package org.tongxin.ui;

/** 同心圆: where the circles of the motif lie, in a square of 132 with the resident in its middle. */
public final class Rings {

    private static final double MIDDLE = 66;
    private static final double NEAREST = 20;
    private static final double FARTHEST = 61;
    /** The direction in which the holder stands: up and towards the words. */
    private static final double DIRECTION = Math.toRadians(-40);

    private Rings() {}

    /** Radius of the ring, 0 being the nearest of {@code count}. */
    public static int radius(int ring, int count) {
        double step = count < 2 ? 0 : Math.min(14, (FARTHEST - NEAREST) / (count - 1));
        return (int) Math.round((count < 4 ? NEAREST + 6 : NEAREST) + ring * step);
    }

    /** Where the holder on the ring stands, from the inline start. */
    public static int along(int ring, int count) {
        return (int) Math.round(MIDDLE + radius(ring, count) * Math.cos(DIRECTION));
    }

    /** Where the holder on the ring stands, from above. */
    public static int across(int ring, int count) {
        return (int) Math.round(MIDDLE + radius(ring, count) * Math.sin(DIRECTION));
    }
}
