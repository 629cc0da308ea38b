package org.tongxin.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.tongxin.access.AccessSettings;
import org.tongxin.access.Identity;
import org.tongxin.area.Communities;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Scope;

/** Works out who is asking: session, then account, then the posts held today. Any doubt makes a resident. */
@Component
class CurrentActor implements Identity {

    private static final String ACTOR = CurrentActor.class.getName();

    /** Before the first community is made. */
    private static final long NONE = 0;

    private final AccountLookup accounts;
    private final StaffActors staff;
    private final Communities communities;
    private final AccessSettings settings;
    private final Clock clock;

    CurrentActor(
            AccountLookup accounts, StaffActors staff, Communities communities, AccessSettings settings, Clock clock) {
        this.accounts = accounts;
        this.staff = staff;
        this.communities = communities;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Actor of(HttpServletRequest request) {
        if (request.getAttribute(ACTOR) instanceof Actor known) {
            return known;
        }
        Actor actor = workOut(request);
        request.setAttribute(ACTOR, actor);
        return actor;
    }

    /** Forgets what was worked out, after sign-in or sign-out within the request. */
    static void forget(HttpServletRequest request) {
        request.removeAttribute(ACTOR);
    }

    private Actor workOut(HttpServletRequest request) {
        long community = communities.of(request).id();
        Actor.Resident resident = new Actor.Resident(community == NONE ? Scope.NOTHING : Scope.publicOf(community));
        SessionMarks marks = sessionless(request) ? null : SessionMarks.of(request);
        if (marks == null || !marks.complete()) {
            return resident;
        }
        SignedIn account = accounts.signedIn(marks.accountId());
        if (account == null
                || account.epoch() != marks.epoch()
                || clock.instant().isAfter(marks.since().plus(settings.longestSession()))) {
            SessionMarks.end(request);
            return resident;
        }
        return staff.of(account, community);
    }

    /** Programs speak for themselves by key or word; a browser's session counts nothing there. */
    private static boolean sessionless(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/open311/");
    }
}
