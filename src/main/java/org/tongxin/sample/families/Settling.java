package org.tongxin.sample.families;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.people.Basis;
import org.tongxin.people.Batch;
import org.tongxin.people.HouseholdEntry;
import org.tongxin.people.Register;
import org.tongxin.privacy.Consents;

/** Enters invented households through the register's own door, with the consents they stand on. */
@Component
public class Settling {

    private final Register register;
    private final Consents consents;
    private final Transactions transactions;
    private final Ids ids;

    Settling(Register register, Consents consents, Transactions transactions, Ids ids) {
        this.register = register;
        this.consents = consents;
        this.transactions = transactions;
        this.ids = ids;
    }

    /** Enters the households of a plan into the homes of a community, and answers them. */
    public List<HouseholdEntry> settle(long communityId, Plan plan, List<UUID> homes) {
        Actor by = new Actor.Machine("样例", new Scope(Set.of(communityId), new Scope.Reach.Whole(Set.of())));
        List<HouseholdEntry> households = Families.of(plan, homes);
        register.enter(by, communityId, Batch.of(ids.next(), null, "sample", households));
        transactions.run(
                by.scope(),
                () -> households.stream()
                        .flatMap(household -> household.residents().stream())
                        .forEach(resident -> resident.needs().forEach(need -> {
                            if (need.basis() instanceof Basis.Consent(String kind)) {
                                consents.give(
                                        by,
                                        new Consents.Giving(
                                                communityId,
                                                resident.id(),
                                                kind,
                                                Locale.SIMPLIFIED_CHINESE,
                                                Consents.Channel.PAPER,
                                                null));
                            }
                        })));
        return households;
    }
}
