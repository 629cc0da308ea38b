package org.tongxin.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.tongxin.requests.CaseReported;

/** Whether every event that was published reaches its listeners in the end, those of killed programs included. */
record Outbox(Connection owner, long community) {

    private static final Duration LIMIT = Duration.ofMinutes(4);

    /** Leaves an event as a program leaves it that is killed while its listener works. Called while it is dead. */
    void leaveUnfinished(UUID caseId) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement("""
                /* crash event of a killed listener */
                insert into platform.event_publication
                       (id, listener_id, event_type, serialized_event, publication_date, status, completion_attempts)
                values (?, ?, ?, ?, now() - interval '1 hour', 'PROCESSING', 1)
                """)) {
            statement.setObject(1, UUID.randomUUID());
            statement.setString(2, CrashListener.ID);
            statement.setString(3, CaseReported.class.getName());
            statement.setString(4, "{\"communityId\":" + community + ",\"caseId\":\"" + caseId + "\"}");
            statement.executeUpdate();
        }
    }

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
