package org.tongxin.privacy.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Writes;
import org.tongxin.privacy.AuditLog;

/** The lines of the audit log, one insert each. */
@Component
class AuditTable implements AuditLog {

    /** The installation itself, where no community is concerned. */
    static final long INSTALLATION = 0;

    private final Writes writes;
    private final Ids ids;
    private final Clock clock;

    AuditTable(Writes writes, Ids ids, Clock clock) {
        this.writes = writes;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void append(
            @Nullable Long communityId, Actor actor, String act, @Nullable UUID subject, @Nullable String reason) {
        writes.sql("""
                /* privacy/audit append line */
                insert into privacy.audit_entry
                    (community_id, id, at, actor_kind, account_id, actor_name, act, subject, reason)
                values (:community, :id, :at, :kind, :account, :name, :act, :subject, :reason)
                """)
                .param("community", communityId == null ? INSTALLATION : communityId)
                .param("id", ids.next())
                // the database keeps microseconds: what is hashed later must be what is stored
                .param("at", clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .param("kind", kind(actor))
                .param("account", actor.accountId())
                .param("name", name(actor))
                .param("act", act)
                .param("subject", subject)
                .param("reason", reason)
                .add();
    }

    private static String kind(Actor actor) {
        return switch (actor) {
            case Actor.Resident resident -> "resident";
            case Actor.Staff staff -> "staff";
            case Actor.Machine machine -> "machine";
        };
    }

    private static String name(Actor actor) {
        return switch (actor) {
            case Actor.Resident resident -> "";
            case Actor.Staff staff -> staff.name();
            case Actor.Machine machine -> machine.name();
        };
    }
}
