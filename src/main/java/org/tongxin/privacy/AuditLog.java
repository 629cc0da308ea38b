package org.tongxin.privacy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongxin.kernel.Actor;

/**
 * 审计: every act and every look at a reporter's identity. Appended before the caller's transaction commits, never changed,
 * sealed afterwards in batches that hash the one before.
 */
public interface AuditLog {

    /**
     * Appends one line.
     *
     * @param communityId the community it happened in, or null for the installation itself
     * @param actor who did it
     * @param act a short verb in the form {@code module.act}, for example {@code requests.reveal_reporter}
     * @param subject the id of what it was done to, or null
     * @param reason the reason given, or null; no personal data
     */
    void append(@Nullable Long communityId, Actor actor, String act, @Nullable UUID subject, @Nullable String reason);
}
