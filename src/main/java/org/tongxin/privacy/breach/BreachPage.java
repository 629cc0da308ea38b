package org.tongxin.privacy.breach;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.ui.FormErrors;

/**
 * One 泄露事件 with its clock, its steps and the words for those concerned.
 *
 * @param running how long since it was found, while somebody who must know does not
 * @param used how much of the limit is over, in percent
 * @param writes true where the reader may take a step
 */
public record BreachPage(
        Breach breach,
        List<Taken> steps,
        List<Step> next,
        @Nullable Duration running,
        Duration limit,
        int used,
        boolean writes,
        FormErrors errors) {

    public BreachPage {
        steps = List.copyOf(steps);
        next = List.copyOf(next);
    }

    /** A step as it was taken. */
    public record Taken(
            Instant at, String who, Step step, @Nullable String words) {}
}
