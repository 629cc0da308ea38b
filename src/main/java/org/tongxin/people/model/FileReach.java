package org.tongxin.people.model;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.Scope;

/**
 * 户档范围: the scope as a condition on {@code people.dwelling d}, so that every query that returns people can carry it.
 * Who has no duty to keep files sees none.
 */
public final class FileReach {

    /**
     * To be put into the {@code where} of every query over {@code people.dwelling d}; binds {@link #parameters}. The
     * community is not compared by {@code =}: row security and the query do so already, and a planner that multiplies
     * the three expects no row at all and takes any index.
     */
    public static final String CONDITION = """
            array_position(cast(:scope_communities as bigint[]), d.community_id) is not null
            and (:scope_whole or d.grid_id = any (:scope_grids))""";

    private FileReach() {}

    /** The values that {@link #CONDITION} binds. */
    public static Map<String, Object> parameters(Actor.Staff staff) {
        Scope scope = staff.may(Duty.KEEP_FILES) ? staff.scope() : Scope.NOTHING;
        return switch (scope.reach()) {
            case Scope.Reach.Nothing() -> values(Set.of(), false, Set.of());
            case Scope.Reach.Whole(Set<UUID> posts) -> values(scope.communities(), true, Set.of());
            case Scope.Reach.Posts(Set<UUID> posts, Set<UUID> grids) -> values(scope.communities(), false, grids);
        };
    }

    private static Map<String, Object> values(Set<Long> communities, boolean whole, Set<UUID> grids) {
        return Map.of(
                "scope_communities", communities.toArray(Long[]::new),
                "scope_whole", whole,
                "scope_grids", grids.toArray(UUID[]::new));
    }
}
