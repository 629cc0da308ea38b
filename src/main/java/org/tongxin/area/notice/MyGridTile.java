package org.tongxin.area.notice;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.area.AreaKind;
import org.tongxin.area.Communities;
import org.tongxin.area.Places;
import org.tongxin.ui.HomeTile;
import org.tongxin.ui.Page;

/** 我的网格员 on the home page. */
@Component
class MyGridTile implements HomeTile {

    private final Communities communities;
    private final Places places;

    MyGridTile(Communities communities, Places places) {
        this.communities = communities;
        this.places = places;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String titleKey() {
        return "area.tile.title";
    }

    @Override
    public String href() {
        return "/grids";
    }

    @Override
    public @Nullable String line(Page page, HttpServletRequest request) {
        int grids = places.count(communities.of(request).id(), AreaKind.GRID);
        return grids == 0 ? null : page.t("area.tile.line", grids);
    }
}
