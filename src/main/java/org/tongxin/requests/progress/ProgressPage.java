package org.tongxin.requests.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.ui.Choice;
import org.tongxin.ui.FormErrors;

/**
 * The progress of one case, as its resident or a follower may see it.
 *
 * @param words the resident's own words; null for followers
 * @param rings names of the circles, the nearest to the resident first
 * @param ring index of the circle that has it now
 * @param holder who has it, or null once it is closed
 * @param phone of who has it, or null
 * @param because why them
 * @param next when it is looked at again, or null
 * @param waitsFor what it waits for, or null
 * @param followers how many others follow it
 * @param photos ids of the released photos
 * @param history newest first
 * @param result what came of it once that was checked, or null
 */
public record ProgressPage(
        String number,
        String title,
        @Nullable String words,
        String state,
        List<String> rings,
        int ring,
        @Nullable String holder,
        @Nullable String phone,
        @Nullable String because,
        List<Time> clocks,
        @Nullable LocalDate next,
        @Nullable String waitsFor,
        int followers,
        List<UUID> photos,
        List<Line> history,
        @Nullable Outcome result,
        Acts acts,
        FormErrors errors) {

    private static final int AT_ONCE = 8;
    private static final int FEW = 4;

    /** True where the form with this field is shown unfolded: something was typed or is to be mended. */
    public boolean isOpen(String field) {
        return errors.of(field) != null || !acts.typed().in(field).isEmpty();
    }

    /** The part of the history that is read at once; all of it where little would be left over. */
    public List<Line> recent() {
        return earlier().isEmpty() ? history : history.subList(0, AT_ONCE);
    }

    /** The part of a long history that unfolds. */
    public List<Line> earlier() {
        return history.size() <= AT_ONCE + FEW ? List.of() : history.subList(AT_ONCE, history.size());
    }

    /** The answers to “is it solved”. */
    public List<Choice> solved(String yes, String no) {
        return List.of(
                new Choice("yes", yes, acts.typed().solved().equals("yes")),
                new Choice("no", no, acts.typed().solved().equals("no")));
    }

    /**
     * One promise.
     *
     * @param label what is promised
     * @param words until when, and how much is left
     * @param used part of the time that has passed, 0 to 100
     * @param kind in-time, soon, over or paused
     */
    public record Time(String label, String words, int used, String kind) {}

    /**
     * One line of the history.
     *
     * @param words what was said to the resident, or null
     */
    public record Line(
            Instant at, String sentence, @Nullable String words) {}

    /**
     * What came of it.
     *
     * @param by the unit that settled it
     */
    public record Outcome(String name, @Nullable String words, String by) {}

    /**
     * What may be done now.
     *
     * @param id of the act, made with the page so that it is done once
     * @param answer true while the call-back is open
     * @param reopenUntil the last day for reopening, or null where it cannot be reopened
     * @param news true where an address for news is known
     * @param typed what was typed where something is to be mended
     */
    public record Acts(
            UUID id,
            boolean answer,
            @Nullable LocalDate reopenUntil,
            boolean withdraw,
            boolean add,
            boolean news,
            List<Choice> grades,
            Typed typed) {}

    /**
     * What was typed into one of the forms.
     *
     * @param field id of the field that the words belong to, or empty
     * @param words as typed; an address where the field is that of the address
     */
    public record Typed(String field, String solved, String grade, String words) {

        static final Typed NOTHING = new Typed("", "", "", "");

        /** True where words were typed. */
        public boolean any() {
            return !words.isEmpty();
        }

        /** What was typed into this field. */
        public String in(String id) {
            return id.equals(field) ? words : "";
        }
    }

    /**
     * The page that asks for a code.
     *
     * @param code as typed
     * @param kept what was typed on the page of a case before its time was over
     */
    public record Ask(String code, Typed kept, FormErrors errors) {}
}
