package org.tongxin.area.map;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongxin.area.AreaKind;
import org.tongxin.area.PlaceMatches;
import org.tongxin.area.Placement;
import org.tongxin.area.Places;
import org.tongxin.area.Point;
import org.tongxin.area.model.AreaNode;

@Component
class RememberedPlaces implements Places {

    private final MapMemory memory;

    RememberedPlaces(MapMemory memory) {
        this.memory = memory;
    }

    @Override
    public Optional<Placement> at(long communityId, Point point) {
        return memory.of(communityId)
                .map(map -> map.at(point, memory.today(communityId)))
                .map(node -> new Placement(communityId, node.chain(), point));
    }

    @Override
    public Optional<Placement> at(Point point) {
        for (long communityId : memory.directory().around(point)) {
            Optional<Placement> found = at(communityId, point);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<Placement> of(long communityId, UUID areaId) {
        return node(communityId, areaId).map(node -> new Placement(communityId, node.chain(), node.centre()));
    }

    private Optional<AreaNode> node(long communityId, UUID areaId) {
        return memory.of(communityId)
                .map(map -> map.node(areaId))
                .filter(node -> node.holdsOn(memory.today(communityId)));
    }

    @Override
    public Optional<Placement> whole(long communityId) {
        return memory.of(communityId)
                .map(map -> new Placement(
                        communityId, map.root().chain(), map.root().centre()));
    }

    @Override
    public List<Placement.Step> inside(long communityId, UUID areaId) {
        int today = memory.today(communityId);
        return node(communityId, areaId)
                .map(node -> node.children(today).stream()
                        .map(child -> child.chain().getFirst())
                        .toList())
                .orElse(List.of());
    }

    @Override
    public int count(long communityId, AreaKind kind) {
        return memory.of(communityId)
                .map(map -> map.all(kind, memory.today(communityId)).size())
                .orElse(0);
    }

    @Override
    public PlaceMatches find(long communityId, String words, int limit) {
        return memory.of(communityId)
                .map(map -> map.find(words, limit, memory.today(communityId)))
                .orElse(PlaceMatches.NONE);
    }
}
