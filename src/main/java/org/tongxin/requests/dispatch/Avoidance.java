package org.tongxin.requests.dispatch;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.access.Holders;

/** 回避: which posts must not get a case that is about one of them. */
@Component
public class Avoidance {

    private final Holders holders;

    Avoidance(Holders holders) {
        this.holders = holders;
    }

    /**
     * The post itself, and every post that is held by nobody but its holders: a case given there would be hidden from
     * all who could work on it.
     *
     * @param about the post that the case is about; null makes the answer empty
     */
    public Set<UUID> of(long communityId, @Nullable UUID about) {
        if (about == null) {
            return Set.of();
        }
        var avoided = new HashSet<>(holders.heldByNobodyElse(communityId, about));
        avoided.add(about);
        return Set.copyOf(avoided);
    }
}
