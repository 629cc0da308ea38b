package org.tongxin.kernel.database;

import java.io.IOException;
import java.nio.file.Path;

/** What the embedded server is told at each start: durable, closed, small. */
final class ServerConfiguration {

    private ServerConfiguration() {}

    /**
     * Writes both files into the cluster. Error messages go to the log without their detail lines, which would hold
     * values of rows.
     */
    static void write(Path cluster, int port, String database, String owner, String program) throws IOException {
        Filesystems.writePrivate(cluster.resolve("postgresql.conf"), """
                # Written by the program at each start.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = 100
                password_encryption = 'scram-sha-256'

                fsync = on
                full_page_writes = on
                synchronous_commit = on

                shared_buffers = 128MB
                effective_cache_size = 1GB
                work_mem = 8MB
                maintenance_work_mem = 64MB
                max_wal_size = 1GB
                random_page_cost = 1.1
                jit = off
                timezone = 'UTC'

                logging_collector = on
                log_directory = 'log'
                log_filename = 'postgresql-%%a.log'
                log_file_mode = 0600
                log_truncate_on_rotation = on
                log_rotation_age = 1d
                log_rotation_size = 0
                log_timezone = 'UTC'
                log_error_verbosity = terse
                """.formatted(port));
        Filesystems.writePrivate(cluster.resolve("pg_hba.conf"), """
                # Written by the program at each start: three roles, this machine, each with its password.
                host  %1$s  %2$s      127.0.0.1/32  scram-sha-256
                host  %1$s  %3$s      127.0.0.1/32  scram-sha-256
                host  all   postgres  127.0.0.1/32  scram-sha-256
                """.formatted(database, program, owner));
    }
}
