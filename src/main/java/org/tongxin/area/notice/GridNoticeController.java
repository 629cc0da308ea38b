package org.tongxin.area.notice;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.tongxin.area.AreaKind;
import org.tongxin.area.Communities;
import org.tongxin.area.Community;
import org.tongxin.area.MapTiles;
import org.tongxin.area.model.AreaNode;
import org.tongxin.area.model.CommunityMap;
import org.tongxin.area.model.Maps;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.ui.Pages;

@Controller
class GridNoticeController {

    private final Communities communities;
    private final Maps maps;
    private final MapTiles tiles;

    GridNoticeController(Communities communities, Maps maps, MapTiles tiles) {
        this.communities = communities;
        this.maps = maps;
        this.tiles = tiles;
    }

    @GetMapping("/grids")
    @AllowedTo(everyone = true)
    ModelAndView all(HttpServletRequest request, HttpServletResponse response) {
        Community community = communities.of(request);
        keep(response);
        return Pages.show(
                "area/notice/grids",
                maps.of(community.id())
                        .map(map -> GridsPage.of(community, map, maps.today(community.id()), tiles))
                        .orElseGet(() -> GridsPage.none(community, tiles)));
    }

    @GetMapping("/grids/{code:\\d{12,20}}")
    @AllowedTo(everyone = true)
    ModelAndView one(@PathVariable String code, HttpServletRequest request, HttpServletResponse response) {
        Community here = communities.of(request);
        GridPage page = inCommunity(here, code)
                .or(() -> communities.all().stream()
                        .flatMap(each -> inCommunity(each, code).stream())
                        .findFirst())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        keep(response);
        return Pages.show("area/notice/grid", page);
    }

    private Optional<GridPage> inCommunity(Community community, String code) {
        int today = maps.today(community.id());
        return maps.of(community.id())
                .filter(map -> code.startsWith(map.root().facts().code()))
                .flatMap(map -> grid(map, code, today).map(grid -> GridPage.of(community, map, grid, today, tiles)));
    }

    private static Optional<AreaNode> grid(CommunityMap map, String code, int today) {
        return map.all(AreaKind.GRID, today).stream()
                .filter(grid -> grid.facts().code().equals(code))
                .findFirst();
    }

    /** A minute in any cache; the page depends on the reader's language and community. */
    private static void keep(HttpServletResponse response) {
        response.setHeader("Cache-Control", "public, max-age=60");
        response.setHeader("Vary", "Cookie, Accept-Language, Host");
    }
}
