package org.tongxin.requests.casework;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.Scope;
import org.tongxin.requests.model.ActKind.Who;
import org.tongxin.requests.model.Case;

/** 身份关系: in which parts somebody meets a case. Nobody in none: then the case does not exist for them. */
final class Parts {

    private Parts() {}

    /**
     * The parts of a member of staff.
     *
     * @param assisting posts that assist the case now
     */
    static Set<Who> of(Actor.Staff staff, Case matter, Collection<UUID> assisting) {
        var parts = EnumSet.noneOf(Who.class);
        Scope scope = staff.scope();
        if (!scope.covers(matter.communityId())
                || isAbout(scope, matter.standing().avoidPost())) {
            return parts;
        }
        Set<UUID> posts = ownPosts(scope);
        boolean whole = scope.reach() instanceof Scope.Reach.Whole;
        boolean reached = whole || isInGrids(scope, matter.where().gridId());
        add(parts, Who.LEAD, holds(posts, matter.charge().leadPost()));
        add(parts, Who.ASSIST, assisting.stream().anyMatch(posts::contains));
        add(parts, Who.DESK, whole && staff.may(Duty.DESK));
        add(
                parts,
                Who.CHECKER,
                reached
                        && staff.may(Duty.CHECK)
                        && !isSame(staff, matter.ending().handledBy()));
        add(
                parts,
                Who.CALLER,
                reached
                        && staff.may(Duty.CALL_BACK)
                        && !isSame(staff, matter.ending().handledBy())
                        && !isSame(staff, matter.ending().checkedBy()));
        add(
                parts,
                Who.ADJUDICATOR,
                whole
                        && staff.may(Duty.ADJUDICATE)
                        && !holds(posts, matter.charge().leadPost()));
        add(parts, Who.SUPERVISOR, holds(posts, matter.standing().supervisorPost()) || whole && staff.may(Duty.LEAD));
        return parts;
    }

    static Set<UUID> ownPosts(Scope scope) {
        return switch (scope.reach()) {
            case Scope.Reach.Nothing() -> Set.of();
            case Scope.Reach.Whole(Set<UUID> posts) -> posts;
            case Scope.Reach.Posts(Set<UUID> posts, Set<UUID> grids) -> posts;
        };
    }

    private static boolean isInGrids(Scope scope, @Nullable UUID grid) {
        return scope.reach() instanceof Scope.Reach.Posts(Set<UUID> posts, Set<UUID> grids) && holds(grids, grid);
    }

    private static boolean isAbout(Scope scope, @Nullable UUID avoidPost) {
        return holds(ownPosts(scope), avoidPost);
    }

    private static boolean holds(Set<UUID> posts, @Nullable UUID post) {
        return post != null && posts.contains(post);
    }

    private static boolean isSame(Actor.Staff staff, @Nullable UUID account) {
        return staff.accountId().equals(account);
    }

    private static void add(Set<Who> parts, Who part, boolean holds) {
        if (holds) {
            parts.add(part);
        }
    }
}
