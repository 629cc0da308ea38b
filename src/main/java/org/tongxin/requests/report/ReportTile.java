package org.tongxin.requests.report;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.tongxin.ui.HomeTile;
import org.tongxin.ui.Page;

/** The one big act of the home page. */
@Component
class ReportTile implements HomeTile {

    @Override
    public int order() {
        return 0;
    }

    @Override
    public String titleKey() {
        return "requests.report.tile";
    }

    @Override
    public String href() {
        return "/report";
    }

    @Override
    public String line(Page page, HttpServletRequest request) {
        return page.t("requests.report.tile_line");
    }
}
