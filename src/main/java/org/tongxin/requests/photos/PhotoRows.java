package org.tongxin.requests.photos;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.requests.casework.Reach;

/** Who may see a photo. */
@Component
class PhotoRows {

    private final JdbcClient jdbc;
    private final Transactions transactions;

    PhotoRows(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** How a photo may be seen. */
    enum Sight {
        NOT,
        /** By staff whose reach covers the case. */
        INSIDE,
        /** By everybody. */
        RELEASED
    }

    Sight sight(Scope scope, UUID photoId) {
        if (scope.communities().isEmpty()) {
            return Sight.NOT;
        }
        return transactions.reading(
                scope,
                () -> jdbc.sql("""
                        /* requests/photos sight */
                        select p.released and c.visibility = 'public' and c.avoid_post is null as open,
                               coalesce(%s, false) as inside
                        from requests.case_photo p
                        join requests.cases c on c.community_id = p.community_id and c.id = p.case_id
                        where p.community_id = any (:communities) and p.id = :id""".formatted(Reach.CONDITION))
                        .param("communities", scope.communities().toArray(Long[]::new))
                        .param("id", photoId)
                        .params(Reach.parameters(scope))
                        .query((row, line) -> row.getBoolean("open")
                                ? Sight.RELEASED
                                : row.getBoolean("inside") ? Sight.INSIDE : Sight.NOT)
                        .optional()
                        .orElse(Sight.NOT));
    }
}
