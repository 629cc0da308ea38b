package org.tongxin.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.RealProgram;
import org.tongxin.access.AccessFixture;
import org.tongxin.access.Accounts.Administrator;
import org.tongxin.access.Browser;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.privacy.RetentionRule;

@RealProgram
class RetentionPageTest {

    @Autowired
    AccessFixture access;

    @Autowired
    AreaFixture areas;

    @Autowired
    Retention retention;

    @Autowired
    Transactions transactions;

    @Autowired
    List<RetentionRule> rules;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theAdministratorsOfSystemAndAuditSeeEveryRuleAndCountWithoutRemoving() {
        for (Administrator kind : new Administrator[] {Administrator.SYSTEM, Administrator.AUDIT}) {
            Browser browser = access.signedIn(access.administrator(kind));
            String page = browser.get("/retention").body();
            assertThat(rules)
                    .isNotEmpty()
                    .allSatisfy(rule -> assertThat(page)
                            .contains(messages.getMessage(
                                    rule.words(), rule.arguments().toArray(), Locale.SIMPLIFIED_CHINESE)));
            Browser.Answer counted = browser.submitFrom("/retention", "/retention/count");
            assertThat(counted.status()).isEqualTo(200);
            assertThat(counted.body()).contains("现在到期", "什么都没有删");
        }
    }

    @Test
    void nobodyElseSeesIt() {
        assertThat(access.signedIn(access.administrator(Administrator.SECURITY))
                        .get("/retention")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void countingIsWrittenToTheAuditLog() {
        var someone = access.administrator(Administrator.SYSTEM);
        access.signedIn(someone).submitFrom("/retention", "/retention/count");
        assertThat(lines(0, "privacy.count_retention", someone.id().toString())).isOne();
    }

    @Test
    void aRunIsRememberedWithWhatItRemovedAndOneThatFailsSaysSo() {
        long community = areas.bare(1, 1).id();
        var left = new AtomicLong(7);

        assertThat(retention.run(rule("test.counts", left::getAndIncrement), community))
                .isEqualTo(new Retention.Due("test.counts", community, 7, false));
        assertThat(retention.run(
                        rule("test.fails", () -> {
                            throw new IllegalStateException("wanted");
                        }),
                        community))
                .isEqualTo(new Retention.Due("test.fails", community, 0, true));

        assertThat(retention.lastRuns())
                .anySatisfy(last -> {
                    assertThat(last.rule()).isEqualTo("test.counts");
                    assertThat(last.removed()).isEqualTo(7);
                    assertThat(last.failed()).isZero();
                })
                .anySatisfy(last -> {
                    assertThat(last.rule()).isEqualTo("test.fails");
                    assertThat(last.failed()).isOne();
                });
        assertThat(lines(community, "privacy.remove", "test.counts 7")).isOne();
    }

    private long lines(long community, String act, String mark) {
        return transactions.reading(
                Scope.wholeOf(community),
                () -> jdbc.sql("""
                        select count(*) from privacy.audit_entry
                        where community_id = :community and act = :act
                          and (reason = :mark or account_id::text = :mark)""")
                        .param("community", community)
                        .param("act", act)
                        .param("mark", mark)
                        .query(Long.class)
                        .single());
    }

    private static RetentionRule rule(String name, LongSupplier work) {
        return new RetentionRule() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String words() {
                return "privacy.retention.title";
            }

            @Override
            public long due(long communityId) {
                return 0;
            }

            @Override
            public long remove(long communityId) {
                return work.getAsLong();
            }
        };
    }
}
