package org.tongxin.requests.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.requests.casework.CaseEvent;
import org.tongxin.requests.words.CaseWords;
import org.tongxin.ui.Page;

/** The history as residents read it: what was said to them, never what staff said among themselves. */
@Component
class Story {

    /** The resident's own words: a follower reads that it happened, not what was said. */
    private static final Set<String> OWN_WORDS = Set.of("report", "reopen", "withdraw", "call_back", "add_words");

    /** A result is told once a second person has checked it. */
    private static final Set<String> RESULTS = Set.of("report_result", "decline");

    private final CaseWords words;

    Story(CaseWords words) {
        this.words = words;
    }

    /**
     * Newest first, as it came.
     *
     * @param history newest first
     */
    List<ProgressPage.Line> tell(Page page, List<CaseEvent> history, boolean follows) {
        List<ProgressPage.Line> lines = new ArrayList<>();
        String laterCheck = "";
        for (CaseEvent event : history) {
            String sentence = sentence(page, event, follows);
            if (sentence != null) {
                boolean untold = RESULTS.contains(event.act()) && !laterCheck.equals("pass_check")
                        || follows && OWN_WORDS.contains(event.act());
                lines.add(new ProgressPage.Line(event.at(), sentence, untold ? null : event.publicWords()));
            }
            if (event.act().equals("pass_check") || event.act().equals("return_from_check")) {
                laterCheck = event.act();
            } else if (RESULTS.contains(event.act())) {
                laterCheck = "";
            }
        }
        return lines;
    }

    private @Nullable String sentence(Page page, CaseEvent event, boolean follows) {
        if (follows && event.act().equals("add_words")) {
            return null;
        }
        return follows && OWN_WORDS.contains(event.act()) && !event.act().equals("report")
                ? page.t("requests.progress.story." + event.act())
                : words.doneForResident(page, event);
    }
}
