package org.tongxin.requests.progress;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands beside a case on its progress page, in one round trip. */
@Component
class ProgressRows {

    private final JdbcClient jdbc;

    ProgressRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param photos ids of the released photos, oldest first
     * @param news true where this holder left an address
     */
    record Beside(int followers, boolean news, List<UUID> photos) {}

    Beside beside(Holder holder) {
        return jdbc.sql("""
                        /* requests/progress beside */
                        select (select count(*) from requests.reporter
                                where community_id = :community and case_id = :case and follows) as followers,
                               exists (select 1 from requests.reporter
                                       where community_id = :community and case_id = :case and id = :reporter
                                         and email_sealed is not null) as news,
                               (select coalesce(array_agg(id order by added_at, id), '{}') from requests.case_photo
                                where community_id = :community and case_id = :case and released) as photos""")
                .param("community", holder.communityId())
                .param("case", holder.caseId())
                .param("reporter", holder.reporterId())
                .query((row, line) -> new Beside(row.getInt("followers"), row.getBoolean("news"), Arrays.asList((UUID[])
                        row.getArray("photos").getArray())))
                .single();
    }
}
