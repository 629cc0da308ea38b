package org.tongxin.privacy.approval;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.Ids;
import org.tongxin.privacy.AuditLog;
import org.tongxin.privacy.PrivacySettings;
import org.tongxin.privacy.SecondPerson;

/** Asks, decides and uses up. Who asked never decides, however many posts they hold. */
@Component
class Approvals implements SecondPerson {

    /** Longer than a weekend with a holiday: then it is asked anew. */
    private static final Duration DECIDE_WITHIN = Duration.ofDays(7);

    private final ApprovalTable table;
    private final AuditLog audit;
    private final PrivacySettings settings;
    private final Ids ids;
    private final Clock clock;

    Approvals(ApprovalTable table, AuditLog audit, PrivacySettings settings, Ids ids, Clock clock) {
        this.table = table;
        this.audit = audit;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public UUID ask(Actor.Staff who, Wish wish) {
        if (!who.scope().covers(wish.communityId())) {
            throw new NotGranted();
        }
        UUID id = ids.next();
        Instant now = clock.instant();
        table.insert(id, who, wish, fingerprint(wish), now, now.plus(DECIDE_WITHIN));
        audit.append(wish.communityId(), who, "privacy.ask_second", id, wish.kind() + " " + wish.size());
        return id;
    }

    @Override
    public void redeem(Actor.Staff who, UUID id, Wish wish) {
        boolean used = who.scope().covers(wish.communityId())
                && table.use(wish.communityId(), id, who.accountId(), wish.kind(), fingerprint(wish), clock.instant());
        if (!used) {
            throw new NotGranted();
        }
        audit.append(wish.communityId(), who, "privacy.use_second", id, wish.kind() + " " + wish.size());
    }

    /** Decides; false where it was decided before, is over, or is one's own. */
    boolean decide(Actor.Staff who, long communityId, UUID id, boolean granted, String words) {
        if (!who.may(Duty.LEAD) || !who.scope().covers(communityId)) {
            return false;
        }
        Instant now = clock.instant();
        var verdict = new ApprovalTable.Verdict(
                granted, words.isEmpty() ? null : words, granted ? now.plus(settings.approvalLasts()) : null);
        boolean decided = table.decide(communityId, id, who, verdict, now);
        if (decided) {
            audit.append(communityId, who, granted ? "privacy.grant_second" : "privacy.refuse_second", id, null);
        }
        return decided;
    }

    /** The reason and the summary may be worded anew; what leaves the house may not differ. */
    private static byte[] fingerprint(Wish wish) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(wish.exactly().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
