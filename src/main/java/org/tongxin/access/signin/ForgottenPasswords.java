package org.tongxin.access.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.tongxin.access.PasswordLetters;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;

/** Sends the link to a new password. It works on a thread of its own: the answer takes as long where nobody is found. */
@Component
class ForgottenPasswords {

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final OneTimeCodes codes;
    private final ObjectProvider<PasswordLetters> letters;
    private final Traces traces;

    ForgottenPasswords(
            JdbcClient jdbc,
            Transactions transactions,
            OneTimeCodes codes,
            ObjectProvider<PasswordLetters> letters,
            Traces traces) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.codes = codes;
        this.letters = letters;
        this.traces = traces;
    }

    /** Queues the letter where the login is an account with an e-mail address. */
    @Async
    void ask(String login) {
        find(login.strip().toLowerCase(Locale.ROOT)).ifPresent(this::send);
    }

    private void send(Found found) {
        PasswordLetters mail = letters.getIfAvailable();
        if (mail == null) {
            return;
        }
        Long community = found.community;
        if (community == null) {
            String path = transactions.in(Scope.NOTHING, () -> path(found));
            mail.sendNow(found.id, found.email, found.language, path);
        } else {
            transactions.run(
                    Scope.publicOf(community),
                    () -> mail.send(community, found.id, found.email, found.language, path(found)));
        }
    }

    private String path(Found found) {
        traces.own(found.id, "", "access.mail_password_link");
        return "/sign-in/reset?code=" + codes.forMail(found.id);
    }

    private Optional<Found> find(String login) {
        return jdbc.sql("""
                /* access/signin account with e-mail */
                select a.id, a.email_sealed, a.language,
                    (select min(c.community_id) from access.account_community c where c.account_id = a.id) as community
                from access.account a
                where a.login = :login and a.disabled_at is null and a.email_sealed is not null
                """).param("login", login).query(Found::read).optional();
    }

    private record Found(
            UUID id,
            byte[] email,
            String language,
            @Nullable Long community) {

        static Found read(ResultSet row, int line) throws SQLException {
            return new Found(
                    row.getObject("id", UUID.class),
                    row.getBytes("email_sealed"),
                    row.getString("language"),
                    row.getObject("community", Long.class));
        }
    }
}
