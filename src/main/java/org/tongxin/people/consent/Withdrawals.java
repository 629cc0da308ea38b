package org.tongxin.people.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.tongxin.area.Communities;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.people.Change;
import org.tongxin.people.Register;
import org.tongxin.privacy.ConsentChanged;

/**
 * Where a consent is taken back, what stood on it ends with the day before, and its details are gone: also those of a need
 * that had run out, and of somebody who lives here no more.
 */
@Component
class Withdrawals {

    private final JdbcClient jdbc;
    private final Register register;
    private final Communities communities;
    private final Transactions transactions;
    private final Clock clock;

    Withdrawals(JdbcClient jdbc, Register register, Communities communities, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.register = register;
        this.communities = communities;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Standing(UUID need, UUID household, int version) {}

    @ApplicationModuleListener
    void on(ConsentChanged changed) {
        if (!changed.given()) {
            end(changed);
        }
    }

    /** Ends what stood on the consent; a second time there is nothing left. */
    void end(ConsentChanged changed) {
        long community = changed.communityId();
        LocalDate yesterday = LocalDate.ofInstant(
                        clock.instant(),
                        communities.byId(community).map(one -> one.zone()).orElse(ZoneOffset.UTC))
                .minusDays(1);
        Actor by = new Actor.Machine("people.consent", new Scope(Set.of(community), new Scope.Reach.Whole(Set.of())));
        transactions.run(by.scope(), () -> {
            List<Standing> standing = standing(changed, yesterday);
            for (int i = 0; i < standing.size(); i++) {
                Standing one = standing.get(i);
                register.change(
                        by,
                        community,
                        one.household(),
                        one.version() + i,
                        "self",
                        new Change.NeedEnded(changed.subjectId(), one.need(), yesterday));
            }
            forget(changed, yesterday.plusDays(1));
        });
    }

    /** What no household of today holds; the figures count nobody after the last day here, so they stay as they are. */
    private void forget(ConsentChanged changed, LocalDate today) {
        jdbc.sql("""
                        /* people/consent forget details */
                        update people.need
                           set detail_sealed = null, to_on = least(to_on, greatest(from_on, cast(:today as date)))
                         where community_id = :community and resident_id = :resident and basis = 'consent'
                           and basis_reference = :kind
                        """)
                .param("today", today)
                .param("community", changed.communityId())
                .param("resident", changed.subjectId())
                .param("kind", changed.kind())
                .update();
    }

    private List<Standing> standing(ConsentChanged changed, LocalDate yesterday) {
        return jdbc.sql("""
                        /* people/consent standing needs */
                        select n.id, h.id as household, h.version
                          from people.need n
                          join people.residence r on r.community_id = n.community_id and r.resident_id = n.resident_id
                               and r.to_on is null
                          join people.household h on h.community_id = r.community_id and h.id = r.household_id
                         where n.community_id = :community and n.resident_id = :resident and n.basis = 'consent'
                           and n.basis_reference = :kind and n.to_on > :yesterday
                           for update of h
                        """)
                .param("community", changed.communityId())
                .param("resident", changed.subjectId())
                .param("kind", changed.kind())
                .param("yesterday", yesterday)
                .query((row, i) -> new Standing(
                        row.getObject("id", UUID.class), row.getObject("household", UUID.class), row.getInt("version")))
                .list();
    }
}
