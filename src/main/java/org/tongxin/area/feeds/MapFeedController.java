package org.tongxin.area.feeds;

import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.tongxin.area.AreaKind;
import org.tongxin.area.Communities;
import org.tongxin.area.Community;
import org.tongxin.area.Point;
import org.tongxin.area.model.AreaNode;
import org.tongxin.area.model.CommunityMap;
import org.tongxin.area.model.GeoJson;
import org.tongxin.area.model.Maps;
import org.tongxin.kernel.AllowedTo;
import tools.jackson.databind.json.JsonMapper;

@Controller
class MapFeedController {

    private static final MediaType GEO_JSON = MediaType.parseMediaType("application/geo+json");

    private final Communities communities;
    private final Maps maps;
    private final JsonMapper json;

    MapFeedController(Communities communities, Maps maps, JsonMapper json) {
        this.communities = communities;
        this.maps = maps;
        this.json = json;
    }

    @GetMapping("/map/{slug}/grids.geojson")
    @AllowedTo(everyone = true)
    ResponseEntity<String> grids(@PathVariable String slug, WebRequest request) {
        return feed(slug, AreaKind.GRID, request);
    }

    @GetMapping("/map/{slug}/buildings.geojson")
    @AllowedTo(everyone = true)
    ResponseEntity<String> buildings(@PathVariable String slug, WebRequest request) {
        return feed(slug, AreaKind.BUILDING, request);
    }

    private ResponseEntity<String> feed(String slug, AreaKind kind, WebRequest request) {
        Community community =
                communities.bySlug(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        CommunityMap map = maps.of(community.id()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        int today = maps.today(community.id());
        String tag = "\"" + map.version() + "-" + today + "\"";
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
        }
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .contentType(GEO_JSON)
                .body(collection(map.all(kind, today)));
    }

    private String collection(List<AreaNode> nodes) {
        var text = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
        boolean first = true;
        for (AreaNode node : nodes) {
            String geometry = geometry(node);
            if (geometry.isEmpty()) {
                continue;
            }
            AreaNode grid = node.within(AreaKind.GRID);
            text.append(first ? "" : ",")
                    .append("{\"type\":\"Feature\",\"id\":\"")
                    .append(node.id())
                    .append("\",\"geometry\":")
                    .append(geometry)
                    .append(",\"properties\":{\"kind\":\"")
                    .append(node.kind() == AreaKind.GRID ? "grid" : "building")
                    .append("\",\"code\":\"")
                    .append(node.facts().code())
                    .append("\",\"name\":")
                    .append(json.writeValueAsString(node.name()))
                    .append(",\"grid\":\"")
                    .append(grid == null ? "" : grid.facts().code())
                    .append('"')
                    .append(
                            node.kind() == AreaKind.GRID
                                    ? ",\"href\":\"/grids/" + node.facts().code() + "\""
                                    : "")
                    .append("}}");
            first = false;
        }
        return text.append("]}").toString();
    }

    /** The outline, or the middle where only that is known; empty where neither is. */
    private static String geometry(AreaNode node) {
        if (node.facts().outline() != null) {
            return GeoJson.write(node.facts().outline());
        }
        Point centre = node.facts().centre();
        return centre == null ? "" : "{\"type\":\"Point\",\"coordinates\":[" + centre.lng() + "," + centre.lat() + "]}";
    }
}
