package org.tongxin.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;

/** 会话: begins and ends the sessions of an account. */
@Component
class Sessions {

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final CsrfTokenRepository csrf;
    private final Traces traces;
    private final Clock clock;

    Sessions(JdbcClient jdbc, Transactions transactions, CsrfTokenRepository csrf, Traces traces, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.csrf = csrf;
        this.traces = traces;
        this.clock = clock;
    }

    /** A new session and a new form token: nothing from before stays valid. */
    void begin(SessionMarks marks, HttpServletRequest request, HttpServletResponse response) {
        marks.begin(request);
        CurrentActor.forget(request);
        csrf.saveToken(csrf.generateToken(request), request, response);
    }

    /** A new, complete session of the account in its present epoch. */
    void complete(SignedIn account, long epoch, HttpServletRequest request, HttpServletResponse response) {
        begin(SessionMarks.fresh(account.id(), epoch, clock.instant(), true), request, response);
    }

    void end(HttpServletRequest request, HttpServletResponse response) {
        SessionMarks.end(request);
        CurrentActor.forget(request);
        csrf.saveToken(null, request, response);
    }

    /** Ends every session of the account; returns the epoch of those to come. */
    long endAll(SignedIn account) {
        return transactions.in(Scope.NOTHING, () -> {
            traces.own(account, "access.sign_out_everywhere");
            return jdbc.sql("""
                    /* access/signin end all sessions */
                    update access.account set epoch = epoch + 1 where id = :id returning epoch
                    """).param("id", account.id()).query(Long.class).single();
        });
    }

    /** The living sessions of the account, the latest used first. */
    List<OpenSession> open(UUID account, HttpServletRequest request) {
        HttpSession own = request.getSession(false);
        String ownId = own == null ? "" : own.getId();
        return jdbc
                .sql("""
                /* access/signin own sessions */
                select session_id, creation_time, last_access_time from platform.spring_session
                where principal_name = :account and expiry_time > :now
                """)
                .param("account", account.toString())
                .param("now", clock.millis())
                .query((row, i) -> new OpenSession(
                        Instant.ofEpochMilli(row.getLong("creation_time")),
                        Instant.ofEpochMilli(row.getLong("last_access_time")),
                        row.getString("session_id").strip().equals(ownId)))
                .list()
                .stream()
                .sorted(Comparator.comparing(OpenSession::used).reversed())
                .toList();
    }
}
