package org.tongxin.requests.telling;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongxin.area.Post;
import org.tongxin.area.Posts;
import org.tongxin.kernel.Ids;
import org.tongxin.notices.Notices;
import org.tongxin.requests.model.Case;

/** Who holds a case, and how they are told; in the running transaction, so that no case is without its notice. */
@Component
public class Telling {

    private static final String DESK = "community_desk";

    private static final Duration NEWS = Duration.ofDays(2);

    private final Notices notices;
    private final Posts posts;
    private final Clock clock;

    Telling(Notices notices, Posts posts, Clock clock) {
        this.notices = notices;
        this.posts = posts;
        this.clock = clock;
    }

    /** False for what arrives days late, from a phone that was offline or from an import: it alarms nobody. */
    public boolean isNews(UUID id) {
        return Ids.madeAt(id)
                .filter(at -> at.isBefore(clock.instant().minus(NEWS)))
                .isEmpty();
    }

    /** Tells whoever has a new case; the words of an emergency pass quiet hours. */
    public void ofNew(Case matter) {
        posts(matter, "new_case", leadOrDesk(matter), matter.report().emergency());
    }

    /**
     * Tells posts. What is about a post is not told to its holders, whatever else they hold.
     *
     * @param topic the last part of the message key
     * @param lifeline true passes quiet hours
     */
    public void posts(Case matter, String topic, Set<UUID> to, boolean lifeline) {
        for (UUID post : to) {
            notices.toPost(
                    matter.communityId(),
                    post,
                    "requests.alert." + topic,
                    matter.id(),
                    values(matter, "/work/" + matter.number()),
                    lifeline,
                    matter.standing().avoidPost());
        }
    }

    /** What the words of a notice name: the case and where it is read. */
    public static Map<String, String> values(Case matter, String path) {
        return Map.of("number", matter.number(), "path", path);
    }

    /** The post that has the case; the desk where it waits for one. */
    public Set<UUID> leadOrDesk(Case matter) {
        Set<UUID> lead = lead(matter);
        return lead.isEmpty() ? desk(matter) : lead;
    }

    /** The post that has the case, if any. */
    public static Set<UUID> lead(Case matter) {
        UUID lead = matter.charge().leadPost();
        return lead == null ? Set.of() : Set.of(lead);
    }

    /** The post that watches over the case now, if any. */
    public static Set<UUID> supervisor(Case matter) {
        UUID supervisor = matter.standing().supervisorPost();
        return supervisor == null ? Set.of() : Set.of(supervisor);
    }

    /** The desks of the community, without a post that the case is about. */
    public Set<UUID> desk(Case matter) {
        List<UUID> desks = posts.withRole(matter.communityId(), DESK).stream()
                .map(Post::id)
                .filter(post -> !post.equals(matter.standing().avoidPost()))
                .toList();
        return new LinkedHashSet<>(desks);
    }
}
