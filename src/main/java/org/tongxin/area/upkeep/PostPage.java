package org.tongxin.area.upkeep;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.area.DutyRoles;
import org.tongxin.area.Post;
import org.tongxin.area.model.AreaNode;
import org.tongxin.area.model.CommunityMap;
import org.tongxin.area.model.PostBoard;
import org.tongxin.area.model.PostKind;
import org.tongxin.ui.Choice;
import org.tongxin.ui.FormErrors;

/**
 * One post.
 *
 * @param kind its kind as a word, or empty where it is not a known one
 * @param roles its known roles
 * @param others the posts that could stand in
 * @param standIn the title of today's stand-in, or null
 */
public record PostPage(
        UUID id,
        String title,
        String kind,
        UUID areaId,
        String areaName,
        List<String> roles,
        int tier,
        @Nullable String holder,
        @Nullable String phone,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String standIn,
        boolean onCall,
        List<Choice> others,
        FormErrors errors,
        PostForm form) {

    static Optional<PostPage> of(CommunityMap map, UUID id, int today, Instant now, FormErrors errors, PostForm form) {
        return map.posts().term(id).map(term -> of(map, term, today, now, errors, form));
    }

    private static PostPage of(
            CommunityMap map, PostBoard.Term term, int today, Instant now, FormErrors errors, PostForm form) {
        Post post = map.posts().byId(term.post().id(), today).orElse(term.post());
        AreaNode area = Objects.requireNonNull(map.node(post.areaId()));
        UUID standIn = post.standIn();
        return new PostPage(
                post.id(),
                post.title(),
                PostKind.of(post.kind()).map(PostKind::word).orElse(""),
                area.id(),
                area.name(),
                DutyRoles.ALL.stream().filter(post.roles()::contains).toList(),
                post.tier(),
                post.holderName(),
                post.phone(),
                LocalDate.ofEpochDay(term.firstDay()),
                term.lastDay() == Integer.MAX_VALUE ? null : LocalDate.ofEpochDay(term.lastDay()),
                standIn == null
                        ? null
                        : map.posts().byId(standIn, today).map(Post::title).orElse(null),
                map.posts()
                        .onCall(now, today)
                        .map(Post::id)
                        .filter(post.id()::equals)
                        .isPresent(),
                map.posts().all(today).stream()
                        .filter(other -> !other.id().equals(post.id()))
                        .map(other -> new Choice(
                                other.id().toString(),
                                other.holderName() == null ? other.title() : other.title() + " · " + other.holderName(),
                                other.id().toString().equals(form.standIn())))
                        .toList(),
                errors,
                form);
    }
}
