package org.tongxin.access.signin;

import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.access.Accounts;
import org.tongxin.access.Accounts.Administrator;
import org.tongxin.access.Accounts.NewAccount;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.ui.Language;

/** Makes the first account: administrator of system and security, who then makes the one for audit. */
@Component
class SetUp {

    private static final Actor BY = new Actor.Machine("set-up", Scope.NOTHING);

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final OneTimeCodes codes;
    private final Accounts accounts;
    private final Ids ids;

    SetUp(JdbcClient jdbc, Transactions transactions, OneTimeCodes codes, Accounts accounts, Ids ids) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.codes = codes;
        this.accounts = accounts;
        this.ids = ids;
    }

    /** True once there is an account. */
    static boolean isOver(JdbcClient jdbc) {
        return jdbc.sql("/* access/signin any account */ select exists (select 1 from access.account)")
                .query(Boolean.class)
                .single();
    }

    boolean isOver() {
        return isOver(jdbc);
    }

    /** Makes the account; false where the code is wrong or the set-up is over. */
    boolean make(String code, String login, String name, String password, Language language) {
        return transactions.in(Scope.NOTHING, () -> {
            if (isOver() || !codes.useSetUp(code)) {
                return false;
            }
            UUID id = ids.next();
            accounts.create(BY, new NewAccount(id, login, name, null, language, password, false));
            accounts.appoint(BY, id, Set.of(Administrator.SYSTEM, Administrator.SECURITY));
            return true;
        });
    }
}
