package org.tongxin.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 事项: a case as the rules need it.
 *
 * @param grid the grid it lies in, or null
 * @param aboutPost the post it complains about, or null
 * @param leadPost the post that has it, or null while the desk has it
 * @param supervisorPost the post that supervises it, or null
 * @param assistPosts the posts that assist
 * @param handledBy the account that reported the result, or null
 * @param checkedBy the account that checked it, or null
 * @param reporter how the reporter is known
 */
public record Matter(
        long communityId,
        @Nullable UUID grid,
        @Nullable UUID aboutPost,
        @Nullable UUID leadPost,
        @Nullable UUID supervisorPost,
        Set<UUID> assistPosts,
        @Nullable UUID handledBy,
        @Nullable UUID checkedBy,
        Reporter reporter) {

    public Matter {
        assistPosts = Set.copyOf(assistPosts);
    }

    /** How the reporter is known. */
    public enum Reporter {
        /** 实名: whoever handles it may know. */
        NAMED,
        /** 隐名: the desk and who calls back may know, who handles it may not. */
        SHIELDED,
        /** 匿名: there is nothing to know. */
        ANONYMOUS
    }
}
