package org.tongxin.area;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** 岗位: who answers for what, where; answered from memory for today. */
public interface Posts {

    /**
     * The post that answers for a role at a place: the one on the nearest area of the placement's chain, the roles tried
     * in their order, a stand-in taken where one is named. Empty where nobody does.
     *
     * @param roles roles of the duty catalogue, best first
     */
    Optional<Post> responsible(Placement place, List<String> roles);

    /** All posts with the role in a community, those on smaller areas first. */
    List<Post> withRole(long communityId, String role);

    /** All posts of a community. */
    List<Post> all(long communityId);

    Optional<Post> byId(long communityId, UUID postId);

    /** The post on call now for emergencies at night; empty where none is named. */
    Optional<Post> onCall(long communityId);
}
