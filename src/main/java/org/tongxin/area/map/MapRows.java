package org.tongxin.area.map;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.area.AreaKind;
import org.tongxin.area.Community;
import org.tongxin.area.GridType;
import org.tongxin.area.Point;
import org.tongxin.area.Post;
import org.tongxin.area.model.AreaNode;
import org.tongxin.area.model.Box;
import org.tongxin.area.model.CommunityMap;
import org.tongxin.area.model.GeoJson;
import org.tongxin.area.model.Landmark;
import org.tongxin.area.model.PostBoard;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;

/** Reads communities and their maps from the database. */
@Component
class MapRows {

    private final JdbcClient jdbc;
    private final Transactions transactions;

    MapRows(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** A community, the version of its map, the host it has to itself, and the box around its grids. */
    record Entry(
            Community community, long version, @Nullable String host, Box box) {}

    List<Entry> communities() {
        return jdbc.sql("""
                        /* area/map communities */
                        select id, slug, code_prefix, name, host, time_zone, supervision_phone, lat, lng, map_version,
                               south, west, north, east
                          from area.community
                         order by id
                        """).query((row, number) -> entry(row)).list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var community = new Community(
                row.getLong("id"),
                row.getString("slug"),
                row.getInt("code_prefix"),
                row.getString("name"),
                ZoneId.of(row.getString("time_zone")),
                row.getString("supervision_phone"),
                new Point(row.getDouble("lat"), row.getDouble("lng")));
        double south = row.getDouble("south");
        Box box = row.wasNull()
                ? Box.NOTHING
                : new Box(row.getDouble("west"), south, row.getDouble("east"), row.getDouble("north"));
        return new Entry(community, row.getLong("map_version"), row.getString("host"), box);
    }

    CommunityMap map(long communityId) {
        return transactions.reading(Scope.wholeOf(communityId), () -> {
            // The version is read first: rows written meanwhile are newer than it says, and are read again.
            long version = jdbc.sql("/* area/map version */ select map_version from area.community where id = :id")
                    .param("id", communityId)
                    .query(Long.class)
                    .single();
            return new CommunityMap(
                    communityId,
                    version,
                    areas(communityId),
                    landmarks(communityId),
                    new PostBoard(posts(communityId), standIns(communityId), onCalls(communityId)));
        });
    }

    List<AreaNode.Facts> areas(long communityId) {
        return jdbc.sql("""
                        /* area/map areas */
                        select id, parent_id, kind, code, name, grid_type, description, geometry::text as geometry,
                               lat, lng, valid_from, valid_to
                          from area.area
                         where community_id = :community
                        """)
                .param("community", communityId)
                .query((row, number) -> facts(row))
                .list();
    }

    private static AreaNode.Facts facts(ResultSet row) throws SQLException {
        String geometry = row.getString("geometry");
        String gridType = row.getString("grid_type");
        return new AreaNode.Facts(
                row.getObject("id", UUID.class),
                row.getObject("parent_id", UUID.class),
                AreaKind.valueOf(row.getString("kind")),
                row.getString("code"),
                row.getString("name"),
                gridType == null ? null : GridType.valueOf(gridType),
                row.getString("description"),
                geometry == null ? null : GeoJson.parse(geometry),
                point(row),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private static @Nullable Point point(ResultSet row) throws SQLException {
        double lat = row.getDouble("lat");
        return row.wasNull() ? null : new Point(lat, row.getDouble("lng"));
    }

    private List<Landmark> landmarks(long communityId) {
        return jdbc.sql("""
                        /* area/map landmarks */
                        select id, name, aliases, area_id, lat, lng
                          from area.landmark
                         where community_id = :community
                         order by name, id
                        """)
                .param("community", communityId)
                .query((row, number) -> new Landmark(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        words(row, "aliases"),
                        row.getObject("area_id", UUID.class),
                        point(row)))
                .list();
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private List<PostBoard.Term> posts(long communityId) {
        return jdbc.sql("""
                        /* area/map posts */
                        select p.id, p.area_id, p.kind, p.title, p.holder_name, p.phone, p.tier, p.valid_from, p.valid_to,
                               array(select r.role
                                       from area.post_role r
                                      where r.community_id = p.community_id and r.post_id = p.id) as roles
                          from area.post p
                         where p.community_id = :community
                        """)
                .param("community", communityId)
                .query((row, number) -> new PostBoard.Term(
                        new Post(
                                row.getObject("id", UUID.class),
                                communityId,
                                row.getObject("area_id", UUID.class),
                                row.getString("kind"),
                                Set.copyOf(words(row, "roles")),
                                row.getString("title"),
                                row.getString("holder_name"),
                                row.getString("phone"),
                                row.getInt("tier"),
                                null),
                        AreaNode.day(row.getObject("valid_from", LocalDate.class)),
                        lastDay(row)))
                .list();
    }

    private List<PostBoard.StandIn> standIns(long communityId) {
        return jdbc.sql("""
                        /* area/map stand-ins */
                        select post_id, stand_in_post_id, valid_from, valid_to
                          from area.stand_in
                         where community_id = :community
                         order by id
                        """)
                .param("community", communityId)
                .query((row, number) -> new PostBoard.StandIn(
                        row.getObject("post_id", UUID.class),
                        row.getObject("stand_in_post_id", UUID.class),
                        AreaNode.day(row.getObject("valid_from", LocalDate.class)),
                        lastDay(row)))
                .list();
    }

    private List<PostBoard.OnCall> onCalls(long communityId) {
        return jdbc.sql("""
                        /* area/map on call */
                        select post_id, begins, ends
                          from area.on_call
                         where community_id = :community
                         order by begins, id
                        """)
                .param("community", communityId)
                .query((row, number) -> new PostBoard.OnCall(
                        row.getObject("post_id", UUID.class),
                        row.getObject("begins", OffsetDateTime.class).toInstant(),
                        ends(row)))
                .list();
    }

    private static @Nullable Instant ends(ResultSet row) throws SQLException {
        OffsetDateTime ends = row.getObject("ends", OffsetDateTime.class);
        return ends == null ? null : ends.toInstant();
    }

    private static int lastDay(ResultSet row) throws SQLException {
        LocalDate last = row.getObject("valid_to", LocalDate.class);
        return last == null ? Integer.MAX_VALUE : AreaNode.day(last);
    }
}
