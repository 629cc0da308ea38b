package org.tongxin.area.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.area.AreaKind;
import org.tongxin.area.MapDrawing;
import org.tongxin.area.MapDrawing.Figure;
import org.tongxin.area.Point;

/** Draws areas as pictures. */
public final class Drawings {

    private static final int WIDTH = 360;
    private static final int TALLEST = 480;
    private static final int EDGE = 8;

    private Drawings() {}

    /** All grids with their buildings. */
    public static MapDrawing of(CommunityMap map, int day) {
        return draw(map.all(AreaKind.GRID, day), map.all(AreaKind.BUILDING, day), About.NOTHING);
    }

    /** One grid among its neighbours, with its buildings. */
    public static MapDrawing of(CommunityMap map, AreaNode grid, int day) {
        List<AreaNode> buildings = map.all(AreaKind.BUILDING, day).stream()
                .filter(building -> building.within(AreaKind.GRID) == grid)
                .toList();
        return draw(map.all(AreaKind.GRID, day), buildings, new About(grid.id(), null, null));
    }

    /** A place in its grid: the building it is in stands out, and a pin where the point is known. */
    public static MapDrawing of(CommunityMap map, AreaNode grid, AreaNode place, @Nullable Point point, int day) {
        List<AreaNode> buildings = map.all(AreaKind.BUILDING, day).stream()
                .filter(building -> building.within(AreaKind.GRID) == grid)
                .toList();
        AreaNode building = place.within(AreaKind.BUILDING);
        var about = new About(grid.id(), building == null ? null : building.id(), point);
        return draw(map.all(AreaKind.GRID, day), buildings, about);
    }

    /**
     * What a drawing is about.
     *
     * @param grid null: all of them
     * @param building the one building meant, or null
     */
    private record About(
            @Nullable UUID grid,
            @Nullable UUID building,
            @Nullable Point point) {
        static final About NOTHING = new About(null, null, null);

        boolean isOnePlace() {
            return building != null || point != null;
        }
    }

    private static MapDrawing draw(List<AreaNode> grids, List<AreaNode> buildings, About about) {
        UUID own = about.grid();
        Box box = Box.NOTHING;
        for (AreaNode grid : grids) {
            Outline outline = grid.facts().outline();
            if (outline != null && (own == null || own.equals(grid.id()))) {
                box = box.with(outline.box());
            }
        }
        if (box.isNothing()) {
            return new MapDrawing(WIDTH, 1, List.of());
        }
        var paper = new Paper(box, own != null);
        List<Figure> figures = new ArrayList<>();
        for (AreaNode grid : grids) {
            boolean isOwn = grid.id().equals(own);
            add(figures, paper, grid, isOwn ? "own" : "grid", own == null || isOwn);
        }
        for (AreaNode building : buildings) {
            boolean meant = building.id().equals(about.building());
            boolean written = meant ? about.point() == null : own != null && !about.isOnePlace();
            add(figures, paper, building, meant ? "meant" : "building", written);
        }
        return new MapDrawing(WIDTH, paper.height, figures, paper.pin(about.point()));
    }

    private static void add(List<Figure> figures, Paper paper, AreaNode node, String kind, boolean written) {
        Outline outline = node.facts().outline();
        var centre = node.facts().centre();
        if (outline == null || !paper.shows(outline.box())) {
            return;
        }
        boolean leads = node.kind() == AreaKind.GRID;
        boolean tight = kind.equals("grid");
        figures.add(new Figure(
                kind,
                paper.path(outline),
                written && centre != null && paper.holds(centre.lng(), centre.lat()) ? node.name() : null,
                tight ? AddressWords.labelOf(AddressWords.plain(node.name())) : null,
                centre == null ? 0 : (int) Math.round(paper.x(centre.lng())),
                centre == null ? 0 : (int) Math.round(paper.y(centre.lat())),
                leads ? "/grids/" + node.facts().code() : null,
                node.name()));
    }

    /** Degrees to units. */
    private static final class Paper {

        private final Box box;
        private final double east;
        private final double scale;
        private final int height;

        Paper(Box shown, boolean withNeighbours) {
            double margin = withNeighbours ? 0.12 * (shown.east() - shown.west() + shown.north() - shown.south()) : 0;
            box = new Box(shown.west() - margin, shown.south() - margin, shown.east() + margin, shown.north() + margin);
            east = Math.cos(Math.toRadians((box.south() + box.north()) / 2));
            double wide = Math.max(1e-9, (box.east() - box.west()) * east);
            double tall = Math.max(1e-9, box.north() - box.south());
            scale = Math.min((WIDTH - 2 * EDGE) / wide, (TALLEST - 2 * EDGE) / tall);
            height = (int) Math.ceil(tall * scale) + 2 * EDGE;
        }

        boolean holds(double lng, double lat) {
            return box.holds(lng, lat);
        }

        MapDrawing.@Nullable Pin pin(@Nullable Point at) {
            return at == null || !holds(at.lng(), at.lat())
                    ? null
                    : new MapDrawing.Pin((int) Math.round(x(at.lng())), (int) Math.round(y(at.lat())));
        }

        boolean shows(Box other) {
            return other.east() >= box.west()
                    && other.west() <= box.east()
                    && other.north() >= box.south()
                    && other.south() <= box.north();
        }

        double x(double lng) {
            double middle = (box.west() + box.east()) / 2;
            return WIDTH / 2.0 + (lng - middle) * east * scale;
        }

        double y(double lat) {
            return EDGE + (box.north() - lat) * scale;
        }

        String path(Outline outline) {
            var path = new StringBuilder();
            for (double[][] part : outline.parts()) {
                for (double[] ring : part) {
                    for (int i = 0; i + 3 < ring.length; i += 2) {
                        path.append(i == 0 ? 'M' : 'L')
                                .append(String.format(Locale.ROOT, "%.1f %.1f", x(ring[i]), y(ring[i + 1])));
                    }
                    path.append('Z');
                }
            }
            return path.toString();
        }
    }
}
