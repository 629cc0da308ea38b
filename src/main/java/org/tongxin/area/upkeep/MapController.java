package org.tongxin.area.upkeep;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.tongxin.area.AreaKind;
import org.tongxin.area.AreaRegister;
import org.tongxin.area.Communities;
import org.tongxin.area.Community;
import org.tongxin.area.model.AreaNode;
import org.tongxin.area.model.CommunityMap;
import org.tongxin.area.model.Maps;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.TypedDay;
import org.tongxin.ui.FormErrors;
import org.tongxin.ui.Pages;

/** The tree of places. */
@Controller
class MapController {

    private final Communities communities;
    private final Maps maps;
    private final AreaRegister register;

    MapController(Communities communities, Maps maps, AreaRegister register) {
        this.communities = communities;
        this.maps = maps;
        this.register = register;
    }

    @GetMapping("/map")
    @AllowedTo(Duty.MAINTAIN)
    ModelAndView overview(Actor actor, HttpServletRequest request) {
        CommunityMap map = map(actor, request);
        return Pages.show("area/upkeep/area", AreaPage.of(map, map.root(), today(map), FormErrors.none(), ""));
    }

    @GetMapping("/map/areas/{id}")
    @AllowedTo(Duty.MAINTAIN)
    ModelAndView area(@PathVariable UUID id, Actor actor, HttpServletRequest request) {
        CommunityMap map = map(actor, request);
        return Pages.show("area/upkeep/area", AreaPage.of(map, node(map, id), today(map), FormErrors.none(), ""));
    }

    @PostMapping("/map/areas/{id}/end")
    @AllowedTo(Duty.MAINTAIN)
    ModelAndView end(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String lastDay,
            Actor actor,
            HttpServletRequest request) {
        CommunityMap map = map(actor, request);
        AreaNode node = node(map, id);
        LocalDate day = date(lastDay);
        FormErrors errors = FormErrors.none()
                .andIf(day == null, "last-day", "area.upkeep.day-wrong")
                .andIf(
                        day != null && day.isBefore(node.facts().validFrom()),
                        "last-day",
                        "area.upkeep.day-before-begin")
                .andIf(node.kind() == AreaKind.COMMUNITY, "last-day", "area.upkeep.community-stays");
        if (errors.any() || day == null) {
            var page = Pages.show("area/upkeep/area", AreaPage.of(map, node, today(map), errors, lastDay));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        register.endArea(map.communityId(), id, day);
        return new ModelAndView(new RedirectView("/map/areas/" + id, false, false));
    }

    static @Nullable LocalDate date(String written) {
        return TypedDay.read(written).orElse(null);
    }

    private static AreaNode node(CommunityMap map, UUID id) {
        AreaNode node = map.node(id);
        if (node == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return node;
    }

    private int today(CommunityMap map) {
        return maps.today(map.communityId());
    }

    private CommunityMap map(Actor actor, HttpServletRequest request) {
        return communities
                .of(request, actor.scope())
                .map(Community::id)
                .flatMap(maps::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }
}
