package org.tongxin.area.map;

import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongxin.area.Placement;
import org.tongxin.area.Post;
import org.tongxin.area.Posts;
import org.tongxin.area.model.AreaNode;
import org.tongxin.area.model.CommunityMap;
import org.tongxin.area.model.PostKind;

@Component
class RememberedPosts implements Posts {

    private final MapMemory memory;
    private final Clock clock;

    RememberedPosts(MapMemory memory, Clock clock) {
        this.memory = memory;
        this.clock = clock;
    }

    @Override
    public Optional<Post> responsible(Placement place, List<String> roles, Set<UUID> except) {
        long communityId = place.communityId();
        return memory.of(communityId)
                .flatMap(map -> map.posts().responsible(place.chain(), roles, except, memory.today(communityId)));
    }

    @Override
    public List<Post> withRole(long communityId, String role) {
        return memory.of(communityId)
                .map(map -> map.posts().all(memory.today(communityId)).stream()
                        .filter(post -> post.roles().contains(role))
                        .sorted(Comparator.comparingInt((Post post) -> depth(map, post))
                                .reversed())
                        .toList())
                .orElse(List.of());
    }

    private static int depth(CommunityMap map, Post post) {
        AreaNode node = map.node(post.areaId());
        return node == null ? 0 : node.chain().size();
    }

    @Override
    public List<Post> all(long communityId) {
        return memory.of(communityId)
                .map(map -> map.posts().all(memory.today(communityId)))
                .orElse(List.of());
    }

    @Override
    public SequencedMap<String, Integer> countByKind(long communityId) {
        List<Post> posts = all(communityId);
        SequencedMap<String, Integer> counts = new LinkedHashMap<>();
        for (PostKind kind : PostKind.values()) {
            posts.stream()
                    .filter(post -> post.kind().equals(kind.word()))
                    .forEach(post -> counts.merge(kind.word(), 1, Integer::sum));
        }
        posts.stream()
                .filter(post -> PostKind.of(post.kind()).isEmpty())
                .forEach(post -> counts.merge("", 1, Integer::sum));
        return counts;
    }

    @Override
    public Optional<Post> byId(long communityId, UUID postId) {
        return memory.of(communityId).flatMap(map -> map.posts().byId(postId, memory.today(communityId)));
    }

    @Override
    public Optional<Post> onCall(long communityId) {
        return memory.of(communityId).flatMap(map -> map.posts().onCall(clock.instant(), memory.today(communityId)));
    }
}
