package org.tongxin.people.register;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.area.Places;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.PhoneNumber;
import org.tongxin.kernel.Transactions;
import org.tongxin.people.Residents;
import org.tongxin.people.model.Addresses;
import org.tongxin.people.model.FileReach;
import org.tongxin.people.model.Keys;
import org.tongxin.privacy.AuditLog;

/** Finds people for other modules. */
@Component
class SqlResidents implements Residents {

    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final Keys keys;
    private final Places places;
    private final AuditLog audit;
    private final Transactions transactions;

    SqlResidents(JdbcClient jdbc, Keys keys, Places places, AuditLog audit, Transactions transactions) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.places = places;
        this.audit = audit;
        this.transactions = transactions;
    }

    @Override
    public List<Known> byPhone(Actor.Staff staff, long communityId, PhoneNumber phone) {
        return transactions.in(staff.scope(), () -> {
            List<Known> known = jdbc.sql("""
                            /* people/register residents by phone */
                            select distinct on (s.id) s.id, d.household_id, s.name, d.home_id, d.address
                              from people.contact c
                              join people.resident s on s.community_id = c.community_id and s.id = c.resident_id
                              join people.residence r on r.community_id = s.community_id and r.resident_id = s.id
                                   and r.to_on is null
                              join people.dwelling d on d.community_id = r.community_id
                                   and d.household_id = r.household_id and d.to_on is null
                             where c.community_id = :community and c.value_hash = :hash and c.to_on is null and %s
                             order by s.id limit :most
                            """.formatted(FileReach.CONDITION))
                    .param("community", communityId)
                    .param("hash", keys.phone(phone))
                    .param("most", MOST)
                    .params(FileReach.parameters(staff))
                    .query((row, i) -> known(
                            communityId,
                            row.getObject("id", UUID.class),
                            row.getObject("household_id", UUID.class),
                            row.getString("name"),
                            row.getObject("home_id", UUID.class),
                            row.getString("address")))
                    .list();
            known.forEach(one -> audit.append(communityId, staff, "people.find_by_phone", one.residentId(), null));
            return known;
        });
    }

    @Override
    public Optional<Known> byId(Actor.Staff staff, long communityId, UUID residentId) {
        return transactions.reading(
                staff.scope(),
                () -> jdbc.sql("""
                            /* people/register resident by id */
                            select s.id, d.household_id, s.name, d.home_id, d.address
                              from people.resident s
                              join people.residence r on r.community_id = s.community_id and r.resident_id = s.id
                                   and r.to_on is null
                              join people.dwelling d on d.community_id = r.community_id
                                   and d.household_id = r.household_id and d.to_on is null
                             where s.community_id = :community and s.id = :id and %s
                            """.formatted(FileReach.CONDITION))
                        .param("community", communityId)
                        .param("id", residentId)
                        .params(FileReach.parameters(staff))
                        .query((row, i) -> known(
                                communityId,
                                row.getObject("id", UUID.class),
                                row.getObject("household_id", UUID.class),
                                row.getString("name"),
                                row.getObject("home_id", UUID.class),
                                row.getString("address")))
                        .optional());
    }

    private Known known(
            long communityId,
            UUID resident,
            UUID household,
            String name,
            @Nullable UUID home,
            @Nullable String address) {
        return new Known(resident, household, name, Addresses.label(places, communityId, home, address));
    }
}
