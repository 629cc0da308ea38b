package org.tongxin.requests.report;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.tongxin.area.Communities;
import org.tongxin.area.Community;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Pictures;
import org.tongxin.kernel.RateLimits;

/** The draft of the browser that asks, and where it goes from here. */
@Component
class Drafting {

    /** After this long without a word the next reader is asked before anything typed is shown: devices are shared. */
    static final Duration IDLE = Duration.ofMinutes(20);

    private static final Logger LOG = LoggerFactory.getLogger(Drafting.class);

    private final Drafts drafts;
    private final DraftCheck check;
    private final Communities communities;
    private final RateLimits limits;
    private final Pictures pictures;
    private final Ids ids;
    private final Clock clock;

    Drafting(
            Drafts drafts,
            DraftCheck check,
            Communities communities,
            RateLimits limits,
            Pictures pictures,
            Ids ids,
            Clock clock) {
        this.drafts = drafts;
        this.check = check;
        this.communities = communities;
        this.limits = limits;
        this.pictures = pictures;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A request within the reporting pages.
     *
     * @param key of the browser, newly made where it had none
     * @param draft what it has so far, or null
     */
    record Asked(
            Community community, DraftKey key, @Nullable Draft draft) {}

    /** Who asks; the browser gets a key where it has none. Nothing of these pages is kept by anybody on the way. */
    Asked asked(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Community community = communities.of(request);
        DraftKey key = DraftKey.of(request);
        if (key == null) {
            key = DraftKey.make(ids);
            key.give(request, response, DraftKey.LIFE);
            return new Asked(community, key, null);
        }
        return new Asked(community, key, drafts.find(community.id(), key).orElse(null));
    }

    /** Where to go instead of showing a later question: to the first page or to what was sent; null: stay. */
    @Nullable
    String elsewhere(Asked asked) {
        Draft draft = asked.draft();
        if (draft == null || isIdle(draft)) {
            return Step.WORDS.href();
        }
        return draft.sent() != null ? "/report/done" : null;
    }

    /** True where somebody else may be at the device by now. */
    boolean isIdle(Draft draft) {
        return draft.sent() == null && draft.touchedAt().plus(IDLE).isBefore(clock.instant());
    }

    /** Changes the draft; empty where the browser's key does not fit any more. A new draft counts against the limit. */
    Optional<Draft> change(Asked asked, HttpServletRequest request, UnaryOperator<Draft> change) {
        if (asked.draft() == null) {
            limits.require("public-form", RateLimits.caller(request.getRemoteAddr()));
        }
        return drafts.change(asked.community().id(), asked.key(), change);
    }

    /** The first question after this one that is not answered well yet; the last page when all are. */
    Step after(Step step, Community community, Draft draft) {
        for (Step next : Step.values()) {
            boolean later = next.compareTo(step) > 0;
            if (later && check.isAsked(next, community, draft) && !isDone(next, community, draft)) {
                return next;
            }
        }
        return Step.CHECK;
    }

    /** The first question of all that is not answered well yet, before the last page; null when all are. */
    @Nullable
    Step open(Community community, Draft draft) {
        for (Step step : Step.values()) {
            boolean matters = step != Step.CHECK && step != Step.SIMILAR && check.isAsked(step, community, draft);
            if (matters && !isDone(step, community, draft)) {
                return step;
            }
        }
        return null;
    }

    private boolean isDone(Step step, Community community, Draft draft) {
        return draft.seen().contains(step) && !check.of(step, community, draft).any();
    }

    /** The question before this one that this draft is asked. */
    Step before(Step step, Community community, @Nullable Draft draft) {
        Step[] all = Step.values();
        for (int i = step.ordinal() - 1; i > 0; i--) {
            if (draft != null && all[i] != Step.SIMILAR && check.isAsked(all[i], community, draft)) {
                return all[i];
            }
        }
        return Step.WORDS;
    }

    /** 忘掉: removes what was typed and the photos with it, on the server and in the browser. */
    void forget(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        DraftKey key = DraftKey.of(request);
        if (key != null) {
            Community community = communities.of(request);
            drafts.find(community.id(), key).ifPresent(draft -> removePhotos(ids(draft)));
            drafts.delete(community.id(), key);
        }
        DraftKey.take(request, response);
    }

    /** Removes drafts whose time is over, with their photos. */
    int removeExpired(long communityId) {
        var expired = drafts.expired(communityId);
        for (Drafts.Expired old : expired) {
            removePhotos(ids(old.draft()));
            drafts.deleteExpired(communityId, old.id());
        }
        return expired.size();
    }

    private static Collection<UUID> ids(Draft draft) {
        return draft.photos().stream().map(Draft.Photo::id).toList();
    }

    /** Removes photos nobody needs any more. */
    void removePhotos(Collection<UUID> photos) {
        for (UUID photo : photos) {
            try {
                pictures.delete(photo);
            } catch (IOException | UncheckedIOException e) {
                LOG.warn("A photo of a draft could not be removed", e);
            }
        }
    }
}
