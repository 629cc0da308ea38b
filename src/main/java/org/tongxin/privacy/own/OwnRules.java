package org.tongxin.privacy.own;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.kernel.Transactions;
import org.tongxin.privacy.PrivacySettings;
import org.tongxin.privacy.own.OwnRule.Table;

/** How long the walls keep their own records. */
@Configuration(proxyBeanMethods = false)
class OwnRules {

    /** The law wants assessments, and what was done about breaches, for three years at least. */
    private static final Duration RECORDS = Duration.ofDays(5 * 366);

    @Bean
    OwnRule.Tools ownRuleTools(JdbcClient jdbc, Transactions transactions, Clock clock) {
        return new OwnRule.Tools(jdbc, transactions, clock);
    }

    @Bean
    OwnRule looksRule(PrivacySettings settings, OwnRule.Tools tools) {
        return new OwnRule(
                "privacy.looks",
                "privacy.retention.looks",
                settings.keepLooks(),
                false,
                List.of(new Table("privacy.look", "at < :before"), new Table("privacy.purpose_session", """
                                open_until < :before and not exists (
                                    select 1 from privacy.look l
                                    where l.community_id = purpose_session.community_id
                                      and l.session_id = purpose_session.id)
                                """)),
                tools);
    }

    @Bean
    OwnRule approvalsRule(PrivacySettings settings, OwnRule.Tools tools) {
        return new OwnRule(
                "privacy.approvals",
                "privacy.retention.approvals",
                settings.keepLooks(),
                false,
                List.of(new Table("privacy.approval", "asked_at < :before")),
                tools);
    }

    @Bean
    OwnRule consentsRule(PrivacySettings settings, OwnRule.Tools tools) {
        return new OwnRule(
                "privacy.consents",
                "privacy.retention.consents",
                settings.keepLooks(),
                false,
                List.of(new Table("privacy.consent", "withdrawn_at < :before")),
                tools);
    }

    @Bean
    OwnRule recordsRule(OwnRule.Tools tools) {
        return new OwnRule(
                "privacy.records",
                "privacy.retention.records",
                RECORDS,
                true,
                List.of(
                        new Table("privacy.breach_step", """
                                breach_id in (select b.id from privacy.breach b
                                              where b.community_id = breach_step.community_id
                                                and b.closed_at < :before)
                                """),
                        new Table("privacy.breach", "closed_at < :before"),
                        new Table("privacy.assessment", """
                                made_at < :before and exists (
                                    select 1 from privacy.assessment later
                                    where later.community_id = assessment.community_id
                                      and later.module = assessment.module and later.made_at > assessment.made_at)
                                """)),
                tools);
    }
}
