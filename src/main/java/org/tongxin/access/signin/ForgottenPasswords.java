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
import org.tongxin.area.Communities;
import org.tongxin.area.Community;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;

/** Sends the link to a new password. It works on a thread of its own: the answer takes as long where nobody is found. */
@Component
class ForgottenPasswords {

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final OneTimeCodes codes;
    private final ObjectProvider<PasswordLetters> letters;
    private final Communities communities;
    private final Traces traces;

    ForgottenPasswords(
            JdbcClient jdbc,
            Transactions transactions,
            OneTimeCodes codes,
            ObjectProvider<PasswordLetters> letters,
            Communities communities,
            Traces traces) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.codes = codes;
        this.letters = letters;
        this.communities = communities;
        this.traces = traces;
    }

    /** Queues the letter where the login is an account with an e-mail address. */
    @Async
    void ask(String login) {
        find(login.strip().toLowerCase(Locale.ROOT)).ifPresent(this::send);
    }

    private void send(Found found) {
        Long community = found.community != null
                ? found.community
                : communities.all().stream().findFirst().map(Community::id).orElse(null);
        PasswordLetters mail = letters.getIfAvailable();
        if (community == null || mail == null) {
            return;
        }
        transactions.run(Scope.publicOf(community), () -> {
            String path = "/sign-in/reset?code=" + codes.forMail(found.id);
            mail.send(community, found.id, found.email, found.language, path);
            traces.own(found.id, "", "access.mail_password_link");
        });
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
