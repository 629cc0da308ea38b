package org.tongxin.access.signin;

import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.ui.Language;

/** The language in which an account is written to. */
@Component
class ReadingLanguage {

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Traces traces;

    ReadingLanguage(JdbcClient jdbc, Transactions transactions, Traces traces) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.traces = traces;
    }

    Language of(UUID account) {
        String tag = transactions.reading(
                Scope.NOTHING,
                () -> jdbc.sql("""
                        /* access/signin reading language */
                        select language from access.account where id = :id""").param("id", account).query(String.class).single());
        return Language.nearest(Locale.forLanguageTag(tag));
    }

    void set(SignedIn account, Language language) {
        transactions.run(Scope.NOTHING, () -> {
            jdbc.sql("""
                            /* access/signin set reading language */
                            update access.account set language = :language where id = :id""")
                    .param("language", language.tag())
                    .param("id", account.id())
                    .update();
            traces.own(account, "access.set_language");
        });
    }
}
