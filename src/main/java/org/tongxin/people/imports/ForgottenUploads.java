package org.tongxin.people.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.privacy.RetentionRule;

/** Rows of uploads that nobody did anything with for a week are removed; so are uploads that entered nothing. */
@Component
class ForgottenUploads implements RetentionRule {

    static final String NAME = "people.uploads";

    static final Duration KEPT = Duration.ofDays(7);

    private final UploadRows uploads;
    private final RowParts parts;
    private final Transactions transactions;
    private final Clock clock;

    ForgottenUploads(UploadRows uploads, RowParts parts, Transactions transactions, Clock clock) {
        this.uploads = uploads;
        this.parts = parts;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String words() {
        return "people.import.retention";
    }

    @Override
    public List<Object> arguments() {
        return List.of(KEPT.toDays());
    }

    @Override
    public long due(long communityId) {
        return transactions.reading(
                Scope.wholeOf(communityId),
                () -> uploads.expired(communityId, before()).size());
    }

    @Override
    public long remove(long communityId) {
        return transactions.in(Scope.wholeOf(communityId), () -> {
            List<UUID> expired = uploads.expired(communityId, before());
            for (UUID id : expired) {
                parts.forget(communityId, id);
                uploads.forgetBefore(communityId, id);
                uploads.discard(communityId, id);
            }
            return (long) expired.size();
        });
    }

    private Instant before() {
        return clock.instant().minus(KEPT);
    }
}
