package org.tongxin.people.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tongxin.area.Communities;
import org.tongxin.area.Community;
import org.tongxin.area.Placement;
import org.tongxin.area.Post;
import org.tongxin.area.Posts;

/** Who answers for a place now: posts with a public phone, their stand-ins while they are away. Nothing is made up. */
@Component
class WhoToCall {

    private static final String CITY = "12345";
    private static final Set<String> LEADS = Set.of("unit_lead", "building_lead", "micro_grid_lead");

    private final Posts posts;
    private final Communities communities;

    WhoToCall(Posts posts, Communities communities) {
        this.posts = posts;
        this.communities = communities;
    }

    /** Those who stay the same for weeks: for paper. */
    List<CardLine> onPaper(Placement place) {
        List<CardLine> lines = new ArrayList<>();
        add(lines, "grid", posts.responsible(place, List.of("grid_worker")));
        add(lines, "lead", lead(place));
        add(lines, "property", posts.responsible(place, List.of("property")));
        add(lines, "desk", posts.responsible(place, List.of("community_desk")));
        lines.add(new CardLine("city", null, null, CITY));
        return List.copyOf(lines);
    }

    /** Those who answer at this moment, who is on call at night and the supervision phone with them. */
    List<CardLine> now(Placement place) {
        List<CardLine> lines = new ArrayList<>(onPaper(place));
        List<CardLine> night = new ArrayList<>();
        add(night, "night", posts.onCall(place.communityId()));
        lines.addAll(lines.size() - 1, night);
        communities
                .byId(place.communityId())
                .map(Community::supervisionPhone)
                .filter(phone -> !phone.isBlank())
                .ifPresent(phone -> lines.add(new CardLine("supervision", null, null, phone)));
        return List.copyOf(lines);
    }

    /** The lead of the smallest part of the building that has one. */
    private Optional<Post> lead(Placement place) {
        List<Post> all = posts.all(place.communityId());
        return place.chain().stream()
                .flatMap(step ->
                        all.stream().filter(post -> post.areaId().equals(step.id()) && LEADS.contains(post.kind())))
                .filter(post -> post.phone() != null)
                .findFirst();
    }

    private static void add(List<CardLine> lines, String what, Optional<Post> found) {
        found.ifPresent(post -> {
            String phone = post.phone();
            if (phone != null && !phone.isBlank()) {
                lines.add(new CardLine(what, post.title(), post.holderName(), phone));
            }
        });
    }
}
