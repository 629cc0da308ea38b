package org.tongxin.notices.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.notices.outbox.Message.Failure;
import org.tongxin.notices.outbox.Message.State;
import org.tongxin.ui.FormErrors;
import org.tongxin.ui.Page;
import org.tongxin.ui.Tab;

/**
 * The outbox as staff see it.
 *
 * @param possible false while no mail server is set
 * @param shown the state shown, or null for all
 * @param lines newest first
 * @param next address of the next page, or null
 * @param quiet of the one community, or null where the reader looks after several
 */
public record OutboxPage(
        boolean possible,
        @Nullable State shown,
        List<Line> lines,
        @Nullable String next,
        @Nullable Quiet quiet,
        FormErrors errors) {

    public OutboxPage {
        lines = List.copyOf(lines);
    }

    /** One view for each state. */
    public List<Tab> tabs(Page page) {
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab("/outbox", page.t("notices.outbox.state.all"), shown == null));
        for (State state : State.values()) {
            tabs.add(new Tab(
                    "/outbox?state=" + state.name().toLowerCase(Locale.ROOT), page.t(stateKey(state)), state == shown));
        }
        return tabs;
    }

    private static String stateKey(State state) {
        return switch (state) {
            case QUEUED -> "notices.outbox.state.queued";
            case HELD -> "notices.outbox.state.held";
            case SENT -> "notices.outbox.state.sent";
            case FAILED -> "notices.outbox.state.failed";
        };
    }

    /**
     * One message.
     *
     * @param to the title of the post, or null for a resident
     * @param toStaff true where it goes to an account of its own, not to a post or a resident
     * @param subject null where the topic has no words
     * @param body its lines, or null where only the subject may be read here
     */
    public record Line(
            long communityId,
            UUID id,
            @Nullable String to,
            boolean toStaff,
            @Nullable String subject,
            @Nullable List<String> body,
            String language,
            boolean lifeline,
            State state,
            int attempts,
            Instant queuedAt,
            Instant nextTryAt,
            @Nullable Instant sentAt,
            @Nullable Failure failure) {

        /** True where a person may have it tried again. */
        public boolean retryable() {
            return failure != null && state != State.SENT;
        }

        /** The colour of its tag. */
        public String tagKind() {
            return switch (state) {
                case QUEUED -> failure == null ? "plain" : "amber";
                case HELD -> "plain";
                case SENT -> "";
                case FAILED -> "red";
            };
        }

        /** The key of the words for its state. */
        public String stateKey() {
            return OutboxPage.stateKey(state);
        }

        /** True while it waits for an attempt. */
        public boolean waits() {
            return state == State.QUEUED || state == State.HELD;
        }

        /** The key of the words for what went wrong, or null. */
        public @Nullable String failureKey() {
            return failure == null
                    ? null
                    : switch (failure) {
                        case NO_ADDRESS -> "notices.outbox.failure.no_address";
                        case BAD_ADDRESS -> "notices.outbox.failure.bad_address";
                        case NO_CONNECTION -> "notices.outbox.failure.no_connection";
                        case REFUSED -> "notices.outbox.failure.refused";
                        case NO_WORDS -> "notices.outbox.failure.no_words";
                        case TOO_OLD -> "notices.outbox.failure.too_old";
                    };
        }
    }

    /** The quiet hours as typed. */
    public record Quiet(String from, String until) {}
}
