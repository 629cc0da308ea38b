package org.tongxin.people.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Actor;
import org.tongxin.people.model.FileReach;

/** Reads of a file what a card asks. */
@Component
class CardRows {

    private final JdbcClient jdbc;

    CardRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param from since when it lives behind this door, in whatever grid the door lay meanwhile */
    record Head(
            long communityId,
            UUID id,
            UUID grid,
            int version,
            LocalDate from,
            @Nullable UUID home,
            @Nullable String address) {}

    record Need(
            UUID id, UUID resident, String kind, @Nullable String consent, LocalDate to) {}

    /** A household of the grid, where the actor's posts reach it and it still lives there. */
    Optional<Head> head(Actor.Staff staff, long communityId, UUID grid, UUID household) {
        return jdbc.sql("""
                        /* people/round head */
                        select h.version, d.home_id, d.address,
                               (select min(o.from_on) from people.dwelling o
                                 where o.community_id = d.community_id and o.household_id = d.household_id
                                   and o.kind = d.kind and o.home_id is not distinct from d.home_id
                                   and o.address is not distinct from d.address) as from_on
                          from people.dwelling d
                          join people.household h on h.community_id = d.community_id and h.id = d.household_id
                         where d.community_id = :community and d.household_id = :household and d.grid_id = :grid
                           and d.to_on is null and %s
                        """.formatted(FileReach.CONDITION))
                .param("community", communityId)
                .param("household", household)
                .param("grid", grid)
                .params(FileReach.parameters(staff))
                .query((row, i) -> new Head(
                        communityId,
                        household,
                        grid,
                        row.getInt("version"),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("home_id", UUID.class),
                        row.getString("address")))
                .optional();
    }

    /** Needs that hold, or ended since the day. */
    List<Need> needs(Head head, UUID[] residents, LocalDate since) {
        return jdbc.sql("""
                        /* people/round needs */
                        select n.id, n.resident_id, n.kind, n.to_on,
                               case when n.basis = 'consent' then n.basis_reference end as consent
                          from people.need n
                          left join people.act a on a.community_id = n.community_id and a.id = n.act_id
                         where n.community_id = :community and n.resident_id = any (:residents) and n.to_on >= :since
                           and a.kind is distinct from 'need_ended'
                         order by n.to_on, n.id
                        """)
                .param("community", head.communityId())
                .param("residents", residents)
                .param("since", since)
                .query((row, i) -> new Need(
                        row.getObject("id", UUID.class),
                        row.getObject("resident_id", UUID.class),
                        row.getString("kind"),
                        row.getString("consent"),
                        row.getObject("to_on", LocalDate.class)))
                .list();
    }

    /** One fact that was confirmed. */
    record Fact(UUID subject, String kind, @Nullable UUID resident) {}

    void confirm(Head head, List<Fact> facts, LocalDate on) {
        if (facts.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        /* people/round confirm */
                        insert into people.confirmed (community_id, subject_id, kind, household_id, resident_id, on_day)
                        select :community, n.subject, n.kind, :household, n.resident, :on
                          from unnest(cast(:subjects as uuid[]), cast(:kinds as text[]), cast(:residents as uuid[]))
                               as n (subject, kind, resident)
                        on conflict (community_id, subject_id) do update
                           set on_day = excluded.on_day, household_id = excluded.household_id
                        """)
                .param("community", head.communityId())
                .param("household", head.id())
                .param("on", on)
                .param("subjects", facts.stream().map(Fact::subject).toArray(UUID[]::new))
                .param("kinds", facts.stream().map(Fact::kind).toArray(String[]::new))
                .param("residents", facts.stream().map(Fact::resident).toArray(UUID[]::new))
                .update();
    }
}
