package org.tongxin.privacy.purpose;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.SafeText;
import org.tongxin.privacy.ActingPosts;
import org.tongxin.privacy.AuditLog;
import org.tongxin.privacy.FileDoor;
import org.tongxin.privacy.FileFrozen;
import org.tongxin.privacy.GlassBroken;
import org.tongxin.privacy.Purpose;
import org.tongxin.privacy.PurposeMissing;
import org.tongxin.privacy.Task;

/** The door itself: fails closed, and writes before anything is shown. */
@Component
class Door implements FileDoor {

    /** Reasons are read by residents: a few words, not a record of their own. */
    static final int REASON = 200;

    /** How long a task that says its purpose itself stays open. */
    private static final Duration BEGUN = Duration.ofHours(1);

    /** Whom the glass was broken for is told within this time after it is whole again. */
    private static final Duration TELL_WITHIN = Duration.ofDays(1);

    private final PurposeTable table;
    private final Frost frost;
    private final ActingPosts posts;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    Door(
            PurposeTable table,
            Frost frost,
            ActingPosts posts,
            AuditLog audit,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.table = table;
        this.frost = frost;
        this.posts = posts;
        this.audit = audit;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void look(Actor.Staff who, Task task, Collection<UUID> subjects, String what) {
        write(who, task, new PurposeTable.Look(List.copyOf(subjects), what, false, null));
    }

    @Override
    public void reveal(Actor.Staff who, Task task, UUID subject, String what, String reason) {
        SafeText text = SafeText.line(reason, REASON);
        if (text.isEmpty() || !text.ok()) {
            throw new IllegalArgumentException("A reveal needs a reason");
        }
        write(who, task, new PurposeTable.Look(List.of(subject), what, true, text.text()));
    }

    @Override
    public void begin(Actor.Staff who, Task task, Purpose purpose) {
        if (!isOpen(who, task)) {
            open(who, task, new Said(purpose, null, BEGUN, false));
        }
    }

    @Override
    public boolean isOpen(Actor.Staff who, Task task) {
        return covered(who, task)
                && table.open(who.accountId(), task, clock.instant()).isPresent();
    }

    @Override
    public Set<UUID> shut(Actor.Staff who, Task task, Collection<UUID> subjects) {
        return frost.shut(opened(who, task, clock.instant()), subjects);
    }

    @Override
    public boolean brokeGlass(Actor.Staff who, Task task) {
        return covered(who, task)
                && table.open(who.accountId(), task, clock.instant())
                        .filter(OpenPurpose::glassBroken)
                        .isPresent();
    }

    /**
     * What somebody said at the door.
     *
     * @param lasts how long it stays open
     */
    record Said(Purpose purpose, @Nullable String reason, Duration lasts, boolean breaksGlass) {}

    /** Opens a purpose, in the caller's transaction. */
    void open(Actor.Staff who, Task task, Said said) {
        if (!covered(who, task)) {
            throw new PurposeMissing(task);
        }
        Instant now = clock.instant();
        table.insert(new OpenPurpose(
                ids.next(),
                who.accountId(),
                who.name(),
                posts.title(who, task.communityId()),
                said.purpose().code(),
                task,
                said.breaksGlass(),
                said.reason(),
                now,
                now.plus(said.lasts())));
        audit.append(
                task.communityId(),
                who,
                said.breaksGlass() ? "privacy.break_glass" : "privacy.open_purpose",
                task.id(),
                said.purpose().code() + (said.reason() == null ? "" : " · " + said.reason()));
    }

    private void write(Actor.Staff who, Task task, PurposeTable.Look look) {
        Instant now = clock.instant();
        OpenPurpose opened = opened(who, task, now);
        if (look.subjects().isEmpty()) {
            return;
        }
        if (!frost.shut(opened, look.subjects()).isEmpty()) {
            throw new FileFrozen(task);
        }
        table.write(opened, look, now);
        audit.append(
                task.communityId(),
                who,
                look.revealed() ? "privacy.reveal" : "privacy.look",
                task.id(),
                look.what() + " · " + opened.purpose() + (look.reason() == null ? "" : " · " + look.reason()));
        if (opened.glassBroken()) {
            for (UUID subject : look.subjects()) {
                if (table.mustBeTold(opened, subject, opened.openUntil().plus(TELL_WITHIN))) {
                    events.publishEvent(new GlassBroken(task.communityId(), subject, opened.id()));
                }
            }
        }
    }

    private OpenPurpose opened(Actor.Staff who, Task task, Instant now) {
        if (!covered(who, task)) {
            throw new PurposeMissing(task);
        }
        return table.open(who.accountId(), task, now).orElseThrow(() -> new PurposeMissing(task));
    }

    private static boolean covered(Actor.Staff who, Task task) {
        return who.scope().covers(task.communityId());
    }
}
