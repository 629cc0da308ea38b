package org.tongxin.requests.publiclist;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.tongxin.area.Communities;
import org.tongxin.area.Community;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.ui.Page;

/** The public cases as GeoJSON (RFC 7946), each at the corner of a square of about 100 m. */
@Controller
class PublicMapController {

    private static final int MOST = 500;
    private static final MediaType GEO_JSON = MediaType.parseMediaType("application/geo+json");

    private final PublicCases cases;
    private final PublicView view;
    private final PublicController list;
    private final Communities communities;

    PublicMapController(PublicCases cases, PublicView view, PublicController list, Communities communities) {
        this.cases = cases;
        this.view = view;
        this.list = list;
        this.communities = communities;
    }

    @GetMapping("/cases.geojson")
    @AllowedTo(everyone = true)
    @Nullable
    ResponseEntity<Map<String, Object>> map(
            Page page, ServletWebRequest request, HttpServletResponse response, PublicController.Filter filter) {
        Community community = communities.of(request.getRequest());
        List<PublicCase> found = cases.list(community.id(), list.wanted(community, filter), MOST);
        PublicController.cacheable(response);
        if (request.checkNotModified(list.tag(page, community, found, 0))) {
            return null;
        }
        List<Map<String, Object>> features = new ArrayList<>();
        for (PublicCase open : found) {
            if (open.coarse() != null) {
                var properties = new LinkedHashMap<String, Object>();
                PublicListPage.Row row = view.row(page, community, open);
                properties.put("number", open.number());
                properties.put("title", row.title());
                properties.put("place", row.place());
                properties.put("state", row.state());
                properties.put("reported", open.reportedAt().toString());
                properties.put("href", row.href());
                features.add(Map.of(
                        "type",
                        "Feature",
                        "geometry",
                        Map.of(
                                "type",
                                "Point",
                                "coordinates",
                                List.of(open.coarse().lng(), open.coarse().lat())),
                        "properties",
                        properties));
            }
        }
        return ResponseEntity.ok()
                .contentType(GEO_JSON)
                .body(Map.of("type", "FeatureCollection", "features", features));
    }
}
