package org.tongxin.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.kernel.Actor;

/** 户档规则: may this actor open and keep the file of a household. Where the rule cannot tell, the answer is no. */
public interface FileRules {

    /** @param grid the grid the household lives in, or null where none is known */
    Decision decide(Actor actor, long communityId, @Nullable UUID grid);
}
