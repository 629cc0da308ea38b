package org.tongxin.notices.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.notices.Notices;
import org.tongxin.notices.outbox.Message.State;

/** Writes messages into the outbox, one row each, and wakes the sending when the transaction is through. */
@Component
class QueuedNotices implements Notices {

    private final OutboxTable outbox;
    private final Transactions transactions;
    private final Sending sending;
    private final Ids ids;
    private final Clock clock;

    QueuedNotices(OutboxTable outbox, Transactions transactions, Sending sending, Ids ids, Clock clock) {
        this.outbox = outbox;
        this.transactions = transactions;
        this.sending = sending;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void toPost(
            long communityId,
            UUID postId,
            String topic,
            UUID about,
            Map<String, String> values,
            boolean lifeline,
            @Nullable UUID notHolding) {
        queue(communityId, postId, notHolding, null, null, topic, about, values, lifeline);
    }

    @Override
    public void toResident(
            long communityId,
            byte[] sealedAddress,
            String language,
            String topic,
            UUID about,
            Map<String, String> values) {
        toAddress(communityId, sealedAddress, language, topic, about, values, false);
    }

    void toAddress(
            long communityId,
            byte[] sealedAddress,
            String language,
            String topic,
            UUID about,
            Map<String, String> values,
            boolean lifeline) {
        queue(communityId, null, null, sealedAddress, language, topic, about, values, lifeline);
    }

    private void queue(
            long communityId,
            @Nullable UUID postId,
            @Nullable UUID notHolding,
            byte @Nullable [] sealedAddress,
            @Nullable String language,
            String topic,
            UUID about,
            Map<String, String> values,
            boolean lifeline) {
        Instant now = clock.instant();
        var message = new Message(
                communityId,
                ids.next(),
                postId,
                null,
                notHolding,
                sealedAddress,
                language,
                topic,
                about,
                values,
                lifeline,
                State.QUEUED,
                0,
                now,
                now,
                null,
                null);
        transactions.run(Scope.wholeOf(communityId), () -> {
            outbox.insert(message);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    sending.wake();
                }
            });
        });
    }
}
