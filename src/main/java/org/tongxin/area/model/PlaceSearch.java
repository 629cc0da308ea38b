package org.tongxin.area.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.area.AreaKind;
import org.tongxin.area.PlaceMatches;
import org.tongxin.area.Placement;
import org.tongxin.area.Point;

/**
 * Everyday words to places: 3号楼2单元301, 3-2-301, 三号楼, 北门老锅炉房旁, 西桥路12号, also inside a longer sentence. A door
 * that does not exist leads to its building, because the building is still worth knowing.
 */
final class PlaceSearch {

    /** Longer words hold no address. */
    private static final int LONGEST = 400;

    private static final int ADDRESS = 900;
    private static final int MORE_EXACT = 40;
    private static final int ESTATE_SAID = 60;
    private static final int NOT_FOUND = 60;
    private static final int NAMED = 820;
    private static final int GRID_NUMBER = 780;
    private static final int PART_OF_NAME = 400;
    private static final int ALIKE = 200;

    /** What scores this much less than the best may still be what is meant. */
    private static final int AS_WELL = 70;

    private static final int OTHER_ESTATE = 260;
    private static final int OTHER_GRID = 200;

    private final CommunityMap map;
    private final List<Named> names = new ArrayList<>();
    private final Map<String, List<Named>> buildings = new HashMap<>();

    /** A name in plain writing and what it names. */
    private record Named(
            String plain, AreaNode node, @Nullable Point point, String estate) {}

    /**
     * A place that fits.
     *
     * @param byAddress true where building, unit and door were read, which say more than a name in the neighbourhood
     */
    private record Hit(AreaNode node, @Nullable Point point, int score, boolean byAddress) {}

    private record Spot(UUID id, @Nullable Point point) {}

    PlaceSearch(CommunityMap map, List<Landmark> landmarks) {
        this.map = map;
        enter(map.root());
        landmarks.forEach(this::enter);
    }

    private void enter(AreaNode node) {
        if (node.kind().compareTo(AreaKind.BUILDING) > 0) {
            return;
        }
        if (node.kind() != AreaKind.COMMUNITY) {
            String plain = AddressWords.plain(node.name());
            AddressWords.BuildingName parts = node.kind() == AreaKind.BUILDING ? AddressWords.building(plain) : null;
            var named = new Named(plain, node, null, parts == null ? "" : parts.estate());
            names.add(named);
            if (parts != null) {
                buildings
                        .computeIfAbsent(parts.label(), label -> new ArrayList<>())
                        .add(named);
            }
        }
        node.children().forEach(this::enter);
    }

    private void enter(Landmark landmark) {
        AreaNode node = landmark.areaId() == null ? null : map.node(landmark.areaId());
        if (node == null && landmark.point() != null) {
            node = map.at(landmark.point(), Integer.MAX_VALUE);
        }
        AreaNode at = Objects.requireNonNullElse(node, map.root());
        Point point = landmark.point() == null ? at.centre() : landmark.point();
        names.add(new Named(AddressWords.plain(landmark.name()), at, point, ""));
        landmark.aliases().forEach(alias -> names.add(new Named(AddressWords.plain(alias), at, point, "")));
    }

    PlaceMatches find(String words, int limit, int day) {
        String plain = AddressWords.plain(words.length() > LONGEST ? words.substring(0, LONGEST) : words);
        if (plain.isEmpty()) {
            return PlaceMatches.NONE;
        }
        List<Hit> hits = new ArrayList<>();
        AddressWords.addresses(plain).forEach(address -> byAddress(address, plain, day, hits));
        byName(plain, hits);
        byGrid(plain, hits);
        Map<Spot, Hit> best = new LinkedHashMap<>();
        for (Hit hit : hits) {
            if (hit.node().holdsOn(day)) {
                best.merge(
                        new Spot(hit.node().id(), hit.point()),
                        hit,
                        (one, other) -> one.score() >= other.score() ? one : other);
            }
        }
        List<Hit> ordered = best.values().stream()
                .sorted(Comparator.comparingInt(Hit::score)
                        .reversed()
                        .thenComparing(Hit::node, AreaOrder.BY_PATH)
                        .thenComparing(hit -> hit.node().id()))
                .toList();
        return new PlaceMatches(
                ordered.stream().limit(limit).map(this::placement).toList(), sure(ordered));
    }

    /** The best, or what all that fit as well share from the grid down: 301 of two units is surely in their building. */
    private @Nullable Placement sure(List<Hit> ordered) {
        if (ordered.isEmpty() || ordered.getFirst().score() < PART_OF_NAME) {
            return null;
        }
        Hit best = ordered.getFirst();
        List<Hit> others = ordered.stream().filter(hit -> fitsAsWell(hit, best)).toList();
        if (others.isEmpty()) {
            return placement(best);
        }
        return best.node().chain().stream()
                .map(Placement.Step::id)
                .map(map::node)
                .filter(node -> node != null && node.kind().compareTo(AreaKind.GRID) >= 0)
                .filter(node -> others.stream().allMatch(other -> lies(other.node(), node)))
                .findFirst()
                .map(node -> new Placement(map.communityId(), node.chain(), node.centre()))
                .orElse(null);
    }

    private static boolean fitsAsWell(Hit hit, Hit best) {
        if (best.byAddress() && !hit.byAddress()) {
            return false;
        }
        int margin = best.score() < NAMED ? 2 * AS_WELL : AS_WELL;
        boolean samePlace = Objects.equals(hit.point(), best.point()) || hit.point() == null || best.point() == null;
        boolean agree = lies(hit.node(), best.node()) || lies(best.node(), hit.node());
        return best.score() - hit.score() < margin && !(agree && samePlace);
    }

    private static boolean lies(AreaNode node, AreaNode in) {
        return node.chain().stream().anyMatch(step -> step.id().equals(in.id()));
    }

    private Placement placement(Hit hit) {
        Point point = hit.point() == null ? hit.node().centre() : hit.point();
        return new Placement(map.communityId(), hit.node().chain(), point);
    }

    private void byAddress(AddressWords.Spoken address, String plain, int day, List<Hit> hits) {
        List<Named> numbered = buildings.getOrDefault(address.building(), List.of());
        boolean estateSaid = numbered.stream().anyMatch(building -> isEstateSaid(building, plain));
        String grid = AddressWords.grid(plain);
        for (Named building : numbered) {
            int score = ADDRESS;
            if (estateSaid) {
                score += isEstateSaid(building, plain) ? ESTATE_SAID : -OTHER_ESTATE;
            } else if (!building.estate().isEmpty()) {
                score -= ESTATE_SAID;
            }
            if (grid != null && !isInGrid(building.node(), grid)) {
                score -= OTHER_GRID;
            }
            inside(building.node(), address, score, day, hits);
        }
    }

    private static boolean isEstateSaid(Named building, String plain) {
        return !building.estate().isEmpty() && AddressWords.stands(building.estate(), plain);
    }

    private static boolean isInGrid(AreaNode node, String number) {
        return node.chain().stream()
                .anyMatch(step -> step.kind() == AreaKind.GRID
                        && number.equals(AddressWords.labelOf(AddressWords.plain(step.name()))));
    }

    private static void inside(AreaNode building, AddressWords.Spoken address, int score, int day, List<Hit> hits) {
        if (address.unit() == null && address.door() == null) {
            hits.add(new Hit(building, null, score, true));
            return;
        }
        List<AreaNode> units = address.unit() == null
                ? building.children(day)
                : labelled(building.children(day), AreaKind.UNIT, address.unit());
        if (address.door() == null) {
            units.forEach(unit -> hits.add(new Hit(unit, null, score + MORE_EXACT, true)));
            hits.add(new Hit(building, null, score - NOT_FOUND, true));
            return;
        }
        boolean found = false;
        for (AreaNode unit : units) {
            for (AreaNode home : labelled(unit.children(day), AreaKind.HOME, address.door())) {
                found = true;
                hits.add(new Hit(home, null, score + 2 * MORE_EXACT, true));
            }
        }
        for (AreaNode home : labelled(building.children(day), AreaKind.HOME, address.door())) {
            found = true;
            hits.add(new Hit(home, null, score + 2 * MORE_EXACT, true));
        }
        if (!found) {
            units.stream()
                    .filter(unit -> address.unit() != null)
                    .forEach(unit -> hits.add(new Hit(unit, null, score + MORE_EXACT - NOT_FOUND, true)));
        }
        hits.add(new Hit(building, null, score - 2 * NOT_FOUND, true));
    }

    private static List<AreaNode> labelled(List<AreaNode> nodes, AreaKind kind, String label) {
        return nodes.stream()
                .filter(node -> node.kind() == kind
                        && AddressWords.labelOf(AddressWords.plain(node.name())).equals(label))
                .toList();
    }

    private void byName(String plain, List<Hit> hits) {
        Set<String> pairs = pairs(plain);
        for (Named named : names) {
            int score = fit(named.plain(), plain, pairs);
            boolean onlyANumber = named.node().kind() == AreaKind.BUILDING
                    && named.estate().isEmpty()
                    && AddressWords.building(named.plain()) != null;
            if (score > 0 && !onlyANumber) {
                hits.add(new Hit(named.node(), named.point(), score, false));
            }
        }
    }

    private static int fit(String name, String plain, Set<String> pairs) {
        if (name.isEmpty()) {
            return 0;
        }
        if (name.equals(plain)) {
            return ADDRESS + 2 * MORE_EXACT;
        }
        if (name.length() > 1 && AddressWords.stands(name, plain)) {
            return NAMED + Math.min(70, 5 * name.length());
        }
        if (plain.length() > 1 && AddressWords.stands(plain, name)) {
            return PART_OF_NAME + 100 * plain.length() / name.length();
        }
        if (!AddressWords.numbers(plain).containsAll(AddressWords.numbers(name))) {
            return 0;
        }
        Set<String> own = pairs(name);
        long shared = own.stream().filter(pairs::contains).count();
        double alike = own.isEmpty() ? 0 : (double) shared / own.size();
        return alike >= 0.6 && shared >= 2 ? ALIKE + (int) (100 * alike) : 0;
    }

    /** The pairs of neighbouring letters, which tell how alike two words are. */
    private static Set<String> pairs(String word) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= word.length(); i++) {
            pairs.add(word.substring(i, i + 2));
        }
        return pairs;
    }

    private void byGrid(String plain, List<Hit> hits) {
        String number = AddressWords.grid(plain);
        if (number == null) {
            return;
        }
        for (AreaNode node : map.root().children()) {
            if (node.kind() == AreaKind.GRID && number.equals(AddressWords.labelOf(AddressWords.plain(node.name())))) {
                hits.add(new Hit(node, null, GRID_NUMBER, false));
            }
        }
    }
}
