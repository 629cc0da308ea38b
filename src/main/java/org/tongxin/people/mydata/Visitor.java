package org.tongxin.people.mydata;

import java.util.UUID;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Scope;

/** 本人: a resident who proved who they are, looking at their own data. */
record Visitor(long communityId, UUID residentId) {

    /** The scope of the work done for them; every query names the resident as well. */
    Scope scope() {
        return Scope.wholeOf(communityId);
    }

    /** As the audit log names them: a resident, nobody's account. */
    Actor actor() {
        return new Actor.Resident(Scope.publicOf(communityId));
    }
}
