package org.tongxin.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.PhoneNumber;

/** 居民: how other modules find the people of the register. Nobody outside the actor's area is ever found. */
public interface Residents {

    /** Who is reached by the phone today; joins the caller's transaction. The look is written to the audit log. */
    List<Known> byPhone(Actor.Staff staff, long communityId, PhoneNumber phone);

    /** Somebody by id, with the household of today. */
    Optional<Known> byId(Actor.Staff staff, long communityId, UUID residentId);

    /**
     * Somebody known.
     *
     * @param address where the household lives, in the usual notation
     */
    record Known(UUID residentId, UUID householdId, String name, String address) {
        @Override
        public String toString() {
            return "Known[" + residentId + "]";
        }
    }
}
