package org.tongxin.access.gate;

import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongxin.area.Communities;
import org.tongxin.area.Community;
import org.tongxin.area.Post;
import org.tongxin.area.Posts;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Scope;
import org.tongxin.privacy.ActingPosts;

/** Tells privacy, which stands beside area, as which post somebody looks; of several the one nearest to the resident. */
@Component
class ActingTitles implements ActingPosts {

    private final Posts posts;
    private final Communities communities;

    ActingTitles(Posts posts, Communities communities) {
        this.posts = posts;
        this.communities = communities;
    }

    @Override
    public String title(Actor.Staff who, long communityId) {
        return own(who.scope().reach()).stream()
                .flatMap(id -> posts.byId(communityId, id).stream())
                .min(Comparator.comparingInt(Post::tier).thenComparing(Post::title))
                .map(Post::title)
                .or(() -> communities.byId(communityId).map(Community::name))
                .orElse("");
    }

    private static Collection<UUID> own(Scope.Reach reach) {
        return switch (reach) {
            case Scope.Reach.Nothing() -> Set.of();
            case Scope.Reach.Whole(Set<UUID> held) -> held;
            case Scope.Reach.Posts(Set<UUID> held, Set<UUID> grids) -> held;
        };
    }
}
