package org.tongxin.privacy.own;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxin.privacy.OldRows;
import org.tongxin.privacy.OldRows.Table;
import org.tongxin.privacy.PrivacySettings;

/** How long the walls keep their own records. */
@Configuration(proxyBeanMethods = false)
class OwnRules {

    /** The law wants assessments, and what was done about breaches, for three years at least. */
    private static final Duration RECORDS = Duration.ofDays(5 * 366);

    @Bean
    OldRows looksRule(PrivacySettings settings, OldRows.Tools tools) {
        return new OldRows(
                "privacy.looks",
                "privacy.retention.looks",
                settings.keepLooks(),
                false,
                List.of(new Table("privacy.look", "at < :before"), new Table("privacy.purpose_session", """
                                open_until < :before and not exists (
                                    select 1 from privacy.look l
                                    where l.community_id = purpose_session.community_id
                                      and l.session_id = purpose_session.id and l.at >= :before)
                                """)),
                tools);
    }

    @Bean
    OldRows approvalsRule(PrivacySettings settings, OldRows.Tools tools) {
        return new OldRows(
                "privacy.approvals",
                "privacy.retention.approvals",
                settings.keepLooks(),
                false,
                List.of(new Table("privacy.approval", "asked_at < :before")),
                tools);
    }

    @Bean
    OldRows consentsRule(PrivacySettings settings, OldRows.Tools tools) {
        return new OldRows(
                "privacy.consents",
                "privacy.retention.consents",
                settings.keepLooks(),
                false,
                List.of(new Table("privacy.consent", "withdrawn_at < :before")),
                tools);
    }

    @Bean
    OldRows recordsRule(OldRows.Tools tools) {
        return new OldRows(
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
