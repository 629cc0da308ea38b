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

/** Whether a promise that ran out while the program was dead is noticed after the start. */
record Timers(Connection owner, long community) {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    /**
     * Lets the promise of one case run out, and leaves the timer as a program leaves it that is killed in the middle of a
     * run: taken by somebody who will never give it back. Called while the program is dead.
     *
     * @return the case
     */
    UUID runOut() throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement("""
                        /* crash let one promise run out */
                        update requests.cases
                           set respond_remind_at = now() - interval '2 hours', respond_due = now() - interval '1 hour',
                               next_tick_at = now() - interval '2 hours'
                         where community_id = ?
                           and id = (select id from requests.cases where community_id = ? order by id limit 1)
                        returning id
                        """);
                PreparedStatement taken = owner.prepareStatement("""
                        /* crash timer taken by a dead program */
                        update platform.scheduled_tasks
                           set picked = true, picked_by = 'a program that was killed', last_heartbeat = now(),
                               execution_time = now() - interval '1 second'
                         where task_name = 'requests-timers'
                        """)) {
            statement.setLong(1, community);
            statement.setLong(2, community);
            assertThat(taken.executeUpdate()).isOne();
            try (ResultSet rows = statement.executeQuery()) {
                assertThat(rows.next()).isTrue();
                return rows.getObject(1, UUID.class);
            }
        }
    }

    /** Waits until the reminder and the passed limit of the case are noticed. */
    void awaitNoticed(UUID id) throws SQLException {
        Instant end = Instant.now().plus(LIMIT);
        while (due(id)) {
            assertThat(Instant.now()).as("timers fire again").isBefore(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(250));
        }
    }

    private boolean due(UUID id) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement("""
                /* crash promise still unnoticed */
                select next_tick_at < now() from requests.cases where community_id = ? and id = ?
                """)) {
            statement.setLong(1, community);
            statement.setObject(2, id);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }
}
