package org.tongxin.area.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.tongxin.area.AreaKind;
import org.tongxin.area.MapBatch;
import org.tongxin.area.MapBatch.AreaEntry;
import org.tongxin.area.Point;
import org.tongxin.area.Shape;
import org.tongxin.area.model.AddressWords;
import org.tongxin.area.model.AreaNode;
import org.tongxin.area.model.CommunityMap;
import org.tongxin.area.model.Datum;
import org.tongxin.area.model.Outline;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.SafeText;
import org.tongxin.kernel.Sheets;

/**
 * 楼栋房屋表: one row a home, or a building or unit alone. What is on the map already stays; what is new gets the next
 * code of its building. Nothing is ever removed by it.
 */
final class PlacesSheet implements Sheets.Rows {

    static final String GRID = "area.column.grid";
    static final String BUILDING = "area.column.building";
    static final String UNIT = "area.column.unit";
    static final String HOME = "area.column.home";
    static final String LAT = "area.column.lat";
    static final String LNG = "area.column.lng";
    static final List<String> COLUMNS = List.of(GRID, BUILDING, UNIT, HOME, LAT, LNG);

    private static final int LONGEST_NAME = 80;

    private final CommunityMap map;
    private final int today;
    private final Datum datum;
    private final Ids ids;
    private final MessageSource words;
    private final CodeBook codes;
    private final Map<String, AreaNode> grids = new HashMap<>();
    private final Map<Key, Known> known = new HashMap<>();
    private final Map<UUID, AreaEntry> written = new LinkedHashMap<>();
    private final Map<String, Integer> rowOf = new HashMap<>();
    private final Map<UUID, Point> pointOf = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private @Nullable Columns columns;
    private int read;
    private int same;
    private int fresh;
    private int changed;

    /** A place by its name within a larger one. */
    private record Key(UUID parent, AreaKind kind, String name) {}

    /** A place as it is or will be. */
    private record Known(
            UUID id, String code, AreaKind kind, @Nullable AreaNode node) {}

    PlacesSheet(CommunityMap map, int today, Datum datum, Ids ids, MessageSource words) {
        this.map = map;
        this.today = today;
        this.datum = datum;
        this.ids = ids;
        this.words = words;
        this.codes = new CodeBook(map.root());
        for (AreaKind kind : List.of(AreaKind.GRID, AreaKind.MICRO_GRID)) {
            map.all(kind, today).forEach(node -> grids.put(node.facts().code(), node));
        }
    }

    @Override
    public void take(Sheets.Row row) {
        if (row.sheet() > 0) {
            return;
        }
        if (columns == null) {
            columns = Columns.of(row, COLUMNS, Set.of(GRID, BUILDING), words);
            findings.addAll(columns.findings());
            return;
        }
        if (!columns.findings().isEmpty()) {
            return;
        }
        read++;
        place(columns, row);
    }

    private void place(Columns columns, Sheets.Row row) {
        int before = findings.size();
        String grid = columns.cell(row, GRID);
        AreaNode larger = grids.get(grid);
        if (larger == null) {
            add(row, GRID, grid, grid.isEmpty() ? "area.import.empty" : "area.import.grid-unknown");
        }
        String building = name(columns, row, BUILDING);
        if (building.isEmpty()) {
            add(row, BUILDING, null, "area.import.empty");
        }
        String unit = name(columns, row, UNIT);
        String home = name(columns, row, HOME);
        Point point = point(columns, row, larger);
        Integer earlier = rowOf.putIfAbsent(
                String.join(
                        "\n", grid, AddressWords.plain(building), AddressWords.plain(unit), AddressWords.plain(home)),
                row.number());
        if (earlier != null) {
            findings.add(Finding.fault(row.number(), null, null, "area.import.duplicate-row", String.valueOf(earlier)));
        }
        if (larger == null || findings.size() > before) {
            return;
        }
        var at = new Known(larger.id(), larger.facts().code(), larger.kind(), larger);
        Known house = inside(row, at, AreaKind.BUILDING, building, BUILDING);
        if (house != null && point != null) {
            locate(row, house, point, building, at);
        }
        Known deepest = unit.isEmpty() || house == null ? house : inside(row, house, AreaKind.UNIT, unit, UNIT);
        if (!home.isEmpty() && deepest != null) {
            inside(row, deepest, AreaKind.HOME, home, HOME);
        }
    }

    private String name(Columns columns, Sheets.Row row, String column) {
        SafeText text = SafeText.line(columns.cell(row, column), LONGEST_NAME);
        if (!text.ok()) {
            add(
                    row,
                    column,
                    text.text(),
                    text.problem() == SafeText.Problem.TOO_LONG ? "area.import.too-long" : "area.import.broken");
        }
        return text.text();
    }

    private @Nullable Point point(Columns columns, Sheets.Row row, @Nullable AreaNode larger) {
        String lat = columns.cell(row, LAT);
        String lng = columns.cell(row, LNG);
        if (lat.isEmpty() && lng.isEmpty()) {
            return null;
        }
        try {
            Point point = datum.toWgs84(Double.parseDouble(lat), Double.parseDouble(lng));
            AreaNode grid = larger == null ? null : larger.within(AreaKind.GRID);
            Outline outline = grid == null ? null : grid.facts().outline();
            if (grid != null && outline != null && outline.side(point.lng(), point.lat()) == Outline.Side.OUTSIDE) {
                findings.add(Finding.fault(
                        row.number(), LAT, lat + ", " + lng, "area.import.point-outside-grid", grid.name()));
                return null;
            }
            return point;
        } catch (IllegalArgumentException e) {
            add(row, LAT, lat + ", " + lng, "area.import.point-wrong");
            return null;
        }
    }

    private void add(Sheets.Row row, String column, @Nullable String value, String key) {
        findings.add(Finding.fault(row.number(), column, value, key));
    }

    /** The place of that name in the larger one; a new one where there is none. */
    private @Nullable Known inside(Sheets.Row row, Known larger, AreaKind kind, String name, String column) {
        Key key = new Key(larger.id(), kind, AddressWords.plain(name));
        Known there = known.get(key);
        if (there != null) {
            return there;
        }
        AreaNode node = larger.node() == null
                ? null
                : larger.node().children(today).stream()
                        .filter(child -> child.kind() == kind
                                && AddressWords.plain(child.name()).equals(key.name()))
                        .findFirst()
                        .orElse(null);
        if (node != null) {
            same++;
            there = new Known(node.id(), node.facts().code(), kind, node);
        } else {
            String code = codes.next(larger.code(), kind);
            if (code == null) {
                add(row, column, name, "area.import.codes-used-up");
                return null;
            }
            fresh++;
            there = new Known(ids.next(), code, kind, null);
            written.put(
                    there.id(),
                    new AreaEntry(
                            there.id(),
                            larger.id(),
                            kind,
                            code,
                            name,
                            null,
                            null,
                            null,
                            null,
                            LocalDate.ofEpochDay(today),
                            null));
        }
        known.put(key, there);
        return there;
    }

    /** Gives a building its point, once and the same in every row. */
    private void locate(Sheets.Row row, Known house, Point point, String name, Known grid) {
        Point earlier = pointOf.putIfAbsent(house.id(), point);
        if (earlier != null) {
            if (earlier.metresTo(point) > 1) {
                add(row, LAT, name, "area.import.point-differs");
            }
            return;
        }
        AreaNode node = house.node();
        if (node == null) {
            AreaEntry entry = Objects.requireNonNull(written.get(house.id()));
            written.put(
                    house.id(),
                    new AreaEntry(
                            entry.id(),
                            entry.parentId(),
                            entry.kind(),
                            entry.code(),
                            entry.name(),
                            null,
                            null,
                            null,
                            point,
                            entry.validFrom(),
                            null));
            return;
        }
        Point centre = node.facts().centre();
        if (centre != null && centre.metresTo(point) <= 1) {
            return;
        }
        changed++;
        same--;
        Shape shape =
                node.facts().outline() == null ? null : node.facts().outline().toShape();
        written.put(
                house.id(),
                new AreaEntry(
                        node.id(),
                        grid.id(),
                        node.kind(),
                        node.facts().code(),
                        node.name(),
                        null,
                        node.facts().description(),
                        shape,
                        point,
                        node.facts().validFrom(),
                        node.facts().validTo()));
    }

    ImportPlan plan() {
        if (columns == null) {
            return ImportPlan.refused(Finding.fault(0, null, null, "area.import.no-rows"));
        }
        if (read == 0 && findings.isEmpty()) {
            findings.add(Finding.fault(0, null, null, "area.import.no-rows"));
        }
        return new ImportPlan(MapBatch.ofAreas(List.copyOf(written.values())), read, fresh, changed, same, findings);
    }
}
