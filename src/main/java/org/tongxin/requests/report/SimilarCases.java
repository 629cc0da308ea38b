package org.tongxin.requests.report;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.area.Point;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.requests.CaseState;

/** Open public cases of the same kind nearby; what nobody released is not read. */
@Component
class SimilarCases {

    private static final double NEAR_METRES = 150;
    private static final double METRES_A_DEGREE = 111_195;
    private static final int MOST = 3;

    private final JdbcClient jdbc;
    private final Transactions transactions;

    SimilarCases(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * An open case.
     *
     * @param text as released, or null
     * @param gridId the grid it lies in, or null
     */
    record Similar(
            UUID id,
            String number,
            @Nullable String text,
            CaseState state,
            Instant reportedAt,
            @Nullable UUID gridId,
            int followers) {}

    private record Near(
            Similar similar, boolean sameGrid, @Nullable Point point) {}

    /**
     * The newest of those in the same grid or within 150 m.
     *
     * @param grid of the new matter, or null
     * @param point of the new matter, or null
     */
    List<Similar> near(long communityId, String category, @Nullable UUID grid, @Nullable Point point) {
        if (grid == null && point == null) {
            return List.of();
        }
        double reach = point == null ? 0 : NEAR_METRES / METRES_A_DEGREE;
        double wide = point == null ? 0 : reach / Math.max(0.01, Math.cos(Math.toRadians(point.lat())));
        double lat = point == null ? 0 : point.lat();
        double lng = point == null ? 0 : point.lng();
        List<Near> found = transactions.reading(
                Scope.publicOf(communityId),
                () -> jdbc.sql("""
                        /* requests/report similar */
                        select c.id, c.number, c.public_text, c.state, c.reported_at, c.grid_id, c.lat, c.lng,
                               (select count(*) from requests.reporter r
                                where r.community_id = c.community_id and r.case_id = c.id and r.follows) as followers
                        from requests.cases c
                        where c.community_id = :community and c.visibility = 'public' and c.state <> 'closed'
                          and c.avoid_post is null and c.category = :category
                          and (c.grid_id = cast(:grid as uuid)
                               or :located and c.lat between :south and :north and c.lng between :west and :east)
                        order by c.reported_at desc
                        limit 30""")
                        .param("community", communityId)
                        .param("category", category)
                        .param("grid", grid)
                        .param("located", point != null)
                        .param("south", lat - reach)
                        .param("north", lat + reach)
                        .param("west", lng - wide)
                        .param("east", lng + wide)
                        .query((row, line) -> {
                            UUID in = row.getObject("grid_id", UUID.class);
                            Double north = row.getObject("lat", Double.class);
                            Double east = row.getObject("lng", Double.class);
                            return new Near(
                                    new Similar(
                                            row.getObject("id", UUID.class),
                                            row.getString("number"),
                                            row.getString("public_text"),
                                            CaseState.of(row.getString("state")),
                                            row.getObject("reported_at", OffsetDateTime.class)
                                                    .toInstant(),
                                            in,
                                            row.getInt("followers")),
                                    in != null && in.equals(grid),
                                    north == null || east == null ? null : new Point(north, east));
                        })
                        .list());
        return found.stream()
                .filter(near -> near.sameGrid() || isNear(point, near.point()))
                .map(Near::similar)
                .limit(MOST)
                .toList();
    }

    private static boolean isNear(@Nullable Point one, @Nullable Point other) {
        return one != null && other != null && one.metresTo(other) <= NEAR_METRES;
    }
}
