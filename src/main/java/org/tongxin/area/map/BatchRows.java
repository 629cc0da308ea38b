package org.tongxin.area.map;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.area.AreaKind;
import org.tongxin.area.MapBatch.LandmarkEntry;
import org.tongxin.area.MapBatch.PostEntry;
import org.tongxin.area.Region;
import org.tongxin.area.model.AreaNode;
import org.tongxin.area.model.Box;
import org.tongxin.area.model.GeoJson;

/** Writes many rows with one statement a table: the columns go as arrays. */
@Component
class BatchRows {

    private final JdbcClient jdbc;

    BatchRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void regions(List<Region> regions) {
        if (regions.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        /* area/map regions */
                        insert into area.region (code, valid_from, name, valid_to)
                        select n.code, cast(n.valid_from as date), n.name, cast(n.valid_to as date)
                          from unnest(cast(:codes as text[]), cast(:from as text[]), cast(:names as text[]),
                                      cast(:to as text[])) as n (code, valid_from, name, valid_to)
                        on conflict (code, valid_from) do update set name = excluded.name, valid_to = excluded.valid_to
                        """)
                .param("codes", texts(regions, Region::code))
                .param("from", texts(regions, Region::validFrom))
                .param("names", texts(regions, Region::name))
                .param("to", texts(regions, Region::validTo))
                .update();
    }

    void areas(long communityId, List<AreaNode.Facts> areas) {
        if (areas.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        /* area/map areas */
                        insert into area.area (community_id, id, parent_id, kind, code, name, grid_type, description,
                               geometry, lat, lng, valid_from, valid_to)
                        select :community, cast(n.id as uuid), cast(n.parent_id as uuid), n.kind, n.code, n.name,
                               n.grid_type, n.description, cast(n.geometry as jsonb), cast(n.lat as double precision),
                               cast(n.lng as double precision), cast(n.valid_from as date), cast(n.valid_to as date)
                          from unnest(cast(:ids as text[]), cast(:parents as text[]), cast(:kinds as text[]),
                                      cast(:codes as text[]), cast(:names as text[]), cast(:types as text[]),
                                      cast(:descriptions as text[]), cast(:geometries as text[]), cast(:lats as text[]),
                                      cast(:lngs as text[]), cast(:from as text[]), cast(:to as text[]))
                               as n (id, parent_id, kind, code, name, grid_type, description, geometry, lat, lng,
                                     valid_from, valid_to)
                        on conflict (community_id, id) do update
                           set parent_id = excluded.parent_id, kind = excluded.kind, code = excluded.code,
                               name = excluded.name, grid_type = excluded.grid_type,
                               description = excluded.description, geometry = excluded.geometry, lat = excluded.lat,
                               lng = excluded.lng, valid_from = excluded.valid_from, valid_to = excluded.valid_to
                        """)
                .param("community", communityId)
                .param("ids", texts(areas, AreaNode.Facts::id))
                .param("parents", texts(areas, AreaNode.Facts::parentId))
                .param("kinds", texts(areas, AreaNode.Facts::kind))
                .param("codes", texts(areas, AreaNode.Facts::code))
                .param("names", texts(areas, AreaNode.Facts::name))
                .param("types", texts(areas, AreaNode.Facts::gridType))
                .param("descriptions", texts(areas, AreaNode.Facts::description))
                .param(
                        "geometries",
                        texts(areas, area -> area.outline() == null ? null : GeoJson.write(area.outline())))
                .param(
                        "lats",
                        texts(
                                areas,
                                area -> area.centre() == null
                                        ? null
                                        : area.centre().lat()))
                .param(
                        "lngs",
                        texts(
                                areas,
                                area -> area.centre() == null
                                        ? null
                                        : area.centre().lng()))
                .param("from", texts(areas, AreaNode.Facts::validFrom))
                .param("to", texts(areas, AreaNode.Facts::validTo))
                .update();
    }

    void landmarks(long communityId, List<LandmarkEntry> landmarks) {
        for (LandmarkEntry landmark : landmarks) {
            var point = landmark.point();
            jdbc.sql("""
                            /* area/map landmark */
                            insert into area.landmark (community_id, id, name, aliases, area_id, lat, lng)
                            values (:community, :id, :name, cast(:aliases as text[]), :area, :lat, :lng)
                            on conflict (community_id, id) do update
                               set name = excluded.name, aliases = excluded.aliases, area_id = excluded.area_id,
                                   lat = excluded.lat, lng = excluded.lng
                            """)
                    .param("community", communityId)
                    .param("id", landmark.id())
                    .param("name", landmark.name())
                    .param("aliases", landmark.aliases().toArray(String[]::new))
                    .param("area", landmark.areaId())
                    .param("lat", point == null ? null : point.lat())
                    .param("lng", point == null ? null : point.lng())
                    .update();
        }
    }

    void posts(long communityId, List<PostEntry> posts) {
        if (posts.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        /* area/map posts */
                        insert into area.post (community_id, id, area_id, kind, title, holder_name, phone, tier,
                               valid_from, valid_to)
                        select :community, cast(n.id as uuid), cast(n.area_id as uuid), n.kind, n.title, n.holder_name,
                               n.phone, cast(n.tier as int), cast(n.valid_from as date), cast(n.valid_to as date)
                          from unnest(cast(:ids as text[]), cast(:areas as text[]), cast(:kinds as text[]),
                                      cast(:titles as text[]), cast(:holders as text[]), cast(:phones as text[]),
                                      cast(:tiers as text[]), cast(:from as text[]), cast(:to as text[]))
                               as n (id, area_id, kind, title, holder_name, phone, tier, valid_from, valid_to)
                        on conflict (community_id, id) do update
                           set area_id = excluded.area_id, kind = excluded.kind, title = excluded.title,
                               holder_name = excluded.holder_name, phone = excluded.phone, tier = excluded.tier,
                               valid_from = excluded.valid_from, valid_to = excluded.valid_to
                        """)
                .param("community", communityId)
                .param("ids", texts(posts, PostEntry::id))
                .param("areas", texts(posts, PostEntry::areaId))
                .param("kinds", texts(posts, PostEntry::kind))
                .param("titles", texts(posts, PostEntry::title))
                .param("holders", texts(posts, PostEntry::holderName))
                .param("phones", texts(posts, PostEntry::phone))
                .param("tiers", texts(posts, PostEntry::tier))
                .param("from", texts(posts, PostEntry::validFrom))
                .param("to", texts(posts, PostEntry::validTo))
                .update();
        roles(communityId, posts);
    }

    private record RoleOf(Object postId, String role) {}

    private void roles(long communityId, List<PostEntry> posts) {
        jdbc.sql("""
                        /* area/map roles delete */
                        delete from area.post_role
                         where community_id = :community and post_id = any (cast(:posts as uuid[]))
                        """)
                .param("community", communityId)
                .param("posts", texts(posts, PostEntry::id))
                .update();
        List<RoleOf> roles = posts.stream()
                .flatMap(post -> post.roles().stream().map(role -> new RoleOf(post.id(), role)))
                .toList();
        jdbc.sql("""
                        /* area/map roles insert */
                        insert into area.post_role (community_id, post_id, role)
                        select :community, cast(n.post_id as uuid), n.role
                          from unnest(cast(:posts as text[]), cast(:roles as text[])) as n (post_id, role)
                        """)
                .param("community", communityId)
                .param("posts", texts(roles, RoleOf::postId))
                .param("roles", texts(roles, RoleOf::role))
                .update();
    }

    /** Remembers the box around all grids, so that a point finds its community. */
    void box(long communityId, Collection<AreaNode.Facts> areas) {
        Box box = Box.NOTHING;
        for (AreaNode.Facts area : areas) {
            if (area.outline() != null && area.kind() != AreaKind.COMMUNITY) {
                box = box.with(area.outline().box());
            }
        }
        if (box.isNothing()) {
            return;
        }
        jdbc.sql("""
                        /* area/map box */
                        update area.community set south = :south, west = :west, north = :north, east = :east
                         where id = :community
                        """)
                .param("community", communityId)
                .param("south", box.south())
                .param("west", box.west())
                .param("north", box.north())
                .param("east", box.east())
                .update();
    }

    private static <T> @Nullable String[] texts(List<T> rows, Function<? super T, ? extends @Nullable Object> column) {
        @Nullable String[] texts = new String[rows.size()];
        for (int i = 0; i < texts.length; i++) {
            Object value = column.apply(rows.get(i));
            texts[i] = value == null ? null : value.toString();
        }
        return texts;
    }
}
