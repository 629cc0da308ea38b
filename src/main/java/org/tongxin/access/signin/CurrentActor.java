package org.tongxin.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.access.AccessSettings;
import org.tongxin.access.Identity;
import org.tongxin.area.Communities;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Scope;

/** Works out who is asking: session, then account, then the posts held today. Any doubt makes a resident. */
@Component
class CurrentActor implements Identity {

    private static final String KNOWN = CurrentActor.class.getName();

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

    /** How far somebody has come in signing in. */
    enum Standing {
        NOBODY,
        WAITS_FOR_CODE,
        /** A duty asks for a second factor and none is set up. */
        MUST_ENROL,
        COMPLETE
    }

    /**
     * What is known of who is asking.
     *
     * @param account the account of the session, or null
     */
    record Known(Actor actor, Standing standing, @Nullable SignedIn account) {}

    @Override
    public Actor of(HttpServletRequest request) {
        return known(request).actor();
    }

    Known known(HttpServletRequest request) {
        if (request.getAttribute(KNOWN) instanceof Known known) {
            return known;
        }
        Known known = workOut(request);
        request.setAttribute(KNOWN, known);
        return known;
    }

    /** Forgets what was worked out, after sign-in or sign-out within the request. */
    static void forget(HttpServletRequest request) {
        request.removeAttribute(KNOWN);
    }

    private Known workOut(HttpServletRequest request) {
        long community = communities.of(request).id();
        Actor.Resident resident = new Actor.Resident(community == NONE ? Scope.NOTHING : Scope.publicOf(community));
        SessionMarks marks = sessionless(request) ? null : SessionMarks.of(request);
        if (marks == null) {
            return new Known(resident, Standing.NOBODY, null);
        }
        SignedIn account = accounts.signedIn(marks.accountId());
        if (account == null || isOver(marks, account)) {
            SessionMarks.end(request);
            return new Known(resident, Standing.NOBODY, null);
        }
        if (isSomebodyThere(request)) {
            marks.touch(request, clock.instant());
        }
        if (!marks.complete()) {
            return new Known(resident, Standing.WAITS_FOR_CODE, account);
        }
        Actor.Staff actor = staff.of(account, community);
        boolean needsFactor = settings.secondFactorFor().stream().anyMatch(actor::may);
        return needsFactor && !account.secondFactor()
                ? new Known(resident, Standing.MUST_ENROL, account)
                : new Known(actor, Standing.COMPLETE, account);
    }

    private boolean isOver(SessionMarks marks, SignedIn account) {
        Instant now = clock.instant();
        return account.epoch() != marks.epoch()
                || now.isAfter(marks.since().plus(settings.longestSession()))
                || now.isAfter(marks.used().plus(settings.idleSession()));
    }

    /** False for what an open page asks for by itself: its counters go on when everybody has gone home. */
    private static boolean isSomebodyThere(HttpServletRequest request) {
        return !request.getMethod().equals("GET") || request.getHeader("HX-Request") == null;
    }

    /** Programs speak for themselves by key or word; a browser's session counts nothing there. */
    private static boolean sessionless(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/open311/");
    }
}
