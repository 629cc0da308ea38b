package org.tongxin.requests.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.PhoneNumber;
import org.tongxin.kernel.Transactions;
import org.tongxin.people.Residents;
import org.tongxin.requests.KnownReporters;

/** 来电居民: whom of the register a phone belongs to, and the case that somebody of the register reported. */
@Component
class KnownCallers implements KnownReporters {

    private final Residents residents;
    private final Transactions transactions;
    private final JdbcClient jdbc;

    KnownCallers(Residents residents, Transactions transactions, JdbcClient jdbc) {
        this.residents = residents;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /** Who is reached by the phone, as far as the clerk's posts reach. */
    List<DeskPage.Known> of(Actor.Staff staff, long communityId, String phone) {
        Optional<PhoneNumber> number = PhoneNumber.parse(phone);
        return number.isEmpty()
                ? List.of()
                : residents.byPhone(staff, communityId, number.get()).stream()
                        .map(one -> new DeskPage.Known(one.residentId(), one.householdId(), one.name(), one.address()))
                        .toList();
    }

    @Override
    public void reportedBy(Actor.Staff staff, long communityId, UUID caseId, UUID residentId) {
        if (residents.byId(staff, communityId, residentId).isEmpty()) {
            return;
        }
        transactions.run(
                staff.scope(),
                () -> jdbc.sql("""
                        /* requests/desk link resident */
                        update requests.reporter set resident_id = :resident
                         where community_id = :community and case_id = :case and not follows
                        """)
                        .param("resident", residentId)
                        .param("community", communityId)
                        .param("case", caseId)
                        .update());
    }
}
