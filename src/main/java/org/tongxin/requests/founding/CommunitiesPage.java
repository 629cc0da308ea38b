package org.tongxin.requests.founding;

import java.util.List;

/** 社区列表页: the communities of the installation. */
public record CommunitiesPage(List<Row> rows) {

    public CommunitiesPage {
        rows = List.copyOf(rows);
    }

    /** One community. */
    public record Row(long id, String name, String slug, String code, String zone) {}
}
