package org.tongxin.people.register;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A household that is about to be changed. */
@Component
class HouseholdRows {

    private final JdbcClient jdbc;

    HouseholdRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How it stands, locked. */
    record Now(
            UUID id,
            int version,
            @Nullable LocalDate until,
            LocalDate dwellingFrom,
            String kind,
            @Nullable UUID home,
            @Nullable UUID grid,
            @Nullable String address) {}

    /** Locks a household against others who change it; empty where there is none. */
    Optional<Now> lock(long communityId, UUID householdId) {
        Optional<Integer> version = jdbc.sql("""
                        /* people/register lock */
                        select version from people.household where community_id = :community and id = :id for update
                        """)
                .param("community", communityId)
                .param("id", householdId)
                .query(Integer.class)
                .optional();
        return version.map(known -> jdbc.sql("""
                        /* people/register locked */
                        select h.until, d.from_on, d.kind, d.home_id, d.grid_id, d.address
                          from people.household h
                          join people.dwelling d on d.community_id = h.community_id and d.household_id = h.id
                         where h.community_id = :community and h.id = :id
                         order by d.from_on desc limit 1
                        """)
                .param("community", communityId)
                .param("id", householdId)
                .query((row, i) -> new Now(
                        householdId,
                        known,
                        row.getObject("until", LocalDate.class),
                        row.getObject("from_on", LocalDate.class),
                        row.getString("kind"),
                        row.getObject("home_id", UUID.class),
                        row.getObject("grid_id", UUID.class),
                        row.getString("address")))
                .single());
    }

    /** The next version. */
    int advance(long communityId, UUID householdId) {
        return jdbc.sql("""
                        /* people/register advance */
                        update people.household set version = version + 1
                         where community_id = :community and id = :id
                        returning version
                        """)
                .param("community", communityId)
                .param("id", householdId)
                .query(Integer.class)
                .single();
    }
}
