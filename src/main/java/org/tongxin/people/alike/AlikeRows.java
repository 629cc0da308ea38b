package org.tongxin.people.alike;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Actor;
import org.tongxin.people.model.FileReach;

/** Finds who is alike among those the actor's posts reach. It reads them all: nobody asks for it often. */
@Component
class AlikeRows {

    private final JdbcClient jdbc;

    AlikeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One of some who are alike.
     *
     * @param why word of what they have in common
     * @param group number of those who have it
     */
    record Alike(
            String why,
            int group,
            UUID resident,
            UUID household,
            String name,
            @Nullable LocalDate birth,
            String exact,
            @Nullable UUID home,
            @Nullable String address) {

        @Override
        public String toString() {
            return "Alike[" + resident + "]";
        }
    }

    /** Those with the same document, then those with the same name and day of birth; group by group. */
    List<Alike> find(Actor.Staff staff, long communityId, int groups) {
        return jdbc.sql("""
                        /* people/alike find */
                        with living as materialized (
                            select r.resident_id, d.household_id, d.home_id, d.address
                              from people.dwelling d
                              join people.residence r on r.community_id = d.community_id
                                   and r.household_id = d.household_id and r.to_on is null
                             where d.community_id = :community and d.to_on is null and %s
                        ), common (why, name, birth_on, hash, who) as (
                            select 'document', null, null, o.number_hash, array_agg(distinct o.resident_id)
                              from living l
                              join people.document o on o.community_id = :community and o.resident_id = l.resident_id
                             where o.to_on is null
                             group by o.number_hash having count(distinct o.resident_id) > 1
                            union all
                            select 'person', s.name, s.birth_on, null, array_agg(s.id)
                              from living l
                              join people.resident s on s.community_id = :community and s.id = l.resident_id
                             where s.birth_exact = 'day'
                             group by s.name, s.birth_on having count(*) > 1
                        ), told as (
                            select why, who, row_number() over (order by why, name, birth_on, hash) as number from common
                             order by number limit :groups
                        )
                        select t.why, t.number, s.id, l.household_id, s.name, s.birth_on, s.birth_exact, l.home_id,
                               l.address
                          from told t
                          join living l on l.resident_id = any (t.who)
                          join people.resident s on s.community_id = :community and s.id = l.resident_id
                         order by t.number, s.id
                        """.formatted(FileReach.CONDITION))
                .param("community", communityId)
                .param("groups", groups)
                .params(FileReach.parameters(staff))
                .query((row, i) -> new Alike(
                        row.getString("why"),
                        row.getInt("number"),
                        row.getObject("id", UUID.class),
                        row.getObject("household_id", UUID.class),
                        row.getString("name"),
                        row.getObject("birth_on", LocalDate.class),
                        row.getString("birth_exact"),
                        row.getObject("home_id", UUID.class),
                        row.getString("address")))
                .list();
    }
}
