package org.tongxin.sample.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tongxin.area.AreaKind;
import org.tongxin.area.AreaRegister;
import org.tongxin.area.CommunityFacts;
import org.tongxin.area.GridType;
import org.tongxin.area.MapBatch;
import org.tongxin.area.Point;
import org.tongxin.area.Region;
import org.tongxin.area.Shape;
import org.tongxin.kernel.Ids;

/**
 * The map of a sample: grids in two rows along a street, and homes in buildings of three or six storeys.
 */
final class ScenePlaces {

    private static final double WIDE = 0.0034;
    private static final double HIGH = 0.0026;

    /** Rows of grids. */
    private static final int ROWS = 2;

    private final AreaRegister register;
    private final Ids ids;
    private final Scene scene;
    private final int columns;

    ScenePlaces(AreaRegister register, Ids ids, Scene scene) {
        this.register = register;
        this.ids = ids;
        this.scene = scene;
        this.columns = scene.grids() / ROWS;
    }

    /** The places that cases and posts of the sample refer to. */
    record Map(Scene scene, long communityId, UUID root, List<Grid> grids) {}

    record Grid(UUID id, String name, Point middle, List<Building> buildings) {}

    record Building(UUID id, String name, Point at, List<Unit> units) {}

    record Unit(UUID id, String name, List<UUID> homes) {}

    /** Makes the community with its map. */
    Map make() {
        register.putRegions(scene.regions().stream()
                .map(region -> new Region(region.code(), region.name(), Scene.SINCE, null))
                .toList());
        long id = register.create(new CommunityFacts(
                scene.slug(),
                scene.code(),
                scene.codePrefix(),
                scene.name(),
                null,
                Scene.ZONE,
                scene.phone(110),
                scene.centre(),
                scene.language()));
        UUID root = register.root(id);
        List<MapBatch.AreaEntry> areas = new ArrayList<>();
        List<Grid> grids = new ArrayList<>();
        for (int number = 0; number < scene.grids(); number++) {
            grids.add(grid(root, number, areas));
        }
        register.put(id, new MapBatch(areas, landmarks(grids), List.of()));
        return new Map(scene, id, root, List.copyOf(grids));
    }

    private Grid grid(UUID root, int number, List<MapBatch.AreaEntry> areas) {
        UUID id = ids.next();
        int column = number % columns;
        int row = number / columns;
        String code = scene.code() + "%03d".formatted(number + 1);
        String name = scene.grid(number + 1);
        areas.add(new MapBatch.AreaEntry(
                id,
                root,
                AreaKind.GRID,
                code,
                name,
                GridType.BASIC,
                scene.words(scene.streets().get(row) + "，从" + (column * 20 + 1) + "号到" + (column * 20 + 20) + "号的楼院"),
                Shape.of(outline(column, row)),
                null,
                Scene.SINCE,
                null));
        int homes = scene.homes() / scene.grids() + (number < scene.homes() % scene.grids() ? 1 : 0);
        Point middle = corner(column + 0.5, row + 0.5);
        return new Grid(id, name, middle, buildings(id, code, column, row, homes, areas));
    }

    /** Borders are shared corner for corner, so that the grids meet without a gap. */
    private Point[] outline(int column, int row) {
        return new Point[] {
            corner(column, row),
            corner(column + 0.5, row),
            corner(column + 1, row),
            corner(column + 1, row + 0.5),
            corner(column + 1, row + 1),
            corner(column + 0.5, row + 1),
            corner(column, row + 1),
            corner(column, row + 0.5),
            corner(column, row)
        };
    }

    /** A point of the map, bent as streets along a river are. */
    private Point corner(double column, double row) {
        double lat = scene.centre().lat()
                + (row - 1) * HIGH
                + 0.0006 * Math.sin(column * 1.3 + 0.4)
                + 0.0002 * Math.cos(row * 5);
        double lng =
                scene.centre().lng() + (column - columns / 2.0) * WIDE + 0.0005 * Math.sin(row * 1.7 + column * 0.3);
        return new Point(rounded(lat), rounded(lng));
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1_000_000) / 1_000_000.0;
    }

    private List<Building> buildings(
            UUID grid, String code, int column, int row, int homes, List<MapBatch.AreaEntry> areas) {
        List<Building> made = new ArrayList<>();
        List<UUID> micro = List.of(microGrid(grid, code, 1, areas), microGrid(grid, code, 2, areas));
        int left = homes;
        for (int number = 1; left > 0; number++) {
            int storeys = number % 3 == 0 ? 3 : 6;
            int units = number % 2 == 0 ? 3 : 4;
            int here = Math.min(left, storeys * units * 2);
            Point at = corner(column + 0.14 + 0.18 * ((number - 1) % 5), row + 0.25 + 0.25 * ((number - 1) / 5 % 3));
            made.add(building(micro.get(number % 2), code + (number % 2 + 1), number, at, here, storeys, areas));
            left -= here;
        }
        return List.copyOf(made);
    }

    private UUID microGrid(UUID grid, String code, int number, List<MapBatch.AreaEntry> areas) {
        UUID id = ids.next();
        areas.add(new MapBatch.AreaEntry(
                id,
                grid,
                AreaKind.MICRO_GRID,
                code + number,
                scene.words("微网格" + number),
                null,
                null,
                null,
                null,
                Scene.SINCE,
                null));
        return id;
    }

    private Building building(
            UUID micro, String code, int number, Point at, int homes, int storeys, List<MapBatch.AreaEntry> areas) {
        UUID id = ids.next();
        String buildingCode = code + "%05d".formatted(number);
        areas.add(new MapBatch.AreaEntry(
                id,
                micro,
                AreaKind.BUILDING,
                buildingCode,
                scene.words(number + "号楼"),
                null,
                null,
                Shape.of(house(at)),
                null,
                Scene.SINCE,
                null));
        List<Unit> units = new ArrayList<>();
        int left = homes;
        for (int unit = 1; left > 0; unit++) {
            UUID unitId = ids.next();
            String unitCode = buildingCode + "%02d".formatted(unit);
            areas.add(new MapBatch.AreaEntry(
                    unitId,
                    id,
                    AreaKind.UNIT,
                    unitCode,
                    scene.words(unit + "单元"),
                    null,
                    null,
                    null,
                    at,
                    Scene.SINCE,
                    null));
            List<UUID> doors = homes(unitId, unitCode, Math.min(left, storeys * 2), at, areas);
            units.add(new Unit(unitId, scene.words(unit + "单元"), doors));
            left -= doors.size();
        }
        return new Building(id, scene.words(number + "号楼"), at, List.copyOf(units));
    }

    private List<UUID> homes(UUID unit, String code, int count, Point at, List<MapBatch.AreaEntry> areas) {
        List<UUID> homes = new ArrayList<>();
        for (int door = 0; door < count; door++) {
            UUID id = ids.next();
            String number = (door / 2 + 1) + "0" + (door % 2 + 1);
            areas.add(new MapBatch.AreaEntry(
                    id,
                    unit,
                    AreaKind.HOME,
                    code + "%04d".formatted(Integer.parseInt(number)),
                    number,
                    null,
                    null,
                    null,
                    at,
                    Scene.SINCE,
                    null));
            homes.add(id);
        }
        return List.copyOf(homes);
    }

    /** A house of about 40 by 12 metres. */
    private static Point[] house(Point at) {
        double wide = 0.00022;
        double deep = 0.00006;
        return new Point[] {
            new Point(at.lat() - deep, at.lng() - wide), new Point(at.lat() - deep, at.lng() + wide),
            new Point(at.lat() + deep, at.lng() + wide), new Point(at.lat() + deep, at.lng() - wide),
            new Point(at.lat() - deep, at.lng() - wide)
        };
    }

    private List<MapBatch.LandmarkEntry> landmarks(List<Grid> grids) {
        return List.of(
                landmark("老锅炉房", List.of("北门锅炉房", "锅炉房"), grids.get(6)),
                landmark("便民菜市", List.of("菜市场", "早市"), grids.get(2)),
                landmark(scene.shortName() + "小学", List.of("小学门口"), grids.get(4)),
                landmark("文化广场", List.of("小广场", "跳舞广场"), grids.get(1)),
                landmark("河堤步道", List.of("河边", "河堤"), grids.get(0)),
                landmark("社区卫生站", List.of("卫生站", "诊所"), grids.get(7)));
    }

    private MapBatch.LandmarkEntry landmark(String name, List<String> aliases, Grid grid) {
        return new MapBatch.LandmarkEntry(
                ids.next(),
                scene.words(name),
                aliases.stream().map(scene::words).toList(),
                grid.id(),
                grid.middle());
    }
}
