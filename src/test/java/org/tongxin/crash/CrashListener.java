package org.tongxin.crash;

import org.springframework.context.annotation.Profile;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.tongxin.requests.CaseReported;

/** A listener that each report of the crash test has to reach, so that there are events to lose. */
@Component
@Profile("crash")
class CrashListener {

    /** How the outbox names it. */
    static final String ID = CrashListener.class.getName() + ".on(" + CaseReported.class.getName() + ")";

    @ApplicationModuleListener
    void on(CaseReported reported) {
        // To be called is all that is asked of it: the outbox then forgets the event.
    }
}
