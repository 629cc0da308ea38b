package org.tongxin.privacy.approval;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.ui.FormErrors;

/** 双人审批页: what waits for a second person, and what became of the rest. */
public record ApprovalsPage(List<Row> waiting, List<Row> settled, FormErrors errors) {

    public ApprovalsPage {
        waiting = List.copyOf(waiting);
        settled = List.copyOf(settled);
    }

    /**
     * One request.
     *
     * @param path address of its acts
     * @param kind key of the words for what is asked
     * @param mine true where the reader asked it
     * @param mayDecide true where the reader is a second person for it
     * @param done where the reader does what was granted, or null
     * @param until until when it may be decided or, where it was granted, done
     */
    public record Row(
            String path,
            String kind,
            String summary,
            long size,
            String reason,
            String askedBy,
            Instant askedAt,
            boolean mine,
            boolean mayDecide,
            State state,
            @Nullable String done,
            Instant until,
            @Nullable String decidedBy,
            @Nullable String words) {}

    /** Where a request stands. */
    public enum State {
        WAITING("privacy.approval.state.waiting"),
        LAPSED("privacy.approval.state.lapsed"),
        REFUSED("privacy.approval.state.refused"),
        GRANTED("privacy.approval.state.granted"),
        USED("privacy.approval.state.used"),
        OVER("privacy.approval.state.over");

        private final String key;

        State(String key) {
            this.key = key;
        }

        /** Key of its words. */
        public String key() {
            return key;
        }
    }
}
