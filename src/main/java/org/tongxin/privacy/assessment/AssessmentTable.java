package org.tongxin.privacy.assessment;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Assessments; each new one stands beside the old ones. */
@Component
class AssessmentTable {

    /** They belong to the installation. */
    static final long INSTALLATION = 0;

    private final JdbcClient jdbc;

    AssessmentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Assessment made, UUID account) {
        jdbc.sql("""
                /* privacy/assessment insert */
                insert into privacy.assessment (community_id, id, module, necessity, risks, measures, verdict,
                    account_id, made_by, made_at, review_on)
                values (:installation, :id, :module, :necessity, :risks, :measures, :verdict, :account, :by, :at, :review)
                """)
                .param("installation", INSTALLATION)
                .param("id", made.id())
                .param("module", made.module())
                .param("necessity", made.necessity())
                .param("risks", made.risks())
                .param("measures", made.measures())
                .param("verdict", made.verdict().code())
                .param("account", account)
                .param("by", made.madeBy())
                .param("at", made.madeAt().atOffset(ZoneOffset.UTC))
                .param("review", made.reviewOn())
                .update();
    }

    /** All of them, the newest first. */
    List<Assessment> all() {
        return jdbc.sql("""
                /* privacy/assessment all */
                select * from privacy.assessment where community_id = :installation order by made_at desc, id desc
                """)
                .param("installation", INSTALLATION)
                .query((row, i) -> new Assessment(
                        row.getObject("id", UUID.class),
                        row.getString("module"),
                        row.getString("necessity"),
                        row.getString("risks"),
                        row.getString("measures"),
                        Assessment.Verdict.valueOf(row.getString("verdict").toUpperCase(Locale.ROOT)),
                        row.getString("made_by"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getObject("review_on", java.time.LocalDate.class)))
                .list();
    }
}
