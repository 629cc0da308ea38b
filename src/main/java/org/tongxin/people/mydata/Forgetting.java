package org.tongxin.people.mydata;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Ids;
import org.tongxin.people.model.Counting;
import org.tongxin.people.model.Whereabouts;

/** Takes people out of the register. Every call takes part in the caller's transaction. */
@Component
class Forgetting {

    /** Stands where a name stood. */
    static final String GONE = "—";

    /** What nobody must leave with us: it goes at once when they want it. */
    private static final List<String> OPTIONAL = List.of(
            "people.word",
            "people.contact",
            "people.preference",
            "people.ethnic_group",
            "people.confirmed",
            "people.passkey",
            "people.taken");

    private static final List<String> LAWFUL =
            List.of("people.document", "people.need", "people.correction", "people.entry_code", "people.own_session");

    /** Each question about residence is one that one of its two partial indexes answers. */
    private static final String DEPARTED = """
            from people.resident s
            where s.community_id = :community and s.name <> :gone
              and exists (select 1 from people.residence r
                          where r.community_id = s.community_id and r.resident_id = s.id and r.to_on < :since)
              and not exists (select 1 from people.residence r
                              where r.community_id = s.community_id and r.resident_id = s.id and r.to_on is null)
              and not exists (select 1 from people.residence r
                              where r.community_id = s.community_id and r.resident_id = s.id and r.to_on >= :since)
            """;

    private final JdbcClient jdbc;
    private final Counting counting;
    private final Ids ids;

    Forgetting(JdbcClient jdbc, Counting counting, Ids ids) {
        this.jdbc = jdbc;
        this.counting = counting;
        this.ids = ids;
    }

    /** Removes what is kept because the person wished it; returns how many rows. */
    long optional(long communityId, UUID resident) {
        Set<UUID> households = households(communityId, resident);
        Counting.Before before = counting.before(communityId, households);
        long removed = removeOptional(communityId, resident);
        counting.changed(communityId, ids.next(), before, households);
        return removed;
    }

    private Set<UUID> households(long communityId, UUID resident) {
        return Set.copyOf(jdbc.sql("""
                        /* people/mydata forget where */
                        select distinct household_id from
                        """ + Whereabouts.LIVED + " lived")
                .param("community", communityId)
                .param("resident", resident)
                .query((row, i) -> row.getObject(1, UUID.class))
                .list());
    }

    private long removeOptional(long communityId, UUID resident) {
        long removed = 0;
        for (String table : OPTIONAL) {
            removed += delete(table, communityId, resident);
        }
        removed += jdbc.sql("""
                        /* people/mydata forget needs by consent */
                        delete from people.need
                        where community_id = :community and resident_id = :resident and basis = 'consent'
                        """)
                .param("community", communityId)
                .param("resident", resident)
                .update();
        removed += jdbc.sql("""
                        /* people/mydata forget other name */
                        update people.resident set other_name = null
                        where community_id = :community and id = :resident and other_name is not null
                        """)
                .param("community", communityId)
                .param("resident", resident)
                .update();
        return removed;
    }

    /**
     * Removes all that tells who somebody was. Sex, year of birth and the time they lived here stay, so that the numbers of
     * people of past years do not change.
     */
    void all(long communityId, UUID resident) {
        Set<UUID> households = households(communityId, resident);
        Counting.Before before = counting.before(communityId, households);
        removeAll(communityId, resident);
        counting.changed(communityId, ids.next(), before, households);
    }

    private void removeAll(long communityId, UUID resident) {
        removeOptional(communityId, resident);
        LAWFUL.forEach(table -> delete(table, communityId, resident));
        jdbc.sql("""
                /* people/mydata forget person */
                update people.resident
                set name = :gone, other_name = null, died_on = null,
                    birth_on = make_date(cast(extract(year from birth_on) as int), 1, 1),
                    birth_exact = case when birth_on is null then 'unknown' else 'year' end
                where community_id = :community and id = :resident
                """)
                .param("gone", GONE)
                .param("community", communityId)
                .param("resident", resident)
                .update();
    }

    /** How many {@link #departed} would answer without a limit. */
    long countDeparted(long communityId, LocalDate since) {
        return jdbc.sql("/* people/mydata count departed */ select count(*) " + DEPARTED)
                .param("community", communityId)
                .param("gone", GONE)
                .param("since", since)
                .query(Long.class)
                .single();
    }

    /** Those who have lived nowhere here since the day, and are still known by name. */
    List<UUID> departed(long communityId, LocalDate since, int limit) {
        return jdbc.sql("/* people/mydata departed */ select s.id " + DEPARTED + " limit :limit")
                .param("community", communityId)
                .param("gone", GONE)
                .param("since", since)
                .param("limit", limit)
                .query((row, i) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Takes the door off households that ended before the day; the grid stays for the figures. */
    void doorsOf(long communityId, LocalDate since) {
        jdbc.sql("""
                /* people/mydata forget doors */
                update people.dwelling set home_id = null, address = null
                where community_id = :community and to_on < :since and (home_id is not null or address is not null)
                """).param("community", communityId).param("since", since).update();
    }

    private long delete(String table, long communityId, UUID resident) {
        return jdbc.sql("/* people/mydata forget */ delete from " + table
                        + " where community_id = :community and resident_id = :resident")
                .param("community", communityId)
                .param("resident", resident)
                .update();
    }
}
