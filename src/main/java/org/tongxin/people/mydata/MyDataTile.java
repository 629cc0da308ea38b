package org.tongxin.people.mydata;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.ui.HomeTile;
import org.tongxin.ui.Page;

/** 我的数据 on the home page. */
@Component
class MyDataTile implements HomeTile {

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String titleKey() {
        return "people.mydata.title";
    }

    @Override
    public String href() {
        return "/my";
    }

    @Override
    public @Nullable String line(Page page, HttpServletRequest request) {
        return page.t("people.mydata.tile");
    }
}
