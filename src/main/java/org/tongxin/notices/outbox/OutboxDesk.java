package org.tongxin.notices.outbox;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.tongxin.area.Post;
import org.tongxin.area.Posts;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.notices.outbox.Message.State;
import org.tongxin.privacy.AuditLog;
import org.tongxin.ui.FormErrors;

/** What staff do with the outbox: read it, have a message tried again, set the quiet hours. */
@Component
class OutboxDesk {

    private static final int LINES = 50;

    private final OutboxTable outbox;
    private final Transactions transactions;
    private final Letters letters;
    private final Posts posts;
    private final Sending sending;
    private final AuditLog audit;
    private final Clock clock;
    private final boolean contents;

    OutboxDesk(
            OutboxTable outbox,
            Transactions transactions,
            Letters letters,
            Posts posts,
            Sending sending,
            AuditLog audit,
            Clock clock,
            Environment environment) {
        this.outbox = outbox;
        this.transactions = transactions;
        this.letters = letters;
        this.posts = posts;
        this.sending = sending;
        this.audit = audit;
        this.clock = clock;
        this.contents = !environment.acceptsProfiles(Profiles.of("prod"));
    }

    OutboxPage page(Scope scope, String state, String after, OutboxPage.@Nullable Quiet typed, FormErrors errors) {
        Optional<State> shown = state(state);
        Optional<Cursor> cursor = Cursor.parse(after);
        Set<Long> communities = scope.communities();
        return transactions.reading(scope, () -> {
            List<Message> found = communities.isEmpty()
                    ? List.of()
                    : outbox.list(
                            communities,
                            shown.orElse(null),
                            cursor.map(Cursor::queuedAt).orElse(null),
                            cursor.map(Cursor::id).orElse(new UUID(0, 0)),
                            LINES + 1);
            List<Message> lines = found.subList(0, Math.min(LINES, found.size()));
            return new OutboxPage(
                    sending.isPossible(),
                    shown.orElse(null),
                    lines.stream().map(this::line).toList(),
                    found.size() > LINES ? href(shown, Cursor.of(lines.getLast())) : null,
                    communities.size() == 1
                            ? typed == null ? quiet(communities.iterator().next()) : typed
                            : null,
                    errors);
        });
    }

    void retry(Actor actor, long communityId, UUID id) {
        if (!actor.scope().covers(communityId)) {
            return;
        }
        boolean retried = transactions.in(Scope.publicOf(communityId), () -> {
            boolean found = outbox.retry(communityId, id, clock.instant());
            if (found) {
                audit.append(communityId, actor, "notices.retry", id, null);
            }
            return found;
        });
        if (retried) {
            sending.wake();
        }
    }

    void setQuietHours(Actor actor, QuietHours hours) {
        for (long community : actor.scope().communities()) {
            transactions.run(Scope.publicOf(community), () -> {
                outbox.setQuietHours(community, hours);
                audit.append(community, actor, "notices.quiet_hours", null, hours.from() + "–" + hours.until());
            });
        }
    }

    private OutboxPage.Line line(Message message) {
        Optional<Letters.Letter> letter = letters.of(message, message.language());
        UUID post = message.postId();
        return new OutboxPage.Line(
                message.communityId(),
                message.id(),
                post == null
                        ? null
                        : posts.byId(message.communityId(), post)
                                .map(Post::title)
                                .orElse("—"),
                message.topic().equals(PasswordMail.TOPIC),
                letter.map(Letters.Letter::subject).orElse(null),
                contents ? letter.map(words -> words.body().lines().toList()).orElse(null) : null,
                letter.map(words -> words.language().tag()).orElse("zh-Hans"),
                message.lifeline(),
                message.state(),
                message.attempts(),
                message.queuedAt(),
                message.nextTryAt(),
                message.sentAt(),
                message.failure());
    }

    private OutboxPage.Quiet quiet(long community) {
        QuietHours hours = outbox.quietHours(community).orElse(QuietHours.USUAL);
        return new OutboxPage.Quiet(hours.from().toString(), hours.until().toString());
    }

    private static Optional<State> state(String name) {
        for (State state : State.values()) {
            if (state.name().equalsIgnoreCase(name)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }

    private static String href(Optional<State> shown, Cursor after) {
        return "/outbox?state="
                + shown.map(state -> state.name().toLowerCase(Locale.ROOT)).orElse("") + "&after=" + after;
    }

    /** The last message of a page. */
    private record Cursor(Instant queuedAt, UUID id) {

        static Cursor of(Message message) {
            return new Cursor(message.queuedAt(), message.id());
        }

        static Optional<Cursor> parse(String written) {
            int split = written.indexOf('_');
            try {
                return split < 0
                        ? Optional.empty()
                        : Optional.of(new Cursor(
                                Instant.parse(written.substring(0, split)),
                                UUID.fromString(written.substring(split + 1))));
            } catch (DateTimeException | IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return queuedAt + "_" + id;
        }
    }
}
