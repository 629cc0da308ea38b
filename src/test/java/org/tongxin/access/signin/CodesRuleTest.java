package org.tongxin.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.RealProgram;
import org.tongxin.access.AccessFixture;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;

/** One-time codes go a month after they are over. */
@RealProgram
class CodesRuleTest {

    @Autowired
    CodesRule rule;

    @Autowired
    OneTimeCodes codes;

    @Autowired
    AccessFixture access;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatIsOverForAMonthGoesAndWhatMayBeAskedForStays() {
        UUID old = code("31 days");
        UUID late = code("29 days");
        UUID now = code("0 days");
        assertThat(rule.due(0)).isPositive();
        assertThat(count(old)).isOne();

        assertThat(rule.remove(0)).isPositive();

        assertThat(count(old)).isZero();
        assertThat(count(late)).isOne();
        assertThat(count(now)).isOne();
        assertThat(rule.due(0)).isZero();
    }

    /** An account with a code that was over so long ago. */
    private UUID code(String ago) {
        UUID account = access.account().id();
        transactions.run(Scope.NOTHING, () -> codes.forMail(account));
        jdbc.sql("update access.one_time_code set expires_at = now() - cast(:ago as interval) where account_id = :id")
                .param("ago", ago)
                .param("id", account)
                .update();
        return account;
    }

    private long count(UUID account) {
        return jdbc.sql("select count(*) from access.one_time_code where account_id = :id")
                .param("id", account)
                .query(Long.class)
                .single();
    }
}
