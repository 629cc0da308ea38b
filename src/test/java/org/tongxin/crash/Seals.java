package org.tongxin.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Whether every line of the audit log gets under a seal, those of killed programs included. */
record Seals(Connection owner, long community) {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    void awaitAll() throws SQLException {
        Instant end = Instant.now().plus(LIMIT);
        while (waiting()) {
            assertThat(Instant.now()).as("every line is sealed").isBefore(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(250));
        }
    }

    private boolean waiting() throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement("""
                /* crash lines without a seal */
                select exists (select 1 from privacy.audit_entry e
                                where e.community_id = ?
                                  and not exists (select 1 from privacy.audit_sealed_entry s
                                                   where s.community_id = e.community_id and s.entry_id = e.id))
                """)) {
            statement.setLong(1, community);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }
}
