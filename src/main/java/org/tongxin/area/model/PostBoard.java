package org.tongxin.area.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.area.Placement;
import org.tongxin.area.Post;

/** 岗位牌: the posts of one community with their periods, stand-ins and on-call times. */
public final class PostBoard {

    /** A post in its period; days since 1970, the last one included. */
    public record Term(Post post, int firstDay, int lastDay) {
        boolean holdsOn(int day) {
            return day >= firstDay && day <= lastDay;
        }
    }

    /** Who takes another's work, and on which days. */
    public record StandIn(UUID postId, UUID standInId, int firstDay, int lastDay) {}

    /** Which post is on call from when until when. */
    public record OnCall(
            UUID postId, Instant begins, @Nullable Instant ends) {}

    private static final Comparator<Term> NEAREST_FIRST = Comparator.comparingInt(
                    (Term term) -> term.post().tier())
            .thenComparing(term -> term.post().title())
            .thenComparing(term -> term.post().id());

    private final Map<UUID, Term> terms = new HashMap<>();
    private final Map<UUID, List<Term>> byArea = new HashMap<>();
    private final List<Term> inOrder;
    private final List<StandIn> standIns;
    private final List<OnCall> onCalls;

    /**
     * Built from what was written.
     *
     * @param standIns those named later last; for the same day the later one holds
     * @param onCalls those begun later last
     */
    public PostBoard(List<Term> all, List<StandIn> standIns, List<OnCall> onCalls) {
        this.inOrder = all.stream().sorted(NEAREST_FIRST).toList();
        this.standIns = List.copyOf(standIns);
        this.onCalls = List.copyOf(onCalls);
        for (Term term : inOrder) {
            terms.put(term.post().id(), term);
            byArea.computeIfAbsent(term.post().areaId(), id -> new ArrayList<>())
                    .add(term);
        }
    }

    /** All posts of the day, those nearest to the resident first. */
    public List<Post> all(int day) {
        return inOrder.stream()
                .filter(term -> term.holdsOn(day))
                .map(term -> as(term, day))
                .toList();
    }

    /** The post as it is on the day; its period does not matter, old cases point to it. */
    public Optional<Post> byId(UUID id, int day) {
        return Optional.ofNullable(terms.get(id)).map(term -> as(term, day));
    }

    /** The post with its period. */
    public Optional<Term> term(UUID id) {
        return Optional.ofNullable(terms.get(id));
    }

    /** The posts on an area on the day. */
    public List<Post> on(UUID areaId, int day) {
        return byArea.getOrDefault(areaId, List.of()).stream()
                .filter(term -> term.holdsOn(day))
                .map(term -> as(term, day))
                .toList();
    }

    /** Roles in their order, for each the nearest area of the chain; the stand-in where one is named. */
    public Optional<Post> responsible(List<Placement.Step> chain, List<String> roles, Set<UUID> except, int day) {
        for (String role : roles) {
            for (Placement.Step step : chain) {
                for (Term term : byArea.getOrDefault(step.id(), List.of())) {
                    if (term.holdsOn(day) && term.post().roles().contains(role)) {
                        Term acting = acting(term, day);
                        if (!except.contains(acting.post().id())) {
                            return Optional.of(as(acting, day));
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The post on call at the moment, its stand-in where one is named. */
    public Optional<Post> onCall(Instant now, int day) {
        for (OnCall call : onCalls.reversed()) {
            if (!call.begins().isAfter(now)
                    && (call.ends() == null || call.ends().isAfter(now))) {
                Term term = terms.get(call.postId());
                if (term != null && term.holdsOn(day)) {
                    return Optional.of(as(acting(term, day), day));
                }
            }
        }
        return Optional.empty();
    }

    private Term acting(Term term, int day) {
        Set<UUID> seen = new HashSet<>();
        Term acting = term;
        while (seen.add(acting.post().id())) {
            UUID standIn = standIn(acting.post().id(), day);
            Term next = standIn == null ? null : terms.get(standIn);
            if (next == null || !next.holdsOn(day)) {
                return acting;
            }
            acting = next;
        }
        return term;
    }

    private @Nullable UUID standIn(UUID postId, int day) {
        for (StandIn each : standIns.reversed()) {
            if (each.postId().equals(postId) && day >= each.firstDay() && day <= each.lastDay()) {
                return each.standInId();
            }
        }
        return null;
    }

    private Post as(Term term, int day) {
        UUID standIn = standIns.isEmpty() ? null : standIn(term.post().id(), day);
        Post post = term.post();
        return standIn == null
                ? post
                : new Post(
                        post.id(),
                        post.communityId(),
                        post.areaId(),
                        post.kind(),
                        post.roles(),
                        post.title(),
                        post.holderName(),
                        post.phone(),
                        post.tier(),
                        standIn);
    }
}
