package org.tongxin.requests.casework;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tongxin.kernel.Scope;

/**
 * The scope as a condition on {@code requests.cases c}, so that every query that returns cases can carry it. What is
 * about one of the own posts is never seen.
 */
public final class Reach {

    /** To be put into the {@code where} of every query over {@code requests.cases c}; binds {@link #parameters}. */
    public static final String CONDITION = """
            c.community_id = any (:scope_communities)
            and (:scope_whole
                 or c.lead_post = any (:scope_posts)
                 or c.supervisor_post = any (:scope_posts)
                 or c.grid_id = any (:scope_grids)
                 or exists (select 1 from requests.assist a
                            where a.community_id = c.community_id and a.case_id = c.id
                              and a.post_id = any (:scope_posts)))
            and (c.avoid_post is null or c.avoid_post <> all (:scope_posts))""";

    private Reach() {}

    /** The values that {@link #CONDITION} binds. */
    public static Map<String, Object> parameters(Scope scope) {
        return switch (scope.reach()) {
            case Scope.Reach.Nothing() -> values(Set.of(), false, Set.of(), Set.of());
            case Scope.Reach.Whole(Set<UUID> posts) -> values(scope.communities(), true, posts, Set.of());
            case Scope.Reach.Posts(Set<UUID> posts, Set<UUID> grids) ->
                values(scope.communities(), false, posts, grids);
        };
    }

    private static Map<String, Object> values(Set<Long> communities, boolean whole, Set<UUID> posts, Set<UUID> grids) {
        return Map.of(
                "scope_communities", communities.toArray(Long[]::new),
                "scope_whole", whole,
                "scope_posts", posts.toArray(UUID[]::new),
                "scope_grids", grids.toArray(UUID[]::new));
    }
}
