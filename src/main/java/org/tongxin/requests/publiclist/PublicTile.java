package org.tongxin.requests.publiclist;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.tongxin.area.Communities;
import org.tongxin.ui.HomeTile;
import org.tongxin.ui.Page;

/** What everybody's matters came to this week. */
@Component
class PublicTile implements HomeTile {

    private final Settled settled;
    private final Communities communities;

    PublicTile(Settled settled, Communities communities) {
        this.settled = settled;
        this.communities = communities;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String titleKey() {
        return "requests.publiclist.tile";
    }

    @Override
    public String href() {
        return "/cases";
    }

    @Override
    public String line(Page page, HttpServletRequest request) {
        return page.t("requests.publiclist.tile_line", settled.thisWeek(communities.of(request)));
    }
}
