package org.tongxin.requests.alerts;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.requests.model.Case;

/** What an alert reads. */
@Component
class AlertRows {

    private final JdbcClient jdbc;

    AlertRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<UUID> assisting(Case matter) {
        return new LinkedHashSet<>(jdbc.sql("""
                        /* requests/alerts assisting */
                        select post_id from requests.assist
                        where community_id = :community and case_id = :case and done_at is null""")
                .param("community", matter.communityId())
                .param("case", matter.id())
                .query((row, line) -> row.getObject("post_id", UUID.class))
                .list());
    }
}
