package org.tongxin.area;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;

/** 岗位: who answers for what, where; answered from memory for today. */
public interface Posts {

    /**
     * The post that answers for a role at a place: the roles tried in their order, for each the post on the nearest area
     * of the placement's chain, its stand-in where one is named. Empty where nobody does.
     *
     * @param roles roles of the duty catalogue, best first
     */
    default Optional<Post> responsible(Placement place, List<String> roles) {
        return responsible(place, roles, Set.of());
    }

    /**
     * Like {@link #responsible(Placement, List)}, going round some posts (回避).
     *
     * @param except posts that must not be the answer
     */
    Optional<Post> responsible(Placement place, List<String> roles, Set<UUID> except);

    /** All posts with the role in a community, those on smaller areas first. */
    List<Post> withRole(long communityId, String role);

    /** All posts of a community. */
    List<Post> all(long communityId);

    /**
     * How many posts of each kind a community has today, the kinds nearest to the resident first. A kind that the
     * program does not know stands last under an empty word.
     */
    SequencedMap<String, Integer> countByKind(long communityId);

    /** The post, also one that has ended: old cases point to it. */
    Optional<Post> byId(long communityId, UUID postId);

    /** The post on call now for emergencies at night; empty where none is named. */
    Optional<Post> onCall(long communityId);
}
