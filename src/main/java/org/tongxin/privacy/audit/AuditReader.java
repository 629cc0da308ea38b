package org.tongxin.privacy.audit;

import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;

/** Reads lines of one chain for their administrator, the newest first. */
@Component
class AuditReader {

    static final int PAGE = 100;

    private final JdbcClient jdbc;
    private final Transactions transactions;

    AuditReader(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** One more line than a page, where there are that many. */
    List<AuditLine> lines(long communityId, AuditFilter filter, ZoneId zone) {
        return transactions.reading(
                Scope.wholeOf(communityId),
                () -> jdbc.sql("""
                        /* privacy/audit list lines */
                        select %s from privacy.audit_entry e
                        where e.community_id = :community
                          and (cast(:subject as uuid) is null or e.subject = :subject)
                          and (:act = '' or e.act = :act or :module and starts_with(e.act, :act))
                          and starts_with(e.actor_name, :who)
                          and (cast(:from as timestamptz) is null or e.at >= :from and e.at < :to)
                          and (cast(:before as uuid) is null or e.id < :before)
                        order by e.id desc limit :limit
                        """.formatted(AuditLine.COLUMNS))
                        .param("community", communityId)
                        .param("subject", filter.subject(), Types.OTHER)
                        .param("act", filter.act())
                        .param("module", filter.act().endsWith("."))
                        .param("who", filter.who())
                        .param("from", start(filter.day(), zone), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param(
                                "to",
                                start(filter.day() == null ? null : filter.day().plusDays(1), zone),
                                Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("before", filter.before(), Types.OTHER)
                        .param("limit", PAGE + 1)
                        .query((row, i) -> AuditLine.of(row))
                        .list());
    }

    private static @Nullable OffsetDateTime start(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC);
    }
}
