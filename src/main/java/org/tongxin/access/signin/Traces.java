package org.tongxin.access.signin;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Scope;
import org.tongxin.privacy.AuditLog;

/** Writes what somebody does with their own account to the audit log. */
@Component
class Traces {

    private final AuditLog audit;

    Traces(AuditLog audit) {
        this.audit = audit;
    }

    void own(SignedIn account, String act) {
        own(account.id(), account.name(), act);
    }

    void own(UUID account, String name, String act) {
        audit.append(null, new Actor.Staff(account, name, Set.of(), Scope.NOTHING), act, account, null);
    }
}
