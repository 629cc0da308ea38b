package org.tongxin.requests.progress;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.tongxin.ui.HomeTile;
import org.tongxin.ui.Page;

/** The way to one's own case. */
@Component
class ProgressTile implements HomeTile {

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String titleKey() {
        return "requests.progress.tile";
    }

    @Override
    public String href() {
        return "/progress";
    }

    @Override
    public String line(Page page, HttpServletRequest request) {
        return page.t("requests.progress.tile_line");
    }
}
