package org.tongxin.requests.publiclist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.area.Point;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.requests.CaseState;
import org.tongxin.requests.Outcome;

/**
 * Reads what the public may know of cases: public ones that were accepted and are about nobody. Words, names, phones,
 * addresses and exact places are not selected.
 */
@Component
class PublicCases {

    /** How many a page has. */
    static final int PAGE = 30;

    private static final String COLUMNS = """
            c.id, c.number, c.version, c.catalogue_version, c.category, c.public_text, c.grid_id,
            cast(round(cast(c.lat as numeric), 3) as double precision) as lat,
            cast(round(cast(c.lng as numeric), 3) as double precision) as lng, c.state, c.outcome, c.reported_at, c.updated_at""";

    private static final String MAY_BE_KNOWN = """
            c.community_id = :community and c.visibility = 'public' and c.state <> 'received'
            and c.avoid_post is null and (c.outcome is null or c.outcome <> 'withdrawn')""";

    private final JdbcClient jdbc;
    private final Transactions transactions;

    PublicCases(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * What is looked for.
     *
     * @param categories codes, or null for all
     * @param open true for open ones, false for closed ones, null for both
     * @param gridId or null for all
     * @param after the last one of the page before, or null for the first page
     */
    record Wanted(
            @Nullable List<String> categories,
            @Nullable Boolean open,
            @Nullable UUID gridId,
            @Nullable After after) {}

    /** A place in the list. */
    record After(Instant reportedAt, UUID id) {}

    /** Newest first, at most this many. */
    List<PublicCase> list(long communityId, Wanted wanted, int most) {
        After after = wanted.after();
        return transactions.reading(
                Scope.publicOf(communityId),
                () -> jdbc.sql("""
                        /* requests/publiclist list */
                        select %s, 0 as followers, cast('{}' as uuid[]) as photos
                        from requests.cases c
                        where %s
                          and (cast(:categories as text[]) is null or c.category = any (:categories))
                          and (cast(:open as boolean) is null or (c.state <> 'closed') = :open)
                          and (cast(:grid as uuid) is null or c.grid_id = :grid)
                          and (cast(:after as timestamptz) is null or (c.reported_at, c.id) < (:after, :after_id))
                        order by c.reported_at desc, c.id desc
                        limit :most""".formatted(COLUMNS, MAY_BE_KNOWN))
                        .param("community", communityId)
                        .param(
                                "categories",
                                wanted.categories() == null
                                        ? null
                                        : wanted.categories().toArray(String[]::new))
                        .param("open", wanted.open())
                        .param("grid", wanted.gridId())
                        .param(
                                "after",
                                after == null ? null : after.reportedAt().atOffset(ZoneOffset.UTC))
                        .param("after_id", after == null ? null : after.id())
                        .param("most", most)
                        .query(PublicCases::read)
                        .list());
    }

    Optional<PublicCase> byNumber(long communityId, String number) {
        return transactions.reading(
                Scope.publicOf(communityId),
                () -> jdbc.sql("""
                        /* requests/publiclist one */
                        select %s,
                               (select count(*) from requests.reporter r
                                where r.community_id = c.community_id and r.case_id = c.id and r.follows) as followers,
                               (select coalesce(array_agg(p.id order by p.added_at, p.id), '{}')
                                from requests.case_photo p
                                where p.community_id = c.community_id and p.case_id = c.id and p.released) as photos
                        from requests.cases c
                        where %s and c.number = :number""".formatted(COLUMNS, MAY_BE_KNOWN))
                        .param("community", communityId)
                        .param("number", number)
                        .query(PublicCases::read)
                        .optional());
    }

    /** How many were settled from a day on; a number about nobody. */
    int settledSince(long communityId, LocalDate day) {
        return transactions.reading(
                Scope.publicOf(communityId),
                () -> jdbc.sql("""
                        /* requests/publiclist settled */
                        select count(*) from requests.cases
                        where community_id = :community and closed_on >= :day
                          and outcome in ('solved', 'answered', 'forwarded', 'planned')""")
                        .param("community", communityId)
                        .param("day", day)
                        .query(Integer.class)
                        .single());
    }

    private static PublicCase read(ResultSet row, int line) throws SQLException {
        Double lat = row.getObject("lat", Double.class);
        Double lng = row.getObject("lng", Double.class);
        String outcome = row.getString("outcome");
        CaseState state = CaseState.of(row.getString("state"));
        return new PublicCase(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getInt("version"),
                row.getInt("catalogue_version"),
                row.getString("category"),
                row.getString("public_text"),
                row.getObject("grid_id", UUID.class),
                lat == null || lng == null ? null : new Point(lat, lng),
                state,
                outcome == null || state != CaseState.CLOSED ? null : Outcome.of(outcome),
                row.getObject("reported_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                row.getInt("followers"),
                Arrays.asList((UUID[]) row.getArray("photos").getArray()));
    }
}
