package org.tongxin.people.round;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Vault;
import org.tongxin.people.ContactEntry;
import org.tongxin.people.model.FileReach;

/** Reads of a file what a card asks. */
@Repository
class CardRows {

    private static final int ACTS = 5;

    private final JdbcClient jdbc;
    private final Vault vault;

    CardRows(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    record Head(
            long communityId,
            UUID id,
            UUID grid,
            int version,
            LocalDate from,
            @Nullable UUID home,
            @Nullable String address) {}

    record Person(UUID id, String name, LocalDate from) {}

    record Contact(UUID resident, ContactEntry entry) {}

    record Need(
            UUID id, UUID resident, String kind, @Nullable String consent, LocalDate to) {}

    record ActLine(String kind, @Nullable String resident, String who, Instant at) {}

    /** A household of the grid, where the actor's posts reach it and it still lives there. */
    Optional<Head> head(Actor.Staff staff, long communityId, UUID grid, UUID household) {
        return jdbc.sql("""
                        /* people/round head */
                        select h.version, d.from_on, d.home_id, d.address
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

    /** Who lives here, the head first, then by age. */
    List<Person> people(Head head) {
        return jdbc.sql("""
                        /* people/round people */
                        select s.id, s.name, r.from_on
                          from people.residence r
                          join people.resident s on s.community_id = r.community_id and s.id = r.resident_id
                         where r.community_id = :community and r.household_id = :household and r.to_on is null
                         order by r.tie not in ('01', '02'), s.birth_on nulls last, s.id
                        """)
                .param("community", head.communityId())
                .param("household", head.id())
                .query((row, i) -> new Person(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("from_on", LocalDate.class)))
                .list();
    }

    /** All ways to reach somebody, opened: who shows them masks them. */
    List<Contact> contacts(Head head, UUID[] residents) {
        return jdbc.sql("""
                        /* people/round contacts */
                        select id, resident_id, kind, value_sealed, channel, preferred, quiet_from, quiet_to
                          from people.contact
                         where community_id = :community and resident_id = any (:residents) and to_on is null
                         order by preferred desc, id
                        """)
                .param("community", head.communityId())
                .param("residents", residents)
                .query((row, i) -> new Contact(
                        row.getObject("resident_id", UUID.class),
                        new ContactEntry(
                                row.getObject("id", UUID.class),
                                ContactEntry.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                                vault.open(row.getBytes("value_sealed")),
                                ContactEntry.Channel.valueOf(
                                        row.getString("channel").toUpperCase(Locale.ROOT)),
                                row.getBoolean("preferred"),
                                row.getObject("quiet_from", LocalTime.class),
                                row.getObject("quiet_to", LocalTime.class))))
                .list();
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

    /** The day each fact was last confirmed. */
    Map<UUID, LocalDate> confirmed(Head head) {
        Map<UUID, LocalDate> days = new HashMap<>();
        jdbc.sql("""
                        /* people/round confirmed */
                        select subject_id, on_day from people.confirmed
                         where community_id = :community and household_id = :household
                        """)
                .param("community", head.communityId())
                .param("household", head.id())
                .query((row, i) -> days.put(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)))
                .list();
        return days;
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

    /** What happened to the file after a version, the newest first. */
    List<ActLine> acts(Head head, int after) {
        return jdbc.sql("""
                        /* people/round acts */
                        select a.kind, s.name, a.who, a.at
                          from people.act a
                          left join people.resident s on s.community_id = a.community_id and s.id = a.resident_id
                         where a.community_id = :community and a.household_id = :household and a.version > :after
                         order by a.version desc limit :most
                        """)
                .param("community", head.communityId())
                .param("household", head.id())
                .param("after", after)
                .param("most", ACTS)
                .query((row, i) -> new ActLine(
                        row.getString("kind"),
                        row.getString("name"),
                        row.getString("who"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
