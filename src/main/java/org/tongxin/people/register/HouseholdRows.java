package org.tongxin.people.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.people.model.Whereabouts;

/** A household that is about to be changed. */
@Component
class HouseholdRows {

    private final JdbcClient jdbc;

    HouseholdRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How it stands, locked.
     *
     * @param since the first day it is known here
     * @param dwellingFrom since when it lives behind this door, in whatever grid the door lay meanwhile
     */
    record Now(
            UUID id,
            int version,
            LocalDate since,
            @Nullable LocalDate until,
            LocalDate dwellingFrom,
            String kind,
            @Nullable UUID home,
            @Nullable UUID grid,
            @Nullable String address) {

        private boolean livesLike(Now other) {
            return kind.equals(other.kind)
                    && Objects.equals(home, other.home)
                    && Objects.equals(address, other.address);
        }

        private Now livingThereSince(LocalDate day) {
            return new Now(id, version, since, until, day, kind, home, grid, address);
        }
    }

    /** Locks a household against others who change it; empty where there is none. */
    Optional<Now> lock(long communityId, UUID householdId) {
        return jdbc.sql("""
                        /* people/register lock */
                        select version from people.household where community_id = :community and id = :id for update
                        """)
                .param("community", communityId)
                .param("id", householdId)
                .query(Integer.class)
                .optional()
                .map(version -> now(communityId, householdId, version));
    }

    /** Locks two households in one order, so that of those who move people between them nobody waits for ever. */
    void lockBoth(long communityId, UUID one, UUID other) {
        jdbc.sql("""
                        /* people/register lock both */
                        select id from people.household
                         where community_id = :community and id = any (:ids) order by id for update
                        """)
                .param("community", communityId)
                .param("ids", new UUID[] {one, other})
                .query(UUID.class)
                .list();
    }

    private Now now(long communityId, UUID householdId, int version) {
        List<Now> dwellings = jdbc.sql("""
                        /* people/register locked */
                        select h.since, h.until, d.from_on, d.kind, d.home_id, d.grid_id, d.address
                          from people.household h
                          join people.dwelling d on d.community_id = h.community_id and d.household_id = h.id
                         where h.community_id = :community and h.id = :id
                         order by d.from_on desc
                        """)
                .param("community", communityId)
                .param("id", householdId)
                .query((row, i) -> new Now(
                        householdId,
                        version,
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getObject("from_on", LocalDate.class),
                        row.getString("kind"),
                        row.getObject("home_id", UUID.class),
                        row.getObject("grid_id", UUID.class),
                        row.getString("address")))
                .list();
        Now now = dwellings.getFirst();
        LocalDate from = now.dwellingFrom();
        for (Now before : dwellings) {
            if (!before.livesLike(now)) {
                break;
            }
            from = before.dwellingFrom();
        }
        return now.livingThereSince(from);
    }

    /** True where somebody heads it now. */
    boolean isHeaded(long communityId, UUID householdId) {
        return jdbc.sql("""
                        /* people/register headed */
                        select exists (select 1 from people.residence r
                                        where r.community_id = :community and r.household_id = :household
                                          and r.tie in ('01', '02') and %s)
                        """.formatted(Whereabouts.STILL))
                .param("community", communityId)
                .param("household", householdId)
                .query(Boolean.class)
                .single();
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
