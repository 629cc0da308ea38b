package org.tongxin.area.model;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the boxes around a point: a raster of equal cells, each with the numbers of the boxes that touch it, in their
 * order.
 */
final class CellIndex {

    private static final int[] NONE = {};
    private static final int MOST_CELLS_A_SIDE = 1024;

    private final Box box;
    private final int columns;
    private final int rows;
    private final int[][] cells;

    CellIndex(List<Box> boxes) {
        Box around = Box.NOTHING;
        for (Box each : boxes) {
            around = around.with(each);
        }
        box = around;
        int side = (int) Math.ceil(Math.sqrt(boxes.size() * 4.0));
        columns = Math.clamp(side, 1, MOST_CELLS_A_SIDE);
        rows = columns;
        cells = new int[columns * rows][];
        Arrays.fill(cells, NONE);
        for (int number = 0; number < boxes.size(); number++) {
            enter(boxes.get(number), number);
        }
    }

    private void enter(Box each, int number) {
        if (each.isNothing()) {
            return;
        }
        for (int row = row(each.south()); row <= row(each.north()); row++) {
            for (int column = column(each.west()); column <= column(each.east()); column++) {
                int cell = row * columns + column;
                cells[cell] = Arrays.copyOf(cells[cell], cells[cell].length + 1);
                cells[cell][cells[cell].length - 1] = number;
            }
        }
    }

    /** The numbers of the boxes that may hold the point, in their order. Not to be changed. */
    int[] near(double lng, double lat) {
        return box.holds(lng, lat) ? cells[row(lat) * columns + column(lng)] : NONE;
    }

    private int column(double lng) {
        return cell(lng - box.west(), box.east() - box.west(), columns);
    }

    private int row(double lat) {
        return cell(lat - box.south(), box.north() - box.south(), rows);
    }

    private static int cell(double offset, double width, int count) {
        return width <= 0 ? 0 : Math.clamp((long) (offset / width * count), 0, count - 1);
    }
}
