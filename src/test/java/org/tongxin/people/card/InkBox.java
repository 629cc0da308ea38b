package org.tongxin.people.card;

import java.awt.image.BufferedImage;

/** The smallest box around the ink of a picture, and how much two of them look alike. */
record InkBox(BufferedImage picture, int left, int top, int width, int height) {

    private static final int ACROSS = 160;
    private static final int DOWN = 40;

    static InkBox of(BufferedImage picture) {
        int left = picture.getWidth();
        int top = picture.getHeight();
        int right = -1;
        int bottom = -1;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if (dark(picture, x, y)) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        return new InkBox(picture, left, top, right - left + 1, bottom - top + 1);
    }

    private static boolean dark(BufferedImage picture, int x, int y) {
        return (picture.getRGB(x, y) & 0xFF) < 140;
    }

    /** 1 for equal pictures, less where forms or proportions differ: shares of ink in the cells of a fine grid. */
    double likeness(InkBox other) {
        double common = 0;
        double either = 0;
        for (int row = 0; row < DOWN; row++) {
            for (int column = 0; column < ACROSS; column++) {
                double mine = share(column, row);
                double theirs = other.share(column, row);
                common += Math.min(mine, theirs);
                either += Math.max(mine, theirs);
            }
        }
        double proportion = (double) width / height / ((double) other.width / other.height);
        return common / either * Math.min(proportion, 1 / proportion);
    }

    private double share(int column, int row) {
        int fromX = left + column * width / ACROSS;
        int toX = Math.max(fromX + 1, left + (column + 1) * width / ACROSS);
        int fromY = top + row * height / DOWN;
        int toY = Math.max(fromY + 1, top + (row + 1) * height / DOWN);
        int dark = 0;
        for (int y = fromY; y < toY; y++) {
            for (int x = fromX; x < toX; x++) {
                dark += dark(picture, x, y) ? 1 : 0;
            }
        }
        return (double) dark / ((toX - fromX) * (toY - fromY));
    }
}
