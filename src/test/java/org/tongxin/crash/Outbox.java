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

/** Whether every event that was published reaches its listeners in the end, those of killed programs included. */
record Outbox(Connection owner) {

    private static final Duration LIMIT = Duration.ofMinutes(4);

    void awaitEmpty() throws SQLException {
        Instant end = Instant.now().plus(LIMIT);
        for (int waiting = waiting(); waiting > 0; waiting = waiting()) {
            assertThat(Instant.now()).as("%s events still wait", waiting).isBefore(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(250));
        }
    }

    private int waiting() throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement("""
                        /* crash events that wait */
                        select count(*) from platform.event_publication where completion_date is null
                        """);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
