package org.tongxin.access.signin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tongxin.access.Accounts.Administrator;
import org.tongxin.access.PostDuties;
import org.tongxin.access.PostDuties.Sees;
import org.tongxin.area.Communities;
import org.tongxin.area.Community;
import org.tongxin.area.Placement;
import org.tongxin.area.Places;
import org.tongxin.area.Post;
import org.tongxin.area.Posts;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Scope.Reach;

/** Makes the actor of a signed-in account from the posts it holds today. */
@Component
class StaffActors {

    private final HeldPosts held;
    private final Communities communities;
    private final Posts posts;
    private final Places places;
    private final Clock clock;

    StaffActors(HeldPosts held, Communities communities, Posts posts, Places places, Clock clock) {
        this.held = held;
        this.communities = communities;
        this.posts = posts;
        this.places = places;
        this.clock = clock;
    }

    /**
     * The actor. Posts in several communities count together where they grant the same in each; otherwise only those of
     * one community count, so that a duty given here never works there.
     *
     * @param preferred the community the request is about
     */
    Actor.Staff of(SignedIn account, long preferred) {
        if (!account.administrator().isEmpty()) {
            return administrator(account);
        }
        Map<Long, Grants> byCommunity = new TreeMap<>();
        for (HeldPosts.Held one : held.of(account)) {
            if (!today(one)) {
                continue;
            }
            posts.byId(one.communityId(), one.postId())
                    .ifPresent(post -> byCommunity
                            .computeIfAbsent(one.communityId(), id -> new Grants())
                            .add(post, gridsOf(post)));
        }
        return staff(account, together(byCommunity, preferred));
    }

    private Actor.Staff administrator(SignedIn account) {
        Set<Duty> duties =
                account.administrator().stream().map(StaffActors::duty).collect(Collectors.toUnmodifiableSet());
        Set<Long> everywhere = communities.all().stream().map(Community::id).collect(Collectors.toUnmodifiableSet());
        return new Actor.Staff(account.id(), account.name(), duties, new Scope(everywhere, new Reach.Nothing()));
    }

    private static Duty duty(Administrator kind) {
        return switch (kind) {
            case SYSTEM -> Duty.ADMINISTER_SYSTEM;
            case SECURITY -> Duty.ADMINISTER_SECURITY;
            case AUDIT -> Duty.ADMINISTER_AUDIT;
        };
    }

    private boolean today(HeldPosts.Held one) {
        return communities
                .byId(one.communityId())
                .map(community -> one.on(LocalDate.ofInstant(clock.instant(), community.zone())))
                .orElse(false);
    }

    private Set<UUID> gridsOf(Post post) {
        return PostDuties.of(post.kind()).sees() != Sees.GRIDS
                ? Set.of()
                : places.of(post.communityId(), post.areaId())
                        .flatMap(Placement::grid)
                        .map(grid -> Set.of(grid.id()))
                        .orElse(Set.of());
    }

    private static Map<Long, Grants> together(Map<Long, Grants> byCommunity, long preferred) {
        boolean alike = byCommunity.values().stream()
                        .map(grants -> List.of(grants.whole, grants.duties))
                        .distinct()
                        .count()
                <= 1;
        if (alike) {
            return byCommunity;
        }
        Long one = byCommunity.containsKey(preferred)
                ? preferred
                : byCommunity.keySet().iterator().next();
        Grants grants = byCommunity.get(one);
        return grants == null ? Map.of() : Map.of(one, grants);
    }

    private static Actor.Staff staff(SignedIn account, Map<Long, Grants> byCommunity) {
        var duties = EnumSet.noneOf(Duty.class);
        Set<UUID> own = new HashSet<>();
        Set<UUID> grids = new HashSet<>();
        boolean whole = false;
        for (Grants grants : byCommunity.values()) {
            duties.addAll(grants.duties);
            own.addAll(grants.own);
            grids.addAll(grants.grids);
            whole = grants.whole;
        }
        Reach reach = whole ? new Reach.Whole(own) : own.isEmpty() ? new Reach.Nothing() : new Reach.Posts(own, grids);
        return new Actor.Staff(account.id(), account.name(), duties, new Scope(byCommunity.keySet(), reach));
    }

    /** What the posts of one community grant together. */
    private static final class Grants {
        private final Set<Duty> duties = EnumSet.noneOf(Duty.class);
        private final Set<UUID> own = new HashSet<>();
        private final Set<UUID> grids = new HashSet<>();
        private boolean whole;

        void add(Post post, Set<UUID> itsGrids) {
            PostDuties.Grant grant = PostDuties.of(post.kind());
            duties.addAll(grant.duties());
            own.add(post.id());
            grids.addAll(itsGrids);
            whole |= grant.sees() == Sees.WHOLE;
        }
    }
}
