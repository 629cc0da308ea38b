package org.tongxin.people.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.people.Register.Undone;

/** Takes back what acts entered, but for what was changed since. */
@Component
class Undoing {

    /** Rows of residents, in the order in which they may be removed. */
    private static final List<String> OF_RESIDENTS = List.of(
            "delete from people.word where community_id = :community and resident_id = any (:gone)",
            "delete from people.contact where community_id = :community and resident_id = any (:gone)",
            "delete from people.document where community_id = :community and resident_id = any (:gone)",
            "delete from people.preference where community_id = :community and resident_id = any (:gone)",
            "delete from people.need where community_id = :community and resident_id = any (:gone)",
            "delete from people.ethnic_group where community_id = :community and resident_id = any (:gone)",
            "delete from people.residence where community_id = :community and resident_id = any (:gone)",
            "delete from people.resident where community_id = :community and id = any (:gone)");

    /** Somebody else did something to the household {@code h} since; joining it within the group is no change. */
    private static final String CHANGED = """
            (exists (select 1 from people.act a
                      where a.community_id = h.community_id and a.household_id = h.id and a.id <> all (:acts))
             or exists (select 1 from people.residence o
                         where o.community_id = h.community_id and o.household_id = h.id and o.act_id <> all (:acts)))""";

    private final JdbcClient jdbc;

    Undoing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The grids of the households that an act or group entered. */
    List<Optional<UUID>> grids(long communityId, UUID actOrGroup) {
        return jdbc.sql("""
                        /* people/register undo grids */
                        select distinct grid_id from people.dwelling
                         where community_id = :community and act_id = any (:acts)
                        """)
                .param("community", communityId)
                .param("acts", acts(communityId, actOrGroup, Set.of()))
                .query((row, i) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .list();
    }

    /** The households that an act or group entered or entered somebody into. */
    Set<UUID> households(long communityId, UUID actOrGroup) {
        return Set.copyOf(ids(communityId, acts(communityId, actOrGroup, Set.of()), """
                /* people/register undo concerned */
                select household_id from people.dwelling where community_id = :community and act_id = any (:acts)
                union
                select household_id from people.residence where community_id = :community and act_id = any (:acts)
                """));
    }

    /** @param back what the group took over of people on file and gave back */
    Undone undo(long communityId, UUID actOrGroup, GivingBack.Back back) {
        UUID[] acts = acts(communityId, actOrGroup, back.acts());
        List<UUID> kept = ids(communityId, acts, """
                /* people/register undo kept */
                select h.id from people.household h
                 where h.community_id = :community and h.act_id = any (:acts) and h.version > 1 and
                """ + CHANGED);
        List<UUID> households = ids(communityId, acts, """
                /* people/register undo households */
                select h.id from people.household h
                 where h.community_id = :community and h.act_id = any (:acts) and (h.version = 1 or not
                """ + CHANGED + ") for update of h");
        UUID[] residents = ids(communityId, acts, """
                /* people/register undo residents */
                select distinct r.resident_id from people.residence r
                  join people.household h on h.community_id = r.community_id and h.id = r.household_id
                 where r.community_id = :community and r.act_id = any (:acts)
                   and not exists (select 1 from people.residence other
                                    where other.community_id = r.community_id and other.resident_id = r.resident_id
                                      and other.act_id <> all (:acts))
                   and (h.act_id <> all (:acts) or h.version = 1 or not
                """ + CHANGED + ")").toArray(UUID[]::new);
        for (String delete : OF_RESIDENTS) {
            remove(communityId, delete, residents);
        }
        UUID[] gone = households.toArray(UUID[]::new);
        remove(
                communityId,
                "delete from people.dwelling where community_id = :community and household_id = any (:gone)",
                gone);
        remove(communityId, "delete from people.household where community_id = :community and id = any (:gone)", gone);
        List<UUID> stay = new ArrayList<>(kept);
        back.kept().stream().filter(household -> !kept.contains(household)).forEach(stay::add);
        return new Undone(gone.length, residents.length, stay);
    }

    private void remove(long communityId, String delete, UUID[] gone) {
        jdbc.sql("/* people/register undo */ " + delete)
                .param("community", communityId)
                .param("gone", gone)
                .update();
    }

    private List<UUID> ids(long communityId, UUID[] acts, String query) {
        return jdbc.sql(query)
                .param("community", communityId)
                .param("acts", acts)
                .query((row, i) -> row.getObject(1, UUID.class))
                .list();
    }

    /** @param back acts of taking over of which nothing is left; one that stays keeps the household it led to */
    private UUID[] acts(long communityId, UUID actOrGroup, Set<UUID> back) {
        return jdbc.sql("""
                        /* people/register undo acts */
                        select id from people.act
                         where community_id = :community and (id = :act or group_id = :act)
                           and (kind = 'entered' or kind = 'taken_over' and (resident_id is null or id = any (:back)))
                        """)
                .param("community", communityId)
                .param("act", actOrGroup)
                .param("back", back.toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
    }
}
