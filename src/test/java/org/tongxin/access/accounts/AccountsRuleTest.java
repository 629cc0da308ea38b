package org.tongxin.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.RealProgram;
import org.tongxin.access.AccessFixture;
import org.tongxin.access.Accounts;
import org.tongxin.access.Accounts.NewAccount;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Scope;
import org.tongxin.ui.Language;

/** Accounts disabled long ago lose what opens them and where they are written to; who did what stays readable. */
@RealProgram
class AccountsRuleTest {

    @Autowired
    AccountsRule rule;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Ids ids;

    @Test
    void aYearAfterwardsOnlyLoginAndNameAreLeft() {
        UUID longAgo = disabled("366 days");
        UUID lately = disabled("364 days");
        UUID working = disabled(null);
        assertThat(rule.due(0)).isPositive();

        assertThat(rule.remove(0)).isPositive();

        assertThat(row(longAgo))
                .containsEntry("name", "李")
                .containsEntry("email_sealed", null)
                .containsEntry("password_hash", null);
        for (UUID kept : new UUID[] {lately, working}) {
            assertThat(row(kept).get("email_sealed")).isNotNull();
            assertThat(row(kept).get("password_hash")).isNotNull();
        }
        assertThat(rule.due(0)).isZero();
    }

    private UUID disabled(@Nullable String ago) {
        UUID id = ids.next();
        accounts.create(
                new Actor.Machine("test", Scope.NOTHING),
                new NewAccount(
                        id,
                        "o" + id.toString().replace("-", ""),
                        "李",
                        "li@example.org",
                        Language.ZH_HANS,
                        AccessFixture.PASSWORD,
                        false));
        if (ago != null) {
            jdbc.sql("update access.account set disabled_at = now() - cast(:ago as interval) where id = :id")
                    .param("ago", ago)
                    .param("id", id)
                    .update();
        }
        return id;
    }

    private Map<String, @Nullable Object> row(UUID id) {
        return jdbc.sql("select name, email_sealed, password_hash from access.account where id = :id")
                .param("id", id)
                .query()
                .singleRow();
    }
}
