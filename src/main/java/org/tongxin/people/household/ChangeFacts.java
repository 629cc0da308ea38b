package org.tongxin.people.household;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.area.Placement;
import org.tongxin.area.Places;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.IdNumber;
import org.tongxin.people.ContactEntry;
import org.tongxin.people.model.FileReach;
import org.tongxin.people.model.Keys;
import org.tongxin.people.model.Occupants;

/** What a change needs to know besides what was typed. */
@Component
class ChangeFacts {

    private static final int MOST = 10;

    private final JdbcClient jdbc;
    private final Occupants occupants;
    private final Places places;
    private final Keys keys;

    ChangeFacts(JdbcClient jdbc, Occupants occupants, Places places, Keys keys) {
        this.jdbc = jdbc;
        this.occupants = occupants;
        this.places = places;
        this.keys = keys;
    }

    /** The one place that is surely meant, or null. */
    @Nullable
    UUID place(long communityId, String address) {
        if (address.isEmpty()) {
            return null;
        }
        return places.find(communityId, address, MOST)
                .certain()
                .map(Placement::exact)
                .map(Placement.Step::id)
                .orElse(null);
    }

    /**
     * The households of the actor's area that live at a place.
     *
     * @param whose name of somebody who lives there, or empty
     */
    List<UUID> householdsAt(Actor.Staff staff, long communityId, UUID home, String whose) {
        return jdbc.sql("""
                        /* people/household at a place */
                        select d.household_id from people.dwelling d
                         where d.community_id = :community and d.home_id = :home and d.to_on is null and %s
                           and (:whose = '' or exists (
                                select from people.residence r
                                  join people.resident s on s.community_id = r.community_id and s.id = r.resident_id
                                 where r.community_id = :community and r.household_id = d.household_id
                                   and r.to_on is null and s.name = :whose))
                         limit :most
                        """.formatted(FileReach.CONDITION))
                .param("community", communityId)
                .param("home", home)
                .param("most", MOST)
                .param("whose", whose)
                .params(FileReach.parameters(staff))
                .query((row, i) -> row.getObject(1, UUID.class))
                .list();
    }

    /** True where somebody else of the actor's area has the document; whoever is out of reach is told to nobody. */
    boolean isOfAnother(Actor.Staff staff, long communityId, @Nullable UUID resident, IdNumber number) {
        return jdbc
                .sql("""
                        /* people/household document of another */
                        select o.resident_id
                          from people.document o
                          join people.residence r on r.community_id = o.community_id and r.resident_id = o.resident_id
                               and r.to_on is null
                          join people.dwelling d on d.community_id = r.community_id and d.household_id = r.household_id
                               and d.to_on is null
                         where o.community_id = :community and o.number_hash = :number and o.to_on is null and %s
                        """.formatted(FileReach.CONDITION))
                .param("community", communityId)
                .param("number", keys.document(number))
                .params(FileReach.parameters(staff))
                .query(UUID.class)
                .list()
                .stream()
                .anyMatch(other -> !other.equals(resident));
    }

    /** Contacts that stay, opened to be sealed again. */
    List<ContactEntry> kept(HouseholdFiles.Head head, UUID resident, List<String> ids) {
        return occupants.contacts(head.communityId(), resident).stream()
                .map(Occupants.Contact::entry)
                .filter(one -> ids.contains(one.id().toString()))
                .toList();
    }

    /** The name of somebody who lives here. */
    Optional<Occupants.Person> one(List<Occupants.Person> people, @Nullable UUID resident) {
        return people.stream().filter(one -> one.id().equals(resident)).findFirst();
    }
}
