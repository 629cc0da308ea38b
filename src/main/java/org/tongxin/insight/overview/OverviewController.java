package org.tongxin.insight.overview;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.tongxin.area.AreaKind;
import org.tongxin.area.Communities;
import org.tongxin.area.Community;
import org.tongxin.area.Places;
import org.tongxin.area.Posts;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.AllowedTo;
import org.tongxin.kernel.Duty;
import org.tongxin.ui.Page;
import org.tongxin.ui.Pages;

/** Counts places and posts from memory; none of it is about a person. */
@Controller
class OverviewController {

    private static final Set<Duty> OF_THE_BOARD =
            EnumSet.of(Duty.HANDLE, Duty.DESK, Duty.CHECK, Duty.CALL_BACK, Duty.ADJUDICATE, Duty.LEAD);

    private final Communities communities;
    private final Places places;
    private final Posts posts;

    OverviewController(Communities communities, Places places, Posts posts) {
        this.communities = communities;
        this.places = places;
        this.posts = posts;
    }

    @GetMapping("/overview")
    @AllowedTo(staff = true)
    ModelAndView show(Actor.Staff staff, Page page, HttpServletRequest request) {
        Community community = communities.of(request, staff.scope()).orElseGet(() -> communities.of(request));
        boolean board = OF_THE_BOARD.stream().anyMatch(staff::may);
        List<OverviewPage.Number> kinds = posts(page, community.id(), staff.may(Duty.MAINTAIN));
        return Pages.show(
                "insight/overview/overview",
                new OverviewPage(
                        community.name(),
                        places(page, community.id()),
                        kinds,
                        kinds.stream().mapToInt(OverviewPage.Number::number).sum(),
                        board,
                        staff.may(Duty.LEAD) || staff.may(Duty.KEEP_FILES)));
    }

    private List<OverviewPage.Number> places(Page page, long community) {
        return List.of(
                place(page.t("insight.overview.grids"), community, AreaKind.GRID, "/grids"),
                place(page.t("insight.overview.buildings"), community, AreaKind.BUILDING, null),
                place(page.t("insight.overview.units"), community, AreaKind.UNIT, null),
                place(page.t("insight.overview.homes"), community, AreaKind.HOME, null));
    }

    private OverviewPage.Number place(String name, long community, AreaKind kind, @Nullable String href) {
        return new OverviewPage.Number(name, places.count(community, kind), href);
    }

    private List<OverviewPage.Number> posts(Page page, long community, boolean keeps) {
        List<OverviewPage.Number> kinds = new ArrayList<>();
        posts.countByKind(community)
                .forEach((kind, number) -> kinds.add(new OverviewPage.Number(
                        kind.isEmpty() ? page.t("insight.overview.other") : page.t("area.kind." + kind),
                        number,
                        keeps && !kind.isEmpty() ? "/map/posts?kind=" + kind : null)));
        return kinds;
    }
}
