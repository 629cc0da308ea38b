package org.tongxin.privacy;

import org.tongxin.kernel.Actor;

/** 岗位名称: as what a member of staff acts; answered by a module that knows the posts. */
public interface ActingPosts {

    /** The post they act as in the community, as the public reads it. */
    String title(Actor.Staff who, long communityId);
}
