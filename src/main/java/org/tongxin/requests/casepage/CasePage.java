package org.tongxin.requests.casepage;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.area.SiteMaps;
import org.tongxin.ui.Choice;
import org.tongxin.ui.FormErrors;

/**
 * 工单页.
 *
 * @param path address of the case
 * @param query what follows it where the reader works for several communities: {@code ?community=…}, else empty
 * @param forgotten that and when the personal details were taken away, or null
 * @param refusals why the reader may not do what the case waits for
 * @param seen id of the newest line of the history
 * @param done code of the act that was just done, or null
 * @param changed what others did since the form was shown; empty where nothing
 * @param kept words that were typed for an act that is no longer open, or null
 */
public record CasePage(
        String path,
        String query,
        Head head,
        @Nullable String forgotten,
        Said said,
        Duty duty,
        List<Clock> clocks,
        @Nullable Settled settled,
        Reporter reporter,
        List<Entry> history,
        List<Form> forms,
        List<String> refusals,
        String seen,
        @Nullable String done,
        List<Entry> changed,
        @Nullable String kept,
        FormErrors errors) {

    /**
     * @param stateKind of its tag
     * @param emergencyWord the word that made it one, or null
     */
    public record Head(
            String number,
            String title,
            String state,
            String stateKind,
            @Nullable String emergencyWord,
            String category,
            String kind,
            String channel,
            String visibility,
            Instant reportedAt,
            int followers,
            int reopened) {}

    /**
     * What was said, where it is, and the photos that came with it.
     *
     * @param draft what a release begins with where nothing was released yet
     * @param map where it is, or null where no grid is known
     * @param elsewhere a picture on a foreign server, or null
     */
    public record Said(
            String words,
            List<Answer> answers,
            List<Photo> photos,
            String place,
            @Nullable String address,
            @Nullable String publicText,
            String draft,
            SiteMaps.@Nullable SiteMap map,
            @Nullable Elsewhere elsewhere) {}

    /** A picture on a foreign server that an application named; never fetched by us. */
    public record Elsewhere(String address, String host) {}

    public record Answer(String question, String answer) {}

    /** @param released true where the public may see it */
    public record Photo(UUID id, String small, String large, int width, int height, boolean released) {}

    /** Who has it and why, who supervises, who helps. */
    public record Duty(
            String holder,
            @Nullable String holderName,
            String because,
            @Nullable String supervisor,
            List<Helper> helpers,
            @Nullable String objection) {}

    /** @param doneAt when its part was done, or null */
    public record Helper(
            String post, @Nullable Instant doneAt, @Nullable String words) {}

    /**
     * @param used 0 to 100
     * @param kind in-time, soon, over or paused
     */
    public record Clock(String name, String words, int used, String kind, String sub) {}

    /** How it was settled, and what the resident said to it. */
    public record Settled(
            String outcome,
            String words,
            @Nullable String waitsFor,
            @Nullable String nextStep,
            List<Photo> evidence,
            @Nullable String resident,
            @Nullable String residentWords,
            @Nullable String excluded) {}

    /**
     * Who reported, as far as the reader may know.
     *
     * @param identity how they wanted to be known
     * @param hidden why nothing more is shown, or null
     * @param phone masked, or whole after a logged look; null where there is none
     * @param whole true after that look
     */
    public record Reporter(
            String identity,
            @Nullable String hidden,
            @Nullable String name,
            @Nullable String phone,
            boolean whole) {}

    /**
     * @param resident what the resident reads, or null
     * @param inside what only staff read, or null
     * @param kind for the timeline
     */
    public record Entry(
            Instant at,
            String who,
            String what,
            @Nullable String resident,
            @Nullable String inside,
            String kind) {}

    /**
     * An act with its form.
     *
     * @param code of the act
     * @param open true where the form stands open
     * @param ownPage true where the form is long and has a page of its own
     * @param choices of its lists, by field
     */
    public record Form(String code, boolean open, boolean ownPage, String actId, ActTyped typed, Choices choices) {}

    /** What the lists of a form offer. */
    public record Choices(
            List<Choice> categories,
            List<Choice> places,
            List<Choice> posts,
            List<Choice> departments,
            List<Choice> outcomes,
            List<Choice> reasons,
            List<Photo> photos) {
        public static final Choices NONE =
                new Choices(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
