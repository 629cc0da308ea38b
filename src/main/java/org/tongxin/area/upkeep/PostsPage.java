package org.tongxin.area.upkeep;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.area.Post;
import org.tongxin.area.model.AreaNode;
import org.tongxin.area.model.AreaOrder;
import org.tongxin.area.model.CommunityMap;
import org.tongxin.area.model.PostKind;

/**
 * The posts of today.
 *
 * @param kind the kind asked for, or empty
 * @param kinds the kinds there are, as words
 */
public record PostsPage(String kind, List<String> kinds, List<Row> posts) {

    /** A post in the list; {@code area} is the place it answers for. */
    public record Row(
            UUID id,
            String title,
            String kind,
            String area,
            @Nullable String holder,
            @Nullable String phone,
            @Nullable String standIn,
            boolean onCall) {}

    static PostsPage of(CommunityMap map, int today, Instant now, String kind) {
        List<Post> all = map.posts().all(today);
        UUID onCall = map.posts().onCall(now, today).map(Post::id).orElse(null);
        List<String> kinds = Arrays.stream(PostKind.values())
                .map(PostKind::word)
                .filter(word -> all.stream().anyMatch(post -> post.kind().equals(word)))
                .toList();
        return new PostsPage(
                kind,
                kinds,
                all.stream()
                        .filter(post -> kind.isEmpty() || post.kind().equals(kind))
                        .sorted(Comparator.comparingInt(Post::tier).thenComparing(Post::title, AreaOrder.NAMES))
                        .map(post -> row(map, post, today, onCall))
                        .toList());
    }

    private static Row row(CommunityMap map, Post post, int today, @Nullable UUID onCall) {
        AreaNode area = map.node(post.areaId());
        UUID standIn = post.standIn();
        return new Row(
                post.id(),
                post.title(),
                PostKind.of(post.kind()).map(PostKind::word).orElse(""),
                area == null ? "" : area.name(),
                post.holderName(),
                post.phone(),
                standIn == null
                        ? null
                        : map.posts().byId(standIn, today).map(Post::title).orElse(null),
                post.id().equals(onCall));
    }
}
