package org.tongxin.requests.dispatch;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.area.AreaKind;
import org.tongxin.area.Placement;
import org.tongxin.area.Places;
import org.tongxin.area.Post;
import org.tongxin.area.Posts;
import org.tongxin.requests.Because;
import org.tongxin.requests.model.Calendars;
import org.tongxin.requests.model.Category;
import org.tongxin.requests.model.Charge;

/** Chooses who has a case, from place, category and duty list; what it cannot decide goes to the desk. */
@Component
public class Dispatcher {

    /** Where the ladder begins. */
    public static final int LOWEST_TIER = 1;

    private static final String DESK_ROLE = "community_desk";
    private static final String TOWN_ROLE = "town_office";

    private final Posts posts;
    private final Places places;
    private final Calendars calendars;
    private final Avoidance avoidance;
    private final Clock clock;

    Dispatcher(Posts posts, Places places, Calendars calendars, Avoidance avoidance, Clock clock) {
        this.posts = posts;
        this.places = places;
        this.calendars = calendars;
        this.avoidance = avoidance;
        this.clock = clock;
    }

    /**
     * What is to be dispatched.
     *
     * @param category null where nobody knows yet
     * @param place null where nobody knows yet
     * @param avoidPost the post it is about, or null
     */
    public record Matter(
            long communityId,
            @Nullable Category category,
            @Nullable Placement place,
            boolean emergency,
            @Nullable UUID avoidPost) {}

    /** Who has it, and why. */
    public Charge decide(Matter matter) {
        if (matter.avoidPost() != null) {
            return round(matter, matter.avoidPost());
        }
        if (matter.emergency() && isClosed(matter.communityId())) {
            Optional<Post> onCall = posts.onCall(matter.communityId());
            if (onCall.isPresent()) {
                return new Charge(onCall.get().id(), Because.ON_CALL, null, null);
            }
        }
        Category category = matter.category();
        Placement place = matter.place();
        if (category == null || place == null && category.level() == Category.Level.GRID) {
            return Charge.desk(Because.UNCLEAR);
        }
        return byDuty(matter.communityId(), category, place);
    }

    private Charge byDuty(long communityId, Category category, @Nullable Placement place) {
        Placement where = place == null ? community(communityId) : place;
        if (where == null) {
            return Charge.desk(Because.NOBODY);
        }
        for (String role : category.leadRoles()) {
            Optional<Post> post = posts.responsible(where, List.of(role));
            if (post.isPresent()) {
                boolean inGrid = role.equals("grid_worker");
                return new Charge(
                        post.get().id(), inGrid ? Because.GRID : Because.DUTY_LIST, role, label(where, post.get()));
            }
        }
        return Charge.desk(Because.NOBODY);
    }

    /**
     * 回避: goes round the post it is about, to the level above; never to whom that post stands in for. Where nobody
     * there is left, the desk decides, and where the desk is that person too, the town.
     */
    private Charge round(Matter matter, UUID avoid) {
        int tier = posts.byId(matter.communityId(), avoid).map(Post::tier).orElse(LOWEST_TIER);
        Set<UUID> avoided = avoidance.of(matter.communityId(), avoid);
        List<String> roles =
                matter.category() == null ? List.of() : matter.category().leadRoles();
        return posts.all(matter.communityId()).stream()
                .filter(post -> !avoided.contains(post.id()) && !avoid.equals(post.standIn()))
                .filter(post -> post.tier() > tier && post.roles().stream().anyMatch(roles::contains))
                .min(Comparator.comparingInt(Post::tier).thenComparing(Post::id))
                .map(post -> new Charge(post.id(), Because.AVOIDED, roleOf(post, roles), null))
                .orElseGet(() -> deskOrTown(matter.communityId(), avoided));
    }

    private Charge deskOrTown(long communityId, Set<UUID> avoided) {
        List<Post> desk = posts.withRole(communityId, DESK_ROLE);
        if (desk.isEmpty() || desk.stream().anyMatch(post -> !avoided.contains(post.id()))) {
            return Charge.desk(Because.AVOIDED);
        }
        return posts.withRole(communityId, TOWN_ROLE).stream()
                .filter(post -> !avoided.contains(post.id()))
                .findFirst()
                .map(post -> new Charge(post.id(), Because.AVOIDED, TOWN_ROLE, null))
                .orElseGet(() -> Charge.desk(Because.AVOIDED));
    }

    private static @Nullable String roleOf(Post post, List<String> roles) {
        return roles.stream().filter(post.roles()::contains).findFirst().orElse(null);
    }

    private static String label(Placement where, Post post) {
        return where.chain().stream()
                .filter(step -> step.id().equals(post.areaId()))
                .findFirst()
                .map(Placement.Step::name)
                .orElseGet(() -> where.chain().getLast().name());
    }

    private @Nullable Placement community(long communityId) {
        return posts.all(communityId).stream()
                .map(post -> places.of(communityId, post.areaId()).orElse(null))
                .filter(place -> place != null && place.exact().kind() == AreaKind.COMMUNITY)
                .findFirst()
                .orElse(null);
    }

    private boolean isClosed(long communityId) {
        return !calendars.of(communityId).calendar().isOpen(clock.instant());
    }
}
