package org.tongxin.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.area.AreaKind;
import org.tongxin.area.GridType;
import org.tongxin.area.Point;
import org.tongxin.area.Shape;
import org.tongxin.area.model.AreaNode;
import org.tongxin.area.model.CommunityMap;
import org.tongxin.area.model.Outline;
import org.tongxin.area.model.PostBoard;

/** Point to grid among 20,000 polygons of twelve corners each that lie wall to wall. */
final class Places {

    private static final int ACROSS = 200;
    private static final int ALONG = 100;
    private static final double SIDE = 0.003;
    private static final int ASKED = 1_000_000;
    private static final int ROUNDS = 7;

    private Places() {}

    static void measure(Table table) {
        CommunityMap map = map(new Random(1));
        var random = new Random(2);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < 65_536; i++) {
            points.add(new Point(36 + random.nextDouble() * ALONG * SIDE, 110 + random.nextDouble() * ACROSS * SIDE));
        }
        int today = AreaNode.day(LocalDate.now());
        double[] micros = new double[ROUNDS];
        int found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < ASKED; i++) {
                found += map.at(points.get(i & 65_535), today) == null ? 0 : 1;
            }
            micros[round] = (System.nanoTime() - start) / 1e3 / ASKED;
        }
        if (found < ASKED * ROUNDS * 0.99) {
            throw new IllegalStateException("Only " + found + " points were found");
        }
        table.atMost("point to grid, 20,000 polygons", Table.median(micros), "µs", 50, 2);
    }

    private static CommunityMap map(Random random) {
        double[][][] bends = new double[ALONG + 1][ACROSS + 1][6];
        for (double[][] row : bends) {
            for (double[] bend : row) {
                for (int i = 0; i < bend.length; i++) {
                    bend[i] = (random.nextDouble() - 0.5) * SIDE / 5;
                }
            }
        }
        UUID root = UUID.randomUUID();
        List<AreaNode.Facts> areas = new ArrayList<>();
        areas.add(facts(root, null, AreaKind.COMMUNITY, "141126100001", null));
        for (int y = 0; y < ALONG; y++) {
            for (int x = 0; x < ACROSS; x++) {
                List<Point> ring = new ArrayList<>();
                for (int i = 0; i < 3; i++) {
                    ring.add(south(bends, x, y, i));
                }
                for (int i = 0; i < 3; i++) {
                    ring.add(west(bends, x + 1, y, i));
                }
                ring.add(south(bends, x + 1, y + 1, 0));
                for (int i = 2; i > 0; i--) {
                    ring.add(south(bends, x, y + 1, i));
                }
                for (int i = 3; i > 0; i--) {
                    ring.add(i == 3 ? south(bends, x, y + 1, 0) : west(bends, x, y, i));
                }
                String code = "141126100001%05d".formatted(y * ACROSS + x);
                var outline = Outline.of(Shape.of(ring.toArray(Point[]::new)));
                areas.add(facts(UUID.randomUUID(), root, AreaKind.GRID, code, outline));
            }
        }
        return new CommunityMap(1, 1, areas, List.of(), new PostBoard(List.of(), List.of(), List.of()));
    }

    private static AreaNode.Facts facts(
            UUID id, @Nullable UUID parent, AreaKind kind, String code, @Nullable Outline outline) {
        return new AreaNode.Facts(
                id,
                parent,
                kind,
                code,
                code,
                kind == AreaKind.GRID ? GridType.BASIC : null,
                null,
                outline,
                null,
                LocalDate.of(2020, 1, 1),
                null);
    }

    /** Corner (i = 0) and bends of the border that runs east from a crossing. */
    private static Point south(double[][][] bends, int x, int y, int i) {
        return new Point(36 + y * SIDE + (i == 0 ? 0 : bends[y][x][i]), 110 + (x + i / 3.0) * SIDE);
    }

    /** Corner and bends of the border that runs north from a crossing. */
    private static Point west(double[][][] bends, int x, int y, int i) {
        return new Point(36 + (y + i / 3.0) * SIDE, 110 + x * SIDE + (i == 0 ? 0 : bends[y][x][i + 2]));
    }
}
