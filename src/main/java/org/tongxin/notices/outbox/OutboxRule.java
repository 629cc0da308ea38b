package org.tongxin.notices.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.privacy.RetentionRule;

/** Messages that were sent or failed. */
@Component
class OutboxRule implements RetentionRule {

    private final OutboxTable outbox;
    private final Transactions transactions;
    private final NoticesSettings settings;
    private final Clock clock;

    OutboxRule(OutboxTable outbox, Transactions transactions, NoticesSettings settings, Clock clock) {
        this.outbox = outbox;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notices.outbox";
    }

    @Override
    public String words() {
        return "notices.retention.outbox";
    }

    @Override
    public List<Object> arguments() {
        return List.of(settings.keep().toDays());
    }

    @Override
    public long due(long communityId) {
        return transactions.reading(Scope.wholeOf(communityId), () -> outbox.countOld(communityId, before()));
    }

    @Override
    public long remove(long communityId) {
        return transactions.in(Scope.wholeOf(communityId), () -> outbox.forget(communityId, before()));
    }

    private Instant before() {
        return clock.instant().minus(settings.keep());
    }
}
