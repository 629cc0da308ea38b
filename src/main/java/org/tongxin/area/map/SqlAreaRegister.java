package org.tongxin.area.map;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.area.AreaRegister;
import org.tongxin.area.CommunityFacts;
import org.tongxin.area.MapBatch;
import org.tongxin.area.MapChanged;
import org.tongxin.area.MapFaults;
import org.tongxin.area.Point;
import org.tongxin.area.Region;
import org.tongxin.area.model.AreaNode;
import org.tongxin.area.model.MapCheck;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;

@Component
class SqlAreaRegister implements AreaRegister {

    /** Of the community itself and of its tree: earlier than anything that is counted. */
    private static final LocalDate ALWAYS = LocalDate.of(1949, 10, 1);

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;
    private final MapRows rows;
    private final BatchRows batches;
    private final ApplicationEventPublisher events;

    SqlAreaRegister(
            JdbcClient jdbc,
            Transactions transactions,
            Ids ids,
            Clock clock,
            MapRows rows,
            BatchRows batches,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
        this.rows = rows;
        this.batches = batches;
        this.events = events;
    }

    @Override
    public long create(CommunityFacts facts) {
        // The id is taken first, because the transaction must name the community before its first row is written.
        long id = jdbc.sql("/* area/map community id */ select nextval('area.community_id_seq')")
                .query(Long.class)
                .single();
        transactions.run(Scope.wholeOf(id), () -> {
            given(jdbc.sql("""
                            /* area/map community insert */
                            insert into area.community (id, slug, code_prefix, code, name, host, time_zone,
                                   supervision_phone, lat, lng, language, grid_digits, map_version)
                            values (:id, :slug, :codePrefix, :code, :name, :host, :zone,
                                   :supervisionPhone, :lat, :lng, :language, 3, 1)
                            """).param("id", id), facts).update();
            jdbc.sql("""
                            /* area/map root insert */
                            insert into area.area (community_id, id, kind, code, name, lat, lng, valid_from)
                            values (:community, :id, 'COMMUNITY', :code, :name, :lat, :lng, :from)
                            """)
                    .param("community", id)
                    .param("id", ids.next())
                    .param("code", facts.code())
                    .param("name", facts.name())
                    .param("lat", facts.centre().lat())
                    .param("lng", facts.centre().lng())
                    .param("from", ALWAYS)
                    .update();
            events.publishEvent(new MapChanged(id));
        });
        return id;
    }

    private static JdbcClient.StatementSpec given(JdbcClient.StatementSpec statement, CommunityFacts facts) {
        return statement
                .param("slug", facts.slug())
                .param("codePrefix", facts.codePrefix())
                .param("code", facts.code())
                .param("name", facts.name())
                .param("host", facts.host())
                .param("zone", facts.zone().getId())
                .param("supervisionPhone", facts.supervisionPhone())
                .param("lat", facts.centre().lat())
                .param("lng", facts.centre().lng())
                .param("language", facts.language());
    }

    @Override
    public void change(long communityId, CommunityFacts facts) {
        changing(communityId, () -> {
            given(jdbc.sql("""
                            /* area/map community update */
                            update area.community
                               set slug = :slug, code_prefix = :codePrefix, code = :code, name = :name, host = :host,
                                   time_zone = :zone, supervision_phone = :supervisionPhone, lat = :lat, lng = :lng,
                                   language = :language
                             where id = :id
                            """).param("id", communityId), facts).update();
            jdbc.sql("""
                            /* area/map root update */
                            update area.area
                               set code = :code, name = :name, lat = :lat, lng = :lng
                             where community_id = :community and parent_id is null
                            """)
                    .param("community", communityId)
                    .param("code", facts.code())
                    .param("name", facts.name())
                    .param("lat", facts.centre().lat())
                    .param("lng", facts.centre().lng())
                    .update();
        });
    }

    @Override
    public CommunityFacts facts(long communityId) {
        return jdbc.sql("""
                        /* area/map community facts */
                        select slug, code, code_prefix, name, host, time_zone, supervision_phone, lat, lng, language
                          from area.community
                         where id = :id
                        """)
                .param("id", communityId)
                .query((row, number) -> facts(row))
                .single();
    }

    private static CommunityFacts facts(ResultSet row) throws SQLException {
        return new CommunityFacts(
                row.getString("slug"),
                row.getString("code"),
                row.getInt("code_prefix"),
                row.getString("name"),
                row.getString("host"),
                ZoneId.of(row.getString("time_zone")),
                row.getString("supervision_phone"),
                new Point(row.getDouble("lat"), row.getDouble("lng")),
                row.getString("language"));
    }

    @Override
    public void putRegions(List<Region> regions) {
        batches.regions(regions);
    }

    @Override
    public UUID root(long communityId) {
        return transactions.reading(
                Scope.wholeOf(communityId),
                () -> jdbc.sql("""
                                /* area/map root */
                                select id from area.area where community_id = :community and parent_id is null
                                """)
                        .param("community", communityId)
                        .query(UUID.class)
                        .single());
    }

    @Override
    public void put(long communityId, MapBatch batch) {
        changing(communityId, () -> {
            List<AreaNode.Facts> fresh =
                    batch.areas().stream().map(AreaNode.Facts::of).toList();
            Map<UUID, AreaNode.Facts> whole = new LinkedHashMap<>();
            rows.areas(communityId).forEach(facts -> whole.put(facts.id(), facts));
            fresh.forEach(facts -> whole.put(facts.id(), facts));
            List<MapFaults.Fault> faults = new ArrayList<>();
            if (!fresh.isEmpty()) {
                faults.addAll(MapCheck.of(List.copyOf(whole.values())));
            }
            batch.posts().stream()
                    .filter(post -> !whole.containsKey(post.areaId()))
                    .forEach(post -> faults.add(
                            new MapFaults.Fault(post.id(), post.title(), "area.fault.post-area-missing", List.of())));
            batch.landmarks().stream()
                    .filter(landmark -> landmark.areaId() != null && !whole.containsKey(landmark.areaId()))
                    .forEach(landmark -> faults.add(new MapFaults.Fault(
                            landmark.id(), landmark.name(), "area.fault.landmark-area-missing", List.of())));
            if (!faults.isEmpty()) {
                throw new MapFaults(faults);
            }
            batches.areas(communityId, fresh);
            batches.landmarks(communityId, batch.landmarks());
            batches.posts(communityId, batch.posts());
            batches.box(communityId, whole.values());
        });
    }

    @Override
    public void endArea(long communityId, UUID areaId, LocalDate lastDay) {
        changing(
                communityId,
                () -> jdbc.sql("""
                                /* area/map area end */
                                with recursive inside as (
                                    select a.id
                                      from area.area a
                                     where a.community_id = :community and a.id = :area
                                    union all
                                    select a.id
                                      from area.area a
                                      join inside i on a.parent_id = i.id
                                     where a.community_id = :community
                                )
                                update area.area a
                                   set valid_to = greatest(a.valid_from, cast(:lastDay as date))
                                  from inside i
                                 where a.community_id = :community and a.id = i.id
                                   and (a.valid_to is null or a.valid_to > cast(:lastDay as date))
                                """)
                        .param("community", communityId)
                        .param("area", areaId)
                        .param("lastDay", lastDay)
                        .update());
    }

    @Override
    public void endPost(long communityId, UUID postId, LocalDate lastDay) {
        changing(
                communityId,
                () -> jdbc.sql("""
                                /* area/map post end */
                                update area.post
                                   set valid_to = greatest(valid_from, cast(:lastDay as date))
                                 where community_id = :community and id = :post
                                """)
                        .param("community", communityId)
                        .param("post", postId)
                        .param("lastDay", lastDay)
                        .update());
    }

    @Override
    public void showHolder(long communityId, UUID postId, @Nullable String name, @Nullable String phone) {
        changing(
                communityId,
                () -> jdbc.sql("""
                                /* area/map post holder */
                                update area.post set holder_name = :name, phone = :phone
                                 where community_id = :community and id = :post
                                """)
                        .param("community", communityId)
                        .param("post", postId)
                        .param("name", name)
                        .param("phone", phone)
                        .update());
    }

    @Override
    public void nameStandIn(long communityId, UUID postId, UUID standIn, LocalDate from, @Nullable LocalDate to) {
        changing(
                communityId,
                () -> jdbc.sql("""
                                /* area/map stand-in insert */
                                insert into area.stand_in (community_id, id, post_id, stand_in_post_id, valid_from, valid_to)
                                values (:community, :id, :post, :standIn, :from, :to)
                                """)
                        .param("community", communityId)
                        .param("id", ids.next())
                        .param("post", postId)
                        .param("standIn", standIn)
                        .param("from", from)
                        .param("to", to)
                        .update());
    }

    @Override
    public void endStandIn(long communityId, UUID postId, LocalDate lastDay) {
        changing(communityId, () -> {
            jdbc.sql("""
                            /* area/map stand-in not begun */
                            delete from area.stand_in
                             where community_id = :community and post_id = :post and valid_from > :lastDay
                            """)
                    .param("community", communityId)
                    .param("post", postId)
                    .param("lastDay", lastDay)
                    .update();
            jdbc.sql("""
                            /* area/map stand-in end */
                            update area.stand_in set valid_to = :lastDay
                             where community_id = :community and post_id = :post
                               and (valid_to is null or valid_to > :lastDay)
                            """)
                    .param("community", communityId)
                    .param("post", postId)
                    .param("lastDay", lastDay)
                    .update();
        });
    }

    @Override
    public void putOnCall(long communityId, UUID postId, Instant from) {
        changing(communityId, () -> {
            endCalls(communityId, from);
            jdbc.sql("""
                            /* area/map on call insert */
                            insert into area.on_call (community_id, id, post_id, begins)
                            values (:community, :id, :post, :from)
                            """)
                    .param("community", communityId)
                    .param("id", ids.next())
                    .param("post", postId)
                    .param("from", moment(from))
                    .update();
        });
    }

    @Override
    public void endOnCall(long communityId, Instant from) {
        changing(communityId, () -> endCalls(communityId, from));
    }

    private void endCalls(long communityId, Instant from) {
        jdbc.sql("""
                        /* area/map on call not begun */
                        delete from area.on_call where community_id = :community and begins >= :from
                        """)
                .param("community", communityId)
                .param("from", moment(from))
                .update();
        jdbc.sql("""
                        /* area/map on call end */
                        update area.on_call set ends = :from
                         where community_id = :community and (ends is null or ends > :from)
                        """)
                .param("community", communityId)
                .param("from", moment(from))
                .update();
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** One writer a community at a time: the version's row is locked first. */
    private void changing(long communityId, Runnable work) {
        transactions.run(Scope.wholeOf(communityId), () -> {
            int found = jdbc.sql("""
                            /* area/map version up */
                            update area.community set map_version = map_version + 1 where id = :id
                            """).param("id", communityId).update();
            if (found == 0) {
                throw new IllegalArgumentException("There is no such community");
            }
            work.run();
            events.publishEvent(new MapChanged(communityId));
        });
    }
}
