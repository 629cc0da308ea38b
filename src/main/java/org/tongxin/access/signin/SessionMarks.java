package org.tongxin.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;

/**
 * What a session remembers: plain values only, so that a session outlives an upgrade of the program.
 *
 * @param accountId who signed in
 * @param epoch the account's epoch at sign-in; another one ends the session
 * @param since when the password was right
 * @param used when a page was last opened or a form sent
 * @param complete true once every factor asked for was right
 */
record SessionMarks(UUID accountId, long epoch, Instant since, Instant used, boolean complete) {

    private static final String ACCOUNT = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;
    private static final String EPOCH = "access.epoch";
    private static final String SINCE = "access.since";
    private static final String USED = "access.used";
    private static final String COMPLETE = "access.complete";

    /** Marks of somebody who gave the password just now. */
    static SessionMarks fresh(UUID accountId, long epoch, Instant now, boolean complete) {
        return new SessionMarks(accountId, epoch, now, now, complete);
    }

    /** The marks of the request's session, or null where nobody signed in. */
    static @Nullable SessionMarks of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(ACCOUNT) instanceof String account)
                || !(session.getAttribute(EPOCH) instanceof Long epoch)
                || !(session.getAttribute(SINCE) instanceof Long since)) {
            return null;
        }
        return new SessionMarks(
                UUID.fromString(account),
                epoch,
                Instant.ofEpochMilli(since),
                Instant.ofEpochMilli(session.getAttribute(USED) instanceof Long used ? used : since),
                Boolean.TRUE.equals(session.getAttribute(COMPLETE)));
    }

    /** Starts a new session with these marks; whatever session the browser brought along is ended. */
    void begin(HttpServletRequest request) {
        end(request);
        HttpSession session = request.getSession(true);
        session.setAttribute(ACCOUNT, accountId.toString());
        session.setAttribute(EPOCH, epoch);
        session.setAttribute(SINCE, since.toEpochMilli());
        session.setAttribute(USED, used.toEpochMilli());
        session.setAttribute(COMPLETE, complete);
    }

    /** Notes that somebody is there, at most once a minute. */
    void touch(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        if (session != null && now.isAfter(used.plusSeconds(60))) {
            session.setAttribute(USED, now.toEpochMilli());
        }
    }

    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
