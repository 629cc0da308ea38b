package org.tongxin.area;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Ids;

/**
 * Makes communities for tests, each at a place of its own far out at sea, so that tests never meet. Every grid is a
 * square of about 300 m with one building 1号楼 … of one unit 1单元 and homes 101, 102, …; the grids lie in a row from
 * west to east.
 */
@Component
public class AreaFixture {

    private static final double GRID = 0.003;
    private static final LocalDate EVER = LocalDate.of(2000, 1, 1);

    private final AreaRegister register;
    private final Ids ids;

    public AreaFixture(AreaRegister register, Ids ids) {
        this.register = register;
        this.ids = ids;
    }

    /** A community made for a test. */
    public record Made(long id, String slug, UUID root, List<MadeGrid> grids, List<MadePost> posts) {

        /** The post with the role on the grid of that number (from 0), or of the community where {@code grid} is -1. */
        public UUID post(int grid, String role) {
            UUID area = grid < 0 ? root : grids.get(grid).id();
            return posts.stream()
                    .filter(post -> post.areaId().equals(area) && post.roles().contains(role))
                    .map(MadePost::id)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** A grid with a point in its middle (inside no building), its building, the unit in it and the homes in that. */
    public record MadeGrid(UUID id, String name, Point middle, UUID building, UUID unit, List<UUID> homes) {}

    /** A post; {@code holderName} and phone are made up. */
    public record MadePost(UUID id, UUID areaId, String kind, Set<String> roles) {}

    /** A community of two grids with the usual posts. */
    public Made community() {
        return community(2, 2);
    }

    /**
     * A community with a grid worker and a property firm on each grid, and a desk, a community office and a sanitation
     * department on the community.
     */
    public Made community(int grids, int homesAGrid) {
        Made made = bare(grids, homesAGrid);
        List<MadePost> posts = new ArrayList<>();
        for (MadeGrid grid : made.grids()) {
            posts.add(post(made.id(), grid.id(), "grid_worker", 1, "grid_worker"));
            posts.add(post(made.id(), grid.id(), "property_firm", 1, "property"));
        }
        posts.add(post(made.id(), made.root(), "desk", 2, "community_desk"));
        posts.add(post(made.id(), made.root(), "community_staff", 2, "community_civil", "community_governance"));
        posts.add(post(made.id(), made.root(), "department", 4, "sanitation"));
        posts.add(post(made.id(), made.root(), "town_office", 3, "town_office"));
        return new Made(made.id(), made.slug(), made.root(), made.grids(), List.copyOf(posts));
    }

    /** A community without posts. */
    public Made bare(int grids, int homesAGrid) {
        String slug = "t" + Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), 36);
        long code = 900_000_000_000L + ThreadLocalRandom.current().nextLong(99_999_999_999L);
        var anywhere = new CommunityFacts(
                slug,
                String.valueOf(code),
                (int) (code % 1000),
                "测试社区",
                null,
                ZoneId.of("Asia/Shanghai"),
                "0358-5550000",
                new Point(0, 0),
                "zh-Hans");
        long id = register.create(anywhere);
        Point southWest = placeOf(id);
        register.change(
                id,
                new CommunityFacts(
                        slug,
                        anywhere.code(),
                        anywhere.codePrefix(),
                        anywhere.name(),
                        null,
                        anywhere.zone(),
                        anywhere.supervisionPhone(),
                        southWest,
                        anywhere.language()));
        UUID root = register.root(id);
        List<MapBatch.AreaEntry> areas = new ArrayList<>();
        List<MadeGrid> made = new ArrayList<>();
        for (int number = 0; number < grids; number++) {
            made.add(grid(anywhere.code(), root, southWest, number, homesAGrid, areas));
        }
        register.put(id, MapBatch.ofAreas(areas));
        return new Made(id, slug, root, List.copyOf(made), List.of());
    }

    /** Each id has a place of its own, wide enough for 33 grids, row by row far from the sample. */
    private static Point placeOf(long id) {
        return new Point(-60 + (id / 1_000 % 1_000) * 0.02, -170 + (id % 1_000) * 0.1);
    }

    private MadeGrid grid(
            String communityCode, UUID root, Point southWest, int number, int homes, List<MapBatch.AreaEntry> areas) {
        double west = southWest.lng() + number * GRID;
        Point corner = new Point(southWest.lat(), west);
        String code = communityCode + "%03d".formatted(number + 1);
        String name = "第" + (number + 1) + "网格";
        UUID grid = ids.next();
        areas.add(new MapBatch.AreaEntry(
                grid,
                root,
                AreaKind.GRID,
                code,
                name,
                GridType.BASIC,
                null,
                Shape.box(corner, new Point(corner.lat() + GRID, west + GRID)),
                null,
                EVER,
                null));
        UUID building = ids.next();
        areas.add(new MapBatch.AreaEntry(
                building,
                grid,
                AreaKind.BUILDING,
                code + "00001",
                (number + 1) + "号楼",
                null,
                null,
                Shape.box(
                        new Point(corner.lat() + GRID / 10, west + GRID / 10),
                        new Point(corner.lat() + GRID / 5, west + GRID / 3)),
                null,
                EVER,
                null));
        UUID unit = ids.next();
        areas.add(small(unit, building, AreaKind.UNIT, code + "0000101", "1单元"));
        List<UUID> made = new ArrayList<>();
        for (int home = 1; home <= homes; home++) {
            UUID id = ids.next();
            made.add(id);
            int door = (home - 1) / 2 * 100 + 101 + (home - 1) % 2;
            areas.add(small(id, unit, AreaKind.HOME, code + "0000101" + "%05d".formatted(door), door + "室"));
        }
        Point middle = new Point(corner.lat() + GRID / 2, west + GRID / 2);
        return new MadeGrid(grid, name, middle, building, unit, List.copyOf(made));
    }

    private static MapBatch.AreaEntry small(UUID id, UUID parent, AreaKind kind, String code, String name) {
        return new MapBatch.AreaEntry(id, parent, kind, code, name, null, null, null, null, EVER, null);
    }

    /** Adds a post to an area. */
    public MadePost post(long communityId, UUID areaId, String kind, int tier, String... roles) {
        UUID id = ids.next();
        register.put(
                communityId,
                MapBatch.ofPosts(List.of(new MapBatch.PostEntry(
                        id, areaId, kind, Set.of(roles), "测试岗位 " + kind, "测试员", "0358-5550001", tier, EVER, null))));
        return new MadePost(id, areaId, kind, Set.of(roles));
    }

    /** A landmark of that name in each of the grids. */
    public void landmark(Made community, String name, int... grids) {
        List<MapBatch.LandmarkEntry> landmarks = Arrays.stream(grids)
                .mapToObj(grid -> new MapBatch.LandmarkEntry(
                        ids.next(), name, List.of(), community.grids().get(grid).id(), null))
                .toList();
        register.put(community.id(), new MapBatch(List.of(), landmarks, List.of()));
    }
}
