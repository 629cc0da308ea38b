package org.tongxin.kernel;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What may be seen: communities (also guarded by row-level security) and, inside them, the reach. A required argument
 * of every query that returns people or cases.
 *
 * @param communities ids of the communities; empty sees nothing
 * @param reach which part of those communities
 */
public record Scope(Set<Long> communities, Reach reach) implements Serializable {

    public Scope {
        communities = Set.copyOf(communities);
    }

    /** Sees nothing. */
    public static final Scope NOTHING = new Scope(Set.of(), new Reach.Nothing());

    /** One community as the public sees it: released texts only. */
    public static Scope publicOf(long communityId) {
        return new Scope(Set.of(communityId), new Reach.Nothing());
    }

    /** Everything in one community: system work and community staff. */
    public static Scope wholeOf(long communityId) {
        return new Scope(Set.of(communityId), new Reach.Whole(Set.of()));
    }

    /** True where the community lies inside. */
    public boolean covers(long communityId) {
        return communities.contains(communityId);
    }

    /** The communities as the value of the setting that row-level security reads. */
    String communitySetting() {
        return communities.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** The part of the communities that may be seen. */
    public sealed interface Reach extends Serializable {

        /** No case at all, beyond what is public. */
        record Nothing() implements Reach {}

        /**
         * Every case, except those about one of the own posts (回避).
         *
         * @param ownPosts the posts held
         */
        record Whole(Set<UUID> ownPosts) implements Reach {
            public Whole {
                ownPosts = Set.copyOf(ownPosts);
            }
        }

        /**
         * Cases led or assisted by the own posts, and cases in the areas these posts look after; never those about one
         * of the own posts.
         *
         * @param ownPosts the posts held
         * @param grids the grids looked after
         */
        record Posts(Set<UUID> ownPosts, Set<UUID> grids) implements Reach {
            public Posts {
                ownPosts = Set.copyOf(ownPosts);
                grids = Set.copyOf(grids);
            }
        }
    }
}
