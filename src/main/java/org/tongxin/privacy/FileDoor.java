package org.tongxin.privacy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.tongxin.kernel.Actor;

/**
 * 查阅之门: the one way to a personal file for a member of staff. It stays shut until they have said what for, and writes
 * down each look, so that the person it is about can read it. It stands behind the rule and the scope, not in their place:
 * ask those first. Call it in the transaction that reads the file; without one of the right scope nothing is shown.
 */
public interface FileDoor {

    /**
     * Writes a look down.
     *
     * @param subjects ids of the residents whose data is shown
     * @param what key of the words for what is shown, for example {@code people.looks.household}
     * @throws PurposeMissing where no purpose is open for the task; becomes a page that asks for it and comes back
     * @throws FileFrozen where the person wanted the file erased and the purpose is neither their own wish nor danger
     */
    void look(Actor.Staff who, Task task, Collection<UUID> subjects, String what);

    /**
     * Writes down that hidden signs of one person were shown in full.
     *
     * @param reason why, in the words of who looks
     * @throws PurposeMissing where no purpose is open for the task
     * @throws IllegalArgumentException where no reason is given
     */
    void reveal(Actor.Staff who, Task task, UUID subject, String what, String reason);

    /**
     * Opens a purpose for a task that says itself what for, such as a visit that was planned. Where one is open already,
     * nothing changes.
     */
    void begin(Actor.Staff who, Task task, Purpose purpose);

    /** True while a purpose is open for the task. */
    boolean isOpen(Actor.Staff who, Task task);

    /**
     * Those of several people whose files stay shut for what was said: their people wanted them erased, and the purpose is
     * neither their own wish nor danger. The others' files open without them.
     *
     * @throws PurposeMissing where no purpose is open for the task
     */
    Set<UUID> shut(Actor.Staff who, Task task, Collection<UUID> subjects);

    /**
     * True while this member of staff broke the glass for the task: their posts do not reach the file, and they said why
     * it must be now. The community stays the boundary.
     */
    boolean brokeGlass(Actor.Staff who, Task task);

    /**
     * The page that asks what for.
     *
     * @param then path to come back to, or empty
     */
    static String purposeAddress(Task task, String then) {
        return address("/purpose", task, then);
    }

    /**
     * The page on which the glass is broken, to be offered where the posts of who looks do not reach a file.
     *
     * @param then path to come back to, or empty
     */
    static String glassAddress(Task task, String then) {
        return address("/glass", task, then);
    }

    private static String address(String page, Task task, String then) {
        return page + "?of=" + task.communityId() + "&kind=" + task.kind() + "&id=" + task.id()
                + (then.isEmpty() ? "" : "&then=" + URLEncoder.encode(then, StandardCharsets.UTF_8));
    }
}
