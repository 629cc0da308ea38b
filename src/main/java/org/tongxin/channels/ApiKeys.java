package org.tongxin.channels;

import java.util.UUID;

/** 接口密钥: keys of applications that post through Open311. Only a keyed hash of each is kept. */
public interface ApiKeys {

    /**
     * Lets an application in.
     *
     * @param key what it sends as {@code api_key}; new in the community
     * @param name of the application, as staff see it
     * @param moderated true where the application checks texts itself: its words are public at once
     * @return the id to revoke it by
     */
    UUID issue(long communityId, String key, String name, boolean moderated);

    /** Shuts an application out from now on; nothing happens where it already is. */
    void revoke(long communityId, UUID id);
}
