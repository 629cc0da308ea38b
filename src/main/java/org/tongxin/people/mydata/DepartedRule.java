package org.tongxin.people.mydata;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.privacy.RetentionRule;

/** Those who moved away or died long ago lose name, contacts, documents, needs and the day of their birth. */
@Component
class DepartedRule implements RetentionRule {

    static final String NAME = "people.departed";

    private static final int BATCH = 200;

    private final Forgetting forgetting;
    private final Transactions transactions;
    private final KeepSettings settings;
    private final Clock clock;

    DepartedRule(Forgetting forgetting, Transactions transactions, KeepSettings settings, Clock clock) {
        this.forgetting = forgetting;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String words() {
        return "people.retention.departed";
    }

    @Override
    public List<Object> arguments() {
        return List.of(settings.keepDeparted().toDays());
    }

    @Override
    public long due(long communityId) {
        return transactions.reading(Scope.wholeOf(communityId), () -> forgetting.countDeparted(communityId, since()));
    }

    @Override
    public long remove(long communityId) {
        long removed = 0;
        int batch;
        do {
            batch = transactions.in(Scope.wholeOf(communityId), () -> batch(communityId));
            removed += batch;
        } while (batch == BATCH);
        return removed;
    }

    private int batch(long communityId) {
        List<UUID> departed = forgetting.departed(communityId, since(), BATCH);
        departed.forEach(one -> forgetting.all(communityId, one));
        forgetting.doorsOf(communityId, since());
        return departed.size();
    }

    private LocalDate since() {
        return LocalDate.ofInstant(clock.instant().minus(settings.keepDeparted()), ZoneOffset.UTC);
    }
}
