package org.tongxin.people.round;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.area.Places;
import org.tongxin.kernel.Actor;
import org.tongxin.people.model.Addresses;
import org.tongxin.people.model.FileReach;
import org.tongxin.people.model.GridsInReach;

/**
 * 牌叠: the households of a grid that nobody asked since the month began. There is no row for a round: what is left is read
 * from the visits, so that a household that moves in tomorrow is in it and nothing has to happen on the first of a month.
 */
@Component
class Deck {

    /** Not asked yet: neither by a card, nor by somebody who wrote into the file that all is as it stands. */
    private static final String OPEN = """
            d.to_on is null
            and not exists (select 1 from people.visit v
                             where v.community_id = d.community_id and v.household_id = d.household_id
                               and v.at >= :since and v.outcome in ('same', 'changed', 'frozen'))
            and not exists (select 1 from people.act a
                             where a.community_id = d.community_id and a.household_id = d.household_id
                               and a.kind = 'confirmed' and a.at >= :since)""";

    private static final String UNVISITED = """
            exists (select 1 from people.unvisited u
                     where u.community_id = d.community_id and u.household_id = d.household_id)""";

    private final JdbcClient jdbc;
    private final Places places;

    Deck(JdbcClient jdbc, Places places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    /**
     * A household that is to be asked.
     *
     * @param tried when somebody was there last this month, or null
     */
    record Door(UUID household, String label, @Nullable Instant tried) {}

    /**
     * What is left of a grid this month. It tells what is left, never who did how much.
     *
     * @param households that nobody asked
     * @param unvisited that want no visits, and are not counted
     */
    record Left(long communityId, UUID grid, long households, long unvisited) {}

    /** What is left, by grid. */
    List<Left> left(Actor.Staff staff, long communityId, Instant since) {
        return jdbc.sql("""
                        /* people/round left */
                        select d.grid_id, count(*) filter (where not %s) as households, count(*) filter (where %s) as unvisited
                          from people.dwelling d
                         where d.community_id = :community and d.grid_id is not null and %s and %s
                         group by d.grid_id
                        """.formatted(UNVISITED, UNVISITED, OPEN, FileReach.CONDITION))
                .param("community", communityId)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .params(FileReach.parameters(staff))
                .query((row, i) -> new Left(
                        communityId,
                        row.getObject("grid_id", UUID.class),
                        row.getLong("households"),
                        row.getLong("unvisited")))
                .list();
    }

    /** The doors that are left in a grid: those not tried this month in the order of the houses, then the others again. */
    List<Door> doors(Actor.Staff staff, long communityId, UUID grid, Instant since) {
        return jdbc
                .sql("""
                        /* people/round doors */
                        select d.household_id, d.home_id, d.address,
                               (select max(v.at) from people.visit v
                                 where v.community_id = d.community_id and v.household_id = d.household_id
                                   and v.at >= :since) as tried
                          from people.dwelling d
                         where d.community_id = :community and d.grid_id = :grid and %s and not %s and %s
                        """.formatted(OPEN, UNVISITED, FileReach.CONDITION))
                .param("community", communityId)
                .param("grid", grid)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .params(FileReach.parameters(staff))
                .query((row, i) -> {
                    OffsetDateTime tried = row.getObject("tried", OffsetDateTime.class);
                    return new Door(
                            row.getObject("household_id", UUID.class),
                            Addresses.label(
                                    places,
                                    communityId,
                                    row.getObject("home_id", UUID.class),
                                    row.getString("address")),
                            tried == null ? null : tried.toInstant());
                })
                .list()
                .stream()
                .sorted(Comparator.comparing(Door::tried, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(door -> GridsInReach.counted(door.label()))
                        .thenComparing(Door::household))
                .toList();
    }

    /** Writes a visit down; false where it is written already. */
    boolean write(long communityId, Visit visit) {
        return jdbc.sql("""
                        /* people/round write visit */
                        insert into people.visit (community_id, id, household_id, grid_id, outcome, account_id, who, at)
                        values (:community, :id, :household, :grid, :outcome, :account, :who, :at)
                        on conflict (community_id, id) do nothing
                        """)
                        .param("community", communityId)
                        .param("id", visit.id())
                        .param("household", visit.household())
                        .param("grid", visit.grid())
                        .param("outcome", visit.outcome().word())
                        .param("account", visit.by().accountId())
                        .param("who", visit.by().name())
                        .param("at", visit.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** One visit. */
    record Visit(UUID id, UUID household, UUID grid, Outcome outcome, Actor.Staff by, Instant at) {}

    /** True where an answer was taken already. */
    boolean written(long communityId, UUID visit) {
        return jdbc.sql("""
                        /* people/round written */
                        select 1 from people.visit where community_id = :community and id = :id
                        """)
                .param("community", communityId)
                .param("id", visit)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Since when nobody comes unasked; empty where visits are welcome. */
    Optional<LocalDate> unvisited(long communityId, UUID household) {
        return jdbc.sql("""
                        /* people/round unvisited */
                        select since from people.unvisited where community_id = :community and household_id = :household
                        """)
                .param("community", communityId)
                .param("household", household)
                .query((row, i) -> row.getObject(1, LocalDate.class))
                .optional();
    }

    void leaveInPeace(long communityId, UUID household, LocalDate since) {
        jdbc.sql("""
                        /* people/round leave in peace */
                        insert into people.unvisited (community_id, household_id, since)
                        values (:community, :household, :since) on conflict (community_id, household_id) do nothing
                        """)
                .param("community", communityId)
                .param("household", household)
                .param("since", since)
                .update();
    }

    void welcomeAgain(long communityId, UUID household) {
        jdbc.sql("""
                        /* people/round welcome again */
                        delete from people.unvisited where community_id = :community and household_id = :household
                        """)
                .param("community", communityId)
                .param("household", household)
                .update();
    }
}
