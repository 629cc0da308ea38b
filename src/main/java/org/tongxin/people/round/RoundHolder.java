package org.tongxin.people.round;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.people.model.Whereabouts;
import org.tongxin.privacy.Columns;
import org.tongxin.privacy.PersonalData;
import org.tongxin.privacy.PersonalData.Basis;
import org.tongxin.privacy.PersonalData.Keeping;
import org.tongxin.privacy.PersonalData.SeenBy;
import org.tongxin.privacy.PersonalData.Whose;
import org.tongxin.privacy.PersonalDataHolder;

/** What the round keeps of people: when somebody came, and what was said about visits. */
@Component
class RoundHolder implements PersonalDataHolder {

    private static final Set<SeenBy> SHARED = Set.of(SeenBy.SELF, SeenBy.HOUSEHOLD, SeenBy.AREA, SeenBy.OFFICE);
    private static final String VISITS = "people.round.personal.visits";

    private final JdbcClient jdbc;

    RoundHolder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PersonalData> personal() {
        return List.of(
                new PersonalData(
                        VISITS,
                        "people.round.personal.visits_why",
                        Columns.of("people.visit", "outcome").and("people.confirmed", "kind", "on_day"),
                        Whose.RESIDENT,
                        Basis.DUTY,
                        Keeping.byRule(VisitRules.VISITS),
                        SHARED,
                        false),
                new PersonalData(
                        "people.round.personal.wish",
                        "people.round.personal.wish_why",
                        Columns.of("people.unvisited", "since"),
                        Whose.RESIDENT,
                        Basis.CONSENT,
                        Keeping.asLongAs("people.round.personal.wish_kept"),
                        SHARED,
                        false),
                new PersonalData(
                        "people.round.personal.who",
                        "people.round.personal.who_why",
                        Columns.of("people.visit", "who"),
                        Whose.STAFF,
                        Basis.EMPLOYMENT,
                        Keeping.byRule(VisitRules.VISITS),
                        Set.of(SeenBy.AREA, SeenBy.OFFICE),
                        false));
    }

    @Override
    public Columns impersonal() {
        return new Columns(Set.of());
    }

    @Override
    public List<Copy> copy(long communityId, UUID resident) {
        return List.of(new Copy(VISITS, visits(communityId, resident)));
    }

    private List<Item> visits(long communityId, UUID resident) {
        return jdbc.sql("""
                        /* people/round copy visits */
                        select distinct v.id, v.outcome, v.at
                          from
                        """ + Whereabouts.LIVED + """
                          r join people.visit v on v.community_id = r.community_id and v.household_id = r.household_id
                               and v.at >= r.from_on and (r.to_on is null or v.at < r.to_on + 1)
                         where v.outcome not in ('skipped', 'frozen')
                         order by v.at desc
                        """)
                .param("community", communityId)
                .param("resident", resident)
                .query((row, i) -> {
                    String outcome = row.getString("outcome");
                    return new Item(List.of(
                            new Field("people.field.visited_at", row.getString("at")),
                            new Field("people.field.visit", outcome, "people.round.outcome." + outcome)));
                })
                .list();
    }

    /** The visits are the household's and stay their time; what was confirmed of this resident goes. */
    @Override
    public Erasure erase(long communityId, UUID resident) {
        long removed = jdbc.sql("""
                        /* people/round forget confirmed */
                        delete from people.confirmed where community_id = :community and resident_id = :resident
                        """)
                .param("community", communityId)
                .param("resident", resident)
                .update();
        return new Erasure(
                removed,
                visits(communityId, resident).isEmpty()
                        ? List.of()
                        : List.of(new Kept(VISITS, "people.round.personal.visits_stay", null)));
    }
}
