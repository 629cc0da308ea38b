package org.tongxin.requests.worklist;

import org.jspecify.annotations.Nullable;

/**
 * One case of a list in the reader's words.
 *
 * @param title the first of the resident's words
 * @param sub category and what else helps to know it again
 * @param state its name, and the kind of its tag
 * @param holder who has it
 * @param why why them
 * @param pinned true for an emergency
 * @param objection why the post says that it is not theirs, or null
 * @param result what was reported, or null
 * @param own true where the reader reported the result
 */
public record WorkRow(
        String href,
        String number,
        String title,
        String sub,
        State state,
        String place,
        String holder,
        String why,
        Time time,
        boolean pinned,
        @Nullable String objection,
        @Nullable Result result,
        boolean own) {

    /** The state and the kind of its tag. */
    public record State(String name, String kind) {}

    /**
     * How the clock stands.
     *
     * @param used 0 to 100
     * @param kind in-time, soon, over or paused
     * @param sub the moment itself
     */
    public record Time(String words, int used, String kind, String sub) {}

    /** What was reported. */
    public record Result(String outcome, String words) {}
}
