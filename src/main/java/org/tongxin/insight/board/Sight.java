package org.tongxin.insight.board;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tongxin.kernel.Scope;

/**
 * 可见范围: which cases a reader's figures are made of. Whoever sees the whole community counts all of it; a post of a
 * grid counts its grids; any other post the cases it leads. What is about one of the own posts is never counted.
 */
record Sight(boolean whole, Set<UUID> grids, Set<UUID> leads, Set<UUID> own) {

    /** To be put into the {@code where} of every query over {@code requests.v_case c}; binds {@link #parameters}. */
    static final String CONDITION = """
            c.community_id = :community
            and (:whole or c.grid_id = any (:grids) or c.lead_post = any (:leads))
            and (c.avoid_post is null or c.avoid_post <> all (:own))""";

    Sight {
        grids = Set.copyOf(grids);
        leads = Set.copyOf(leads);
        own = Set.copyOf(own);
    }

    static Sight of(Scope scope) {
        return switch (scope.reach()) {
            case Scope.Reach.Nothing() -> new Sight(false, Set.of(), Set.of(), Set.of());
            case Scope.Reach.Whole(Set<UUID> posts) -> new Sight(true, Set.of(), Set.of(), posts);
            case Scope.Reach.Posts(Set<UUID> posts, Set<UUID> grids) ->
                new Sight(false, grids, grids.isEmpty() ? posts : Set.of(), posts);
        };
    }

    Map<String, Object> parameters() {
        return Map.of(
                "whole", whole,
                "grids", grids.toArray(UUID[]::new),
                "leads", leads.toArray(UUID[]::new),
                "own", own.toArray(UUID[]::new));
    }
}
