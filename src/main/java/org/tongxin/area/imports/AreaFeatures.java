package org.tongxin.area.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.area.AreaKind;
import org.tongxin.area.GridType;
import org.tongxin.area.MapBatch;
import org.tongxin.area.MapBatch.AreaEntry;
import org.tongxin.area.MapFaults;
import org.tongxin.area.Point;
import org.tongxin.area.model.AddressWords;
import org.tongxin.area.model.AreaNode;
import org.tongxin.area.model.CommunityMap;
import org.tongxin.area.model.Datum;
import org.tongxin.area.model.GeoJson;
import org.tongxin.area.model.MapCheck;
import org.tongxin.area.model.Outline;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.SafeText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * 区域图: grids, micro-grids, buildings and the community's own border from GeoJSON. A grid is known by its code, a
 * building by its grid and name; what is known is changed, the rest is new, nothing is removed.
 */
final class AreaFeatures {

    private static final String KIND = "area.column.feature-kind";
    private static final String CODE = "area.column.code";
    private static final String NAME = "area.column.name";
    private static final String GRID = "area.column.grid";
    private static final String TYPE = "area.column.grid-type";
    private static final String GEOMETRY = "area.column.geometry";
    private static final String DATUM = "area.column.datum";

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_DESCRIPTION = 500;

    /** Farther from the community's middle, degrees are swapped or in another system. */
    private static final double FARTHEST_METRES = 50_000;

    private final CommunityMap map;
    private final int today;
    private final Ids ids;
    private final JsonMapper json;
    private final CodeBook codes;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<UUID, AreaEntry> written = new LinkedHashMap<>();
    private final Map<String, UUID> byCode = new HashMap<>();
    private final Map<UUID, Integer> rowOf = new HashMap<>();
    private Datum datum = Datum.WGS84;
    private int read;
    private int fresh;
    private int changed;
    private int same;

    AreaFeatures(CommunityMap map, int today, Ids ids, JsonMapper json) {
        this.map = map;
        this.today = today;
        this.ids = ids;
        this.json = json;
        this.codes = new CodeBook(map.root());
        for (AreaKind kind : List.of(AreaKind.COMMUNITY, AreaKind.GRID, AreaKind.MICRO_GRID, AreaKind.BUILDING)) {
            map.all(kind, today).forEach(node -> byCode.put(node.facts().code(), node.id()));
        }
    }

    /**
     * Reads all features.
     *
     * @param told the system of coordinates that was chosen; null: what the file says, WGS-84 where it says nothing
     */
    ImportPlan read(String text, @Nullable Datum told) {
        JsonNode file;
        try {
            file = json.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (JacksonException e) {
            return ImportPlan.refused(Finding.fault(0, null, null, "area.import.not-json"));
        }
        if (!file.path("type").asString("").equals("FeatureCollection")) {
            return ImportPlan.refused(Finding.fault(0, null, null, "area.import.not-collection"));
        }
        if (!system(file, told)) {
            return ImportPlan.refused(findings.toArray(Finding[]::new));
        }
        List<JsonNode> features = new ArrayList<>();
        file.path("features").forEach(features::add);
        // Grids first, whatever their order in the file: buildings refer to them.
        for (int pass = 0; pass < 3; pass++) {
            for (int i = 0; i < features.size(); i++) {
                if (pass == rank(features.get(i))) {
                    feature(i + 1, features.get(i));
                }
            }
        }
        if (features.isEmpty()) {
            findings.add(Finding.fault(0, null, null, "area.import.no-rows"));
        }
        if (findings.stream().noneMatch(Finding::fault)) {
            check();
        }
        return new ImportPlan(MapBatch.ofAreas(List.copyOf(written.values())), read, fresh, changed, same, findings);
    }

    private boolean system(JsonNode file, @Nullable Datum told) {
        JsonNode crs = file.path("crs");
        String said = crs.isString()
                ? crs.asString()
                : crs.path("properties").path("name").asString("");
        Datum inFile = Datum.named(said).orElse(null);
        if (inFile == null) {
            findings.add(Finding.fault(0, DATUM, said, "area.import.datum-unknown"));
            return false;
        }
        if (told != null && !said.isEmpty() && told != inFile) {
            findings.add(Finding.fault(0, DATUM, said, "area.import.datum-differs"));
            return false;
        }
        datum = told == null ? inFile : told;
        return true;
    }

    private static int rank(JsonNode feature) {
        AreaKind kind = kind(feature);
        return kind == AreaKind.BUILDING ? 2 : kind == AreaKind.MICRO_GRID ? 1 : 0;
    }

    private static @Nullable AreaKind kind(JsonNode feature) {
        return switch (property(feature, "kind", "类别").toLowerCase(Locale.ROOT)) {
            case "community", "社区", "社區" -> AreaKind.COMMUNITY;
            case "grid", "网格", "網格" -> AreaKind.GRID;
            case "micro_grid", "微网格", "微網格" -> AreaKind.MICRO_GRID;
            case "building", "楼栋", "樓棟" -> AreaKind.BUILDING;
            default -> null;
        };
    }

    private static String property(JsonNode feature, String... names) {
        for (String name : names) {
            JsonNode value = feature.path("properties").path(name);
            if (!value.isMissingNode() && !value.isNull()) {
                return value.asString("").strip();
            }
        }
        return "";
    }

    private void add(int row, @Nullable String column, @Nullable String value, String key, String... arguments) {
        findings.add(Finding.fault(row, column, value, key, arguments));
    }

    private void feature(int row, JsonNode feature) {
        read++;
        int before = findings.size();
        AreaKind kind = kind(feature);
        if (kind == null) {
            add(row, KIND, property(feature, "kind", "类别"), "area.import.feature-kind-unknown");
            return;
        }
        Outline outline = outline(row, feature.path("geometry"), kind);
        SafeText name = SafeText.line(property(feature, "name", "名称"), LONGEST_NAME);
        if (kind != AreaKind.COMMUNITY && name.isEmpty()) {
            add(row, NAME, null, "area.import.empty");
        } else if (!name.ok()) {
            add(row, NAME, name.text(), "area.import.too-long");
        }
        AreaNode known = kind == AreaKind.COMMUNITY ? map.root() : null;
        UUID parent = null;
        String code = property(feature, "code", "编码");
        switch (kind) {
            case COMMUNITY -> code = map.root().facts().code();
            case GRID -> {
                known = byOwnCode(row, code, kind);
                parent = map.root().id();
                String community = map.root().facts().code();
                if (!code.matches(community + "\\d{2,4}")) {
                    add(row, CODE, code, "area.import.grid-code-wrong", community);
                }
            }
            default -> {
                String grid = property(feature, "grid", "网格编码");
                parent = byCode.get(grid);
                AreaKind parentKind = parent == null ? null : kindOf(parent);
                if (parent == null || (parentKind != AreaKind.GRID && parentKind != AreaKind.MICRO_GRID)) {
                    add(row, GRID, grid, grid.isEmpty() ? "area.import.empty" : "area.import.grid-unknown");
                    return;
                }
                known = code.isEmpty() ? named(parent, kind, name.text()) : byOwnCode(row, code, kind);
                if (code.isEmpty()) {
                    code = known == null
                            ? Objects.requireNonNullElse(codes.next(grid, kind), "")
                            : known.facts().code();
                }
            }
        }
        if (findings.size() == before) {
            String description = SafeText.line(property(feature, "description", "范围"), LONGEST_DESCRIPTION)
                    .text();
            GridType type = kind == AreaKind.GRID ? type(row, feature) : null;
            write(row, known, parent, kind, code, name.text(), type, description, outline);
        }
    }

    private @Nullable AreaKind kindOf(UUID id) {
        AreaEntry entry = written.get(id);
        AreaNode node = map.node(id);
        return entry != null ? entry.kind() : node == null ? null : node.kind();
    }

    private @Nullable AreaNode byOwnCode(int row, String code, AreaKind kind) {
        UUID id = byCode.get(code);
        AreaNode node = id == null ? null : map.node(id);
        if (node != null && node.kind() != kind) {
            add(row, CODE, code, "area.fault.code-taken", code, node.name());
        }
        return node;
    }

    private @Nullable AreaNode named(UUID parent, AreaKind kind, String name) {
        AreaNode larger = map.node(parent);
        return larger == null
                ? null
                : larger.children(today).stream()
                        .filter(child -> child.kind() == kind
                                && AddressWords.plain(child.name()).equals(AddressWords.plain(name)))
                        .findFirst()
                        .orElse(null);
    }

    private GridType type(int row, JsonNode feature) {
        String said = property(feature, "type", "网格类型").toLowerCase(Locale.ROOT);
        return switch (said) {
            case "", "basic", "基础", "基础网格", "基礎", "基礎網格" -> GridType.BASIC;
            case "dedicated", "专属", "专属网格", "專屬", "專屬網格" -> GridType.DEDICATED;
            default -> {
                add(row, TYPE, said, "area.import.grid-type-unknown");
                yield GridType.BASIC;
            }
        };
    }

    private @Nullable Outline outline(int row, JsonNode geometry, AreaKind kind) {
        if (geometry.isNull() || geometry.isMissingNode()) {
            add(row, GEOMETRY, null, "area.import.geometry-missing");
            return null;
        }
        try {
            Outline outline = GeoJson.parse(geometry).moved(datum);
            Point middle = new Point(
                    (outline.box().south() + outline.box().north()) / 2,
                    (outline.box().west() + outline.box().east()) / 2);
            Point centre = map.root().centre();
            if (centre != null && centre.metresTo(middle) > FARTHEST_METRES) {
                add(
                        row,
                        GEOMETRY,
                        "%.4f, %.4f".formatted(middle.lat(), middle.lng()),
                        "area.import.geometry-far",
                        String.valueOf(Math.round(centre.metresTo(middle) / 1000)));
            }
            return outline;
        } catch (IllegalArgumentException e) {
            add(row, GEOMETRY, geometry.path("type").asString(""), "area.import.geometry-wrong");
            return null;
        }
    }

    private void write(
            int row,
            @Nullable AreaNode known,
            @Nullable UUID parent,
            AreaKind kind,
            String code,
            String name,
            @Nullable GridType type,
            String description,
            @Nullable Outline outline) {
        UUID id = known == null ? ids.next() : known.id();
        Integer earlier = rowOf.putIfAbsent(id, row);
        UUID sameCode = byCode.putIfAbsent(code, id);
        if (earlier != null || (sameCode != null && !sameCode.equals(id))) {
            Integer first = earlier != null ? earlier : rowOf.get(sameCode);
            add(row, CODE, code, "area.import.duplicate-row", String.valueOf(first == null ? 0 : first));
            return;
        }
        var entry = new AreaEntry(
                id,
                parent,
                kind,
                code,
                kind == AreaKind.COMMUNITY && name.isEmpty() ? map.root().name() : name,
                type,
                description.isEmpty() && known != null ? known.facts().description() : description,
                outline == null ? null : outline.toShape(),
                null,
                known == null ? LocalDate.ofEpochDay(today) : known.facts().validFrom(),
                known == null ? null : known.facts().validTo());
        if (known == null) {
            fresh++;
        } else if (isSame(known, entry, outline)) {
            same++;
            return;
        } else {
            changed++;
        }
        written.put(id, entry);
    }

    private static boolean isSame(AreaNode known, AreaEntry entry, @Nullable Outline outline) {
        Outline before = known.facts().outline();
        return known.name().equals(entry.name())
                && known.facts().gridType() == entry.gridType()
                && Objects.equals(known.facts().description(), entry.description())
                && before != null
                && outline != null
                && GeoJson.write(before).equals(GeoJson.write(outline))
                && Objects.equals(known.parent() == null ? null : known.parent().id(), entry.parentId());
    }

    /** The map as it would be, as a whole. */
    private void check() {
        Map<UUID, AreaNode.Facts> whole = new LinkedHashMap<>();
        gather(map.root(), whole);
        written.values().forEach(entry -> whole.put(entry.id(), AreaNode.Facts.of(entry)));
        List<AreaNode.Facts> areas = List.copyOf(whole.values());
        for (MapFaults.Fault fault : MapCheck.of(areas)) {
            findings.add(new Finding(
                    rowOf.getOrDefault(fault.id(), 0), null, fault.subject(), true, fault.key(), fault.arguments()));
        }
        for (MapCheck.Gap gap : MapCheck.gaps(areas)) {
            findings.add(Finding.note(
                    0,
                    gap.beyond() ? "area.import.beyond" : "area.import.gap",
                    String.valueOf(gap.squareMetres()),
                    "%.5f, %.5f".formatted(gap.point().lat(), gap.point().lng())));
        }
    }

    private static void gather(AreaNode node, Map<UUID, AreaNode.Facts> whole) {
        whole.put(node.id(), node.facts());
        node.children().forEach(child -> gather(child, whole));
    }
}
