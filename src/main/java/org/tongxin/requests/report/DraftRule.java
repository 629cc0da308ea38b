package org.tongxin.requests.report;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tongxin.privacy.RetentionRule;

/** Unfinished reports and their photos; {@link DraftCleaning} does the same all day. */
@Component
class DraftRule implements RetentionRule {

    private final Drafts drafts;
    private final Drafting drafting;

    DraftRule(Drafts drafts, Drafting drafting) {
        this.drafts = drafts;
        this.drafting = drafting;
    }

    @Override
    public String name() {
        return "requests.drafts";
    }

    @Override
    public String words() {
        return "requests.retention.drafts";
    }

    @Override
    public List<Object> arguments() {
        return List.of(DraftKey.LIFE.toHours());
    }

    @Override
    public long due(long communityId) {
        return drafts.countExpired(communityId);
    }

    @Override
    public long remove(long communityId) {
        long removed = 0;
        int batch;
        do {
            batch = drafting.removeExpired(communityId);
            removed += batch;
        } while (batch > 0);
        return removed;
    }
}
