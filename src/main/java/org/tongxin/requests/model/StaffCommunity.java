package org.tongxin.requests.model;

import org.tongxin.kernel.Actor;

/** The community whose settings a member of staff keeps on a page. */
public final class StaffCommunity {

    private StaffCommunity() {}

    /**
     * The community that the page is of, where the actor may see it; else the first of the actor's own.
     *
     * @throws IllegalStateException where the actor sees no community at all
     */
    public static long of(Actor actor, long communityOfPage) {
        return actor.scope().covers(communityOfPage)
                ? communityOfPage
                : actor.scope().communities().stream()
                        .min(Long::compare)
                        .orElseThrow(() -> new IllegalStateException("Nobody without a community keeps settings"));
    }
}
