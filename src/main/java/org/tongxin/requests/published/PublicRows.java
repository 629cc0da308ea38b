package org.tongxin.requests.published;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.area.Point;
import org.tongxin.kernel.SafeText;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.requests.CaseState;
import org.tongxin.requests.PublicCases;

/** Reads the public columns of public cases and no others. */
@Component
class PublicRows implements PublicCases {

    private final JdbcClient jdbc;
    private final Transactions transactions;

    PublicRows(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public Optional<PublicCase> byNumber(long communityId, String number) {
        return transactions.reading(
                Scope.publicOf(communityId),
                () -> jdbc.sql("""
                /* requests/published one */
                select number, state, catalogue_version, category, public_text, lat, lng, lead_post,
                       reported_at, updated_at, resolve_due, coalesce(closed_at, resolved_at) as closed_at
                from requests.cases
                where community_id = :community and number = :number and visibility = 'public'
                """)
                        .param("community", communityId)
                        .param("number", number)
                        .query((row, at) -> read(row))
                        .optional());
    }

    @Override
    public List<PublicCase> list(long communityId, Filter filter) {
        List<String> states = filter.states().stream().map(CaseState::code).toList();
        return transactions.reading(
                Scope.publicOf(communityId),
                () -> jdbc.sql("""
                /* requests/published list */
                select number, state, catalogue_version, category, public_text, lat, lng, lead_post,
                       reported_at, updated_at, resolve_due, coalesce(closed_at, resolved_at) as closed_at
                from requests.cases
                where community_id = :community and visibility = 'public'
                  and state not in ('received', 'dispatched')
                  and reported_at >= :from and reported_at < :to
                  and (:every_category or category in (:categories))
                  and (:every_state or state in (:states))
                order by reported_at desc, id desc
                limit :limit offset :offset
                """)
                        .param("community", communityId)
                        .param("from", Timestamp.from(filter.from()))
                        .param("to", Timestamp.from(filter.to()))
                        .param("every_category", filter.categories().isEmpty())
                        .param("categories", filter.categories().isEmpty() ? Set.of("") : filter.categories())
                        .param("every_state", states.isEmpty())
                        .param("states", states.isEmpty() ? List.of("") : states)
                        .param("limit", filter.limit())
                        .param("offset", filter.offset())
                        .query((row, at) -> read(row))
                        .list());
    }

    private static PublicCase read(ResultSet row) throws SQLException {
        CaseState state = CaseState.of(row.getString("state"));
        Double lat = row.getObject("lat", Double.class);
        Double lng = row.getObject("lng", Double.class);
        String words = row.getString("public_text");
        return new PublicCase(
                row.getString("number"),
                state,
                row.getInt("catalogue_version"),
                row.getString("category"),
                words == null ? null : SafeText.mask(words),
                lat == null || lng == null ? null : new Point(lat, lng).coarse(),
                row.getObject("lead_post", UUID.class),
                row.getTimestamp("reported_at").toInstant(),
                row.getTimestamp("updated_at").toInstant(),
                instant(row.getTimestamp("resolve_due")),
                state.open311().equals("closed") ? instant(row.getTimestamp("closed_at")) : null);
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
