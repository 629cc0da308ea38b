package org.tongxin.people.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Vault;
import org.tongxin.people.ContactEntry;

/**
 * 住户: who lives in a household now, how they are reached, what happened to their file and which facts were confirmed
 * when. Who calls has found the household within its reach.
 */
@Component
public class Occupants {

    private final JdbcClient jdbc;
    private final Vault vault;

    Occupants(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /**
     * 住户成员: one who lives here.
     *
     * @param birthExact {@code day}, {@code month} or {@code year}: how much of the day of birth is known
     * @param sex as in GB/T 2261.1
     * @param tie as in GB/T 4761
     * @param from lives here since
     */
    public record Person(
            UUID id,
            String name,
            @Nullable String otherName,
            @Nullable LocalDate birth,
            String birthExact,
            int sex,
            String tie,
            LocalDate from) {}

    /** 联系方式: one way to reach somebody who lives here, opened: who shows it masks it. */
    public record Contact(UUID resident, ContactEntry entry) {}

    /** 变更: what happened to the file, to whom, by whom, and from which source. */
    public record Happened(
            int version, String kind, @Nullable String resident, String who, String source, Instant at) {}

    /** Who lives here, the head first, then by age. */
    public List<Person> people(long communityId, UUID household) {
        return jdbc.sql("""
                        /* people/model people */
                        select s.id, s.name, s.other_name, s.birth_on, s.birth_exact, s.sex, r.tie, r.from_on
                          from people.residence r
                          join people.resident s on s.community_id = r.community_id and s.id = r.resident_id
                         where r.community_id = :community and r.household_id = :household and %s
                         order by r.tie not in ('01', '02'), s.birth_on nulls last, s.id
                        """.formatted(Whereabouts.STILL))
                .param("community", communityId)
                .param("household", household)
                .query((row, i) -> new Person(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("other_name"),
                        row.getObject("birth_on", LocalDate.class),
                        row.getString("birth_exact"),
                        row.getInt("sex"),
                        row.getString("tie"),
                        row.getObject("from_on", LocalDate.class)))
                .list();
    }

    /** All ways to reach the people, the preferred ones first. */
    public List<Contact> contacts(long communityId, UUID... residents) {
        return jdbc.sql("""
                        /* people/model contacts */
                        select id, resident_id, kind, value_sealed, channel, preferred, quiet_from, quiet_to
                          from people.contact
                         where community_id = :community and resident_id = any (:residents) and to_on is null
                         order by preferred desc, id
                        """)
                .param("community", communityId)
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

    /** What happened to the file after a version, the newest first, at most so many. */
    public List<Happened> happened(long communityId, UUID household, int after, int most) {
        return jdbc.sql("""
                        /* people/model happened */
                        select a.version, a.kind, s.name, a.who, a.source, a.at
                          from people.act a
                          left join people.resident s on s.community_id = a.community_id and s.id = a.resident_id
                         where a.community_id = :community and a.household_id = :household and a.version > :after
                         order by a.version desc limit :most
                        """)
                .param("community", communityId)
                .param("household", household)
                .param("after", after)
                .param("most", most)
                .query((row, i) -> new Happened(
                        row.getInt("version"),
                        row.getString("kind"),
                        row.getString("name"),
                        row.getString("who"),
                        row.getString("source"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The day each fact of the household was last confirmed, by the id of the fact. */
    public Map<UUID, LocalDate> confirmed(long communityId, UUID household) {
        Map<UUID, LocalDate> days = new HashMap<>();
        jdbc.sql("""
                        /* people/model confirmed */
                        select subject_id, on_day from people.confirmed
                         where community_id = :community and household_id = :household
                        """)
                .param("community", communityId)
                .param("household", household)
                .query((row, i) -> days.put(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)))
                .list();
        return days;
    }
}
