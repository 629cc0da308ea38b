package org.tongxin.requests.clock;

import org.tongxin.requests.model.ClockUnit;
import org.tongxin.requests.model.Limit;
import org.tongxin.ui.Page;

/** 承诺的说法: the limits of a category in the reader's words. */
public final class PromiseWords {

    private PromiseWords() {}

    /** A limit: 2 小时, 1 个工作日. */
    public static String length(Page page, Limit limit) {
        return page.t("requests.limit." + limit.unit().slug(), limit.value());
    }

    /** Both promises of a category: 2 小时内联系您，1 个工作日内办结. */
    public static String promise(Page page, Limit respond, Limit resolve) {
        return page.t("requests.clock.promise", length(page, respond), length(page, resolve));
    }

    /** The name of a unit, to choose from a list. */
    public static String unit(Page page, ClockUnit unit) {
        return page.t("requests.clock.unit." + unit.slug());
    }
}
