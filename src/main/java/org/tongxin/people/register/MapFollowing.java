package org.tongxin.people.register;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.tongxin.area.Communities;
import org.tongxin.area.Community;
import org.tongxin.area.MapChanged;
import org.tongxin.area.Placement;
import org.tongxin.area.Places;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.people.Register.Entered;
import org.tongxin.people.model.Counting;
import org.tongxin.people.register.Acts.About;

/**
 * Where a door comes to lie in another grid, the households behind it belong to that grid from today on; what was asked
 * of days before stays as it was.
 */
@Component
class MapFollowing {

    private final JdbcClient jdbc;
    private final Places places;
    private final Communities communities;
    private final Acts acts;
    private final Counting counting;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    MapFollowing(
            JdbcClient jdbc,
            Places places,
            Communities communities,
            Acts acts,
            Counting counting,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.jdbc = jdbc;
        this.places = places;
        this.communities = communities;
        this.acts = acts;
        this.counting = counting;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    private record Door(UUID home, @Nullable UUID grid) {}

    @ApplicationModuleListener
    void on(MapChanged changed) {
        follow(changed.communityId());
    }

    /** Does so for a community; a second time nothing is left to do. */
    void follow(long communityId) {
        Actor by = new Actor.Machine("people.map", new Scope(Set.of(communityId), new Scope.Reach.Whole(Set.of())));
        transactions.run(by.scope(), () -> {
            Map<UUID, UUID> moved = moved(communityId);
            if (!moved.isEmpty()) {
                move(by, communityId, moved);
            }
        });
    }

    /** The doors whose grid is another one now, with it; a door that the map no longer has stays where it was. */
    private Map<UUID, UUID> moved(long communityId) {
        List<Door> doors = jdbc.sql("""
                        /* people/register doors lived behind */
                        select distinct home_id, grid_id from people.dwelling
                         where community_id = :community and to_on is null and home_id is not null
                        """)
                .param("community", communityId)
                .query((row, i) -> new Door(row.getObject("home_id", UUID.class), row.getObject("grid_id", UUID.class)))
                .list();
        Map<UUID, UUID> moved = new HashMap<>();
        for (Door door : doors) {
            places.of(communityId, door.home())
                    .flatMap(Placement::grid)
                    .map(Placement.Step::id)
                    .filter(grid -> !Objects.equals(grid, door.grid()))
                    .ifPresent(grid -> moved.put(door.home(), grid));
        }
        return moved;
    }

    private record Living(
            UUID household,
            LocalDate from,
            String kind,
            UUID home,
            @Nullable UUID grid,
            @Nullable String address) {}

    private void move(Actor by, long communityId, Map<UUID, UUID> moved) {
        LocalDate today = LocalDate.ofInstant(
                clock.instant(),
                communities.byId(communityId).map(Community::zone).orElse(ZoneOffset.UTC));
        lock(communityId, moved);
        // Read anew behind the lock: somebody else may have moved them meanwhile.
        List<Living> living = living(communityId, moved).stream()
                .filter(one -> !Objects.equals(one.grid(), moved.get(one.home())))
                .toList();
        if (living.isEmpty()) {
            return;
        }
        UUID act = ids.next();
        List<Living> before =
                living.stream().filter(one -> one.from().isBefore(today)).toList();
        List<Living> since =
                living.stream().filter(one -> !one.from().isBefore(today)).toList();
        Set<UUID> concerned = living.stream().map(Living::household).collect(Collectors.toSet());
        Counting.Before counted = counting.before(communityId, concerned);
        end(communityId, before, today.minusDays(1));
        begin(communityId, before, moved, today, act);
        correct(communityId, since, moved);
        counting.changed(communityId, act, counted, concerned);
        acts.append(by, communityId, new About(act, null, "map_changed", null, null, null, "map", new Entered(0, 0)));
    }

    private void lock(long communityId, Map<UUID, UUID> moved) {
        jdbc.sql("""
                        /* people/register lock households behind doors */
                        select h.id from people.household h
                          join people.dwelling d on d.community_id = h.community_id and d.household_id = h.id
                         where h.community_id = :community and d.to_on is null and d.home_id = any (:homes)
                         order by h.id
                           for update of h
                        """)
                .param("community", communityId)
                .param("homes", moved.keySet().toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    private List<Living> living(long communityId, Map<UUID, UUID> moved) {
        return jdbc.sql("""
                        /* people/register households behind doors */
                        select household_id, from_on, kind, home_id, grid_id, address from people.dwelling
                         where community_id = :community and to_on is null and home_id = any (:homes)
                        """)
                .param("community", communityId)
                .param("homes", moved.keySet().toArray(UUID[]::new))
                .query((row, i) -> new Living(
                        row.getObject("household_id", UUID.class),
                        row.getObject("from_on", LocalDate.class),
                        row.getString("kind"),
                        row.getObject("home_id", UUID.class),
                        row.getObject("grid_id", UUID.class),
                        row.getString("address")))
                .list();
    }

    private void end(long communityId, List<Living> living, LocalDate last) {
        jdbc.sql("""
                        /* people/register end dwellings */
                        update people.dwelling set to_on = :last
                         where community_id = :community and household_id = any (:households) and to_on is null
                        """)
                .param("last", last)
                .param("community", communityId)
                .param("households", households(living))
                .update();
    }

    private void begin(long communityId, List<Living> living, Map<UUID, UUID> moved, LocalDate first, UUID act) {
        List<@Nullable String> addresses = new ArrayList<>();
        living.forEach(one -> addresses.add(one.address()));
        jdbc.sql("""
                        /* people/register begin dwellings */
                        insert into people.dwelling (community_id, household_id, from_on, kind, home_id, grid_id, address,
                               act_id)
                        select :community, n.household_id, :first, n.kind, n.home_id, n.grid_id, n.address, :act
                          from unnest(cast(:households as uuid[]), cast(:kinds as text[]), cast(:homes as uuid[]),
                                      cast(:grids as uuid[]), cast(:addresses as text[]))
                               as n (household_id, kind, home_id, grid_id, address)
                        """)
                .param("community", communityId)
                .param("first", first)
                .param("act", act)
                .param("households", households(living))
                .param("kinds", living.stream().map(Living::kind).toArray(String[]::new))
                .param("homes", living.stream().map(Living::home).toArray(UUID[]::new))
                .param("grids", grids(living, moved))
                .param("addresses", addresses.toArray(new @Nullable String[0]))
                .update();
    }

    private void correct(long communityId, List<Living> living, Map<UUID, UUID> moved) {
        jdbc.sql("""
                        /* people/register correct grids */
                        update people.dwelling d set grid_id = n.grid_id
                          from unnest(cast(:households as uuid[]), cast(:grids as uuid[])) as n (household_id, grid_id)
                         where d.community_id = :community and d.household_id = n.household_id and d.to_on is null
                        """)
                .param("community", communityId)
                .param("households", households(living))
                .param("grids", grids(living, moved))
                .update();
    }

    private static UUID[] households(List<Living> living) {
        return living.stream().map(Living::household).toArray(UUID[]::new);
    }

    private static UUID[] grids(List<Living> living, Map<UUID, UUID> moved) {
        return living.stream().map(one -> moved.get(one.home())).toArray(UUID[]::new);
    }
}
