package org.tongxin.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 任职: who holds a post today. */
public interface Holders {

    /** The accounts that hold the post today; empty while it is vacant. */
    List<Holder> of(long communityId, UUID postId);

    /** The posts that have holders today, each of whom holds this post too; it is one of them unless it is vacant. */
    Set<UUID> heldByNobodyElse(long communityId, UUID postId);

    /**
     * An account holding a post.
     *
     * @param email where notices go, or null
     * @param language BCP 47 tag of the language it reads notices in
     */
    record Holder(UUID accountId, String name, @Nullable String email, String language) {}
}
