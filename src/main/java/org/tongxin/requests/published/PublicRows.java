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

    private static final String COLUMNS = """
            c.number, c.state, c.catalogue_version, c.category, c.public_text, c.grid_id, c.lat, c.lng, c.lead_post,
            c.reported_at, c.updated_at, c.resolve_due, coalesce(c.closed_at, c.resolved_at) as closed_at,
            c.api_key, c.media_url,
            (select p.id from requests.case_photo p
             where p.community_id = c.community_id and p.case_id = c.id and p.released
             order by p.added_at, p.id limit 1) as photo""";

    /** Neither what is about a person nor what was taken back is anybody else's business. */
    private static final String MAY_BE_KNOWN = """
            c.community_id = :community and c.visibility = 'public' and c.avoid_post is null
            and (c.outcome is null or c.outcome <> 'withdrawn')""";

    private final JdbcClient jdbc;
    private final Transactions transactions;

    PublicRows(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public Optional<PublicCase> byNumber(long communityId, String number) {
        return byNumbers(communityId, Set.of(number)).stream().findFirst();
    }

    @Override
    public List<PublicCase> byNumbers(long communityId, Set<String> numbers) {
        return transactions.reading(
                Scope.publicOf(communityId),
                () -> jdbc.sql("""
                /* requests/published by number */
                select %s
                from requests.cases c
                where %s and c.number = any (:numbers)
                order by c.reported_at desc, c.id desc
                """.formatted(COLUMNS, MAY_BE_KNOWN))
                        .param("community", communityId)
                        .param("numbers", numbers.toArray(String[]::new))
                        .query((row, at) -> read(row))
                        .list());
    }

    @Override
    public List<PublicCase> list(long communityId, Filter filter) {
        List<String> states = filter.states().stream().map(CaseState::code).toList();
        return transactions.reading(
                Scope.publicOf(communityId),
                () -> jdbc.sql("""
                /* requests/published list */
                select %s
                from requests.cases c
                where %s
                  and c.state not in ('received', 'dispatched', 'objected')
                  and c.reported_at >= :from and c.reported_at < :to
                  and (:every_category or c.category in (:categories))
                  and (:every_state or c.state in (:states))
                order by c.reported_at desc, c.id desc
                limit :limit offset :offset
                """.formatted(COLUMNS, MAY_BE_KNOWN))
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
        UUID key = row.getObject("api_key", UUID.class);
        String media = row.getString("media_url");
        return new PublicCase(
                row.getString("number"),
                state,
                row.getInt("catalogue_version"),
                row.getString("category"),
                words == null ? null : SafeText.mask(words),
                row.getObject("grid_id", UUID.class),
                lat == null || lng == null ? null : new Point(lat, lng).coarse(),
                row.getObject("lead_post", UUID.class),
                row.getTimestamp("reported_at").toInstant(),
                row.getTimestamp("updated_at").toInstant(),
                instant(row.getTimestamp("resolve_due")),
                state.open311().equals("closed") ? instant(row.getTimestamp("closed_at")) : null,
                row.getObject("photo", UUID.class),
                key == null || media == null ? null : new Source(key, media));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
