package org.tongxin.area.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tongxin.area.Placement;

/** Everyday words to places. */
final class PlaceSearch {

    private final CommunityMap map;
    private final List<Landmark> landmarks;

    PlaceSearch(CommunityMap map, List<Landmark> landmarks) {
        this.map = map;
        this.landmarks = List.copyOf(landmarks);
    }

    private record Hit(AreaNode node, int score) {}

    List<Placement> find(String words, int limit, int day) {
        String asked = words.strip();
        List<Hit> hits = new ArrayList<>();
        if (!asked.isEmpty()) {
            gather(map.root(), asked, day, hits);
        }
        landmarks.forEach(landmark -> {
            AreaNode node = landmark.areaId() == null ? null : map.node(landmark.areaId());
            if (node != null && asked.contains(landmark.name())) {
                hits.add(new Hit(node, 90));
            }
        });
        return hits.stream()
                .sorted(Comparator.comparingInt(Hit::score).reversed())
                .limit(limit)
                .map(hit -> new Placement(
                        map.communityId(), hit.node().chain(), hit.node().centre()))
                .toList();
    }

    private static void gather(AreaNode node, String asked, int day, List<Hit> hits) {
        if (!node.holdsOn(day)) {
            return;
        }
        if (node.name().equals(asked)) {
            hits.add(new Hit(node, 100));
        } else if (node.name().contains(asked) || asked.contains(node.name())) {
            hits.add(new Hit(node, 50));
        }
        node.children().forEach(child -> gather(child, asked, day, hits));
    }
}
