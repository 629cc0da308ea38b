package org.tongxin.access.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.access.Accounts.Administrator;

/** One round trip a request: is the account still good, and did its posts change. */
@Component
class AccountLookup {

    private final JdbcClient jdbc;

    AccountLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The account, or null where it is gone or disabled. */
    @Nullable
    SignedIn signedIn(UUID accountId) {
        return jdbc.sql("""
                /* access/signin account of session */
                select a.id, a.login, a.name, a.epoch, a.grants, a.factor_since is not null as second_factor,
                    coalesce(r.system, false) as system, coalesce(r.security, false) as security,
                    coalesce(r.audit, false) as audit,
                    array(select c.community_id from access.account_community c where c.account_id = a.id) as communities
                from access.account a left join access.account_role r on r.account_id = a.id
                where a.id = :id and a.disabled_at is null
                """)
                .param("id", accountId)
                .query((row, i) -> new SignedIn(
                        row.getObject("id", UUID.class),
                        row.getString("login"),
                        row.getString("name"),
                        row.getLong("epoch"),
                        row.getLong("grants"),
                        row.getBoolean("second_factor"),
                        administrator(row),
                        Set.copyOf(Arrays.asList(
                                (Long[]) row.getArray("communities").getArray()))))
                .optional()
                .orElse(null);
    }

    private static Set<Administrator> administrator(ResultSet row) throws SQLException {
        var kinds = EnumSet.noneOf(Administrator.class);
        if (row.getBoolean("system")) {
            kinds.add(Administrator.SYSTEM);
        }
        if (row.getBoolean("security")) {
            kinds.add(Administrator.SECURITY);
        }
        if (row.getBoolean("audit")) {
            kinds.add(Administrator.AUDIT);
        }
        return kinds;
    }
}
