package org.tongxin.requests.words;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.area.Post;
import org.tongxin.area.Posts;
import org.tongxin.requests.CaseState;
import org.tongxin.requests.casework.CaseEvent;
import org.tongxin.requests.model.Case;
import org.tongxin.requests.model.Catalogue;
import org.tongxin.requests.model.Charge;
import org.tongxin.requests.model.Limit;
import org.tongxin.requests.model.Remaining;
import org.tongxin.ui.Page;

/** A case, its history and its clocks in the reader's words: one voice for staff, one for residents. */
@Component
public class CaseWords {

    private final Catalogue catalogue;
    private final Posts posts;

    CaseWords(Catalogue catalogue, Posts posts) {
        this.catalogue = catalogue;
        this.posts = posts;
    }

    /** A state as staff say it. */
    public String state(Page page, CaseState state) {
        return page.t("requests.state." + state.code());
    }

    /** A state as residents read it. */
    public String stateForResident(Page page, CaseState state) {
        return page.t("requests.state_public." + state.code());
    }

    /** The name of the category; says so where the desk has not filed it yet. */
    public String category(Page page, Case matter) {
        return category(
                page,
                matter.communityId(),
                matter.filing().catalogueVersion(),
                matter.filing().category());
    }

    /**
     * The name of a category in the version that a case keeps.
     *
     * @param code null where it is not filed yet
     */
    public String category(Page page, long communityId, int version, @Nullable String code) {
        return code == null
                ? page.t("requests.words.category_unknown")
                : catalogue.words(communityId, version, code, page.language()).name();
    }

    /** The title of the post; the desk where there is none. */
    public String holder(Page page, long communityId, @Nullable UUID postId) {
        return postId == null
                ? page.t("requests.words.desk")
                : posts.byId(communityId, postId).map(Post::title).orElseGet(() -> page.t("requests.words.desk"));
    }

    /** Why it came to whom, as part of a sentence. */
    public String why(Page page, long communityId, Charge charge) {
        String place = charge.place() == null ? page.t("requests.words.community") : charge.place();
        String who = charge.role() == null
                ? holder(page, communityId, charge.leadPost())
                : page.t("area.role." + charge.role());
        return page.t("requests.because." + charge.because().code(), place, who);
    }

    /** Why it came to whom, as a sentence that begins with “because”. */
    public String because(Page page, long communityId, Charge charge) {
        return page.t("requests.because.prefix", why(page, communityId, charge));
    }

    /** A line of the history as staff read it; the words spoken stand beside it. */
    public String done(Page page, CaseEvent event) {
        return page.t("requests.done." + event.act(), holder(page, event.communityId(), event.postId()));
    }

    /** A line of the history as residents read it, or null where it is not for them. */
    public @Nullable String doneForResident(Page page, CaseEvent event) {
        return switch (event.act()) {
            case "note", "release", "exclude", "remind_respond", "remind_resolve" -> null;
            default -> page.t("requests.done_public." + event.act(), holder(page, event.communityId(), event.postId()));
        };
    }

    /** How much is left of a limit, or by how much it is over. */
    public String left(Page page, Remaining remaining) {
        String beginning = switch (remaining) {
            case Remaining.Left left -> "requests.left.";
            case Remaining.Over over -> "requests.over.";
        };
        return page.t(beginning + remaining.unit().slug(), remaining.amount());
    }

    /** A limit: 4 working hours. */
    public String limit(Page page, Limit limit) {
        return page.t("requests.limit." + limit.unit().slug(), limit.value());
    }
}
