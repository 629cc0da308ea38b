package org.tongxin.area.map;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.area.AreaKind;
import org.tongxin.area.BigMap;
import org.tongxin.area.Communities;
import org.tongxin.area.Community;
import org.tongxin.area.MapDrawing;
import org.tongxin.area.MapTiles;
import org.tongxin.area.Point;
import org.tongxin.area.SiteMaps;
import org.tongxin.area.model.AreaNode;
import org.tongxin.area.model.CommunityMap;
import org.tongxin.area.model.Drawings;

@Component
class RememberedSiteMaps implements SiteMaps {

    private static final int NEAR = 17;

    private final MapMemory memory;
    private final Communities communities;
    private final MapTiles tiles;

    RememberedSiteMaps(MapMemory memory, Communities communities, MapTiles tiles) {
        this.memory = memory;
        this.communities = communities;
        this.tiles = tiles;
    }

    @Override
    public Optional<SiteMap> of(long communityId, @Nullable UUID areaId, @Nullable Point point) {
        int today = memory.today(communityId);
        CommunityMap map = memory.of(communityId).orElse(null);
        Community community = communities.byId(communityId).orElse(null);
        if (map == null || community == null) {
            return Optional.empty();
        }
        AreaNode place = areaId != null ? map.node(areaId) : point != null ? map.at(point, today) : null;
        AreaNode grid = place == null ? null : place.within(AreaKind.GRID);
        if (place == null || grid == null) {
            return Optional.empty();
        }
        MapDrawing drawing = Drawings.of(map, grid, place, point, today);
        BigMap big = BigMap.of(community, point == null ? place.centre() : point, NEAR, tiles);
        return drawing.isEmpty()
                ? Optional.empty()
                : Optional.of(new SiteMap(drawing, point == null ? big : big.at(point)));
    }
}
