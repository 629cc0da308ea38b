package org.tongxin.kernel.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** PostgreSQL started by the program itself. */
final class EmbeddedDatabase implements AutoCloseable {

    static final String NAME = "tongxin";

    private final EmbeddedPostgres postgres;

    EmbeddedDatabase(Path directory, DatabaseSettings settings) {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(directory.toAbsolutePath())
                    .setCleanDataDirectory(false)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .start();
            prepare(settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void prepare(DatabaseSettings settings) {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            try (var found = statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create role " + settings.ownerUsername() + " login");
            statement.execute("create role " + settings.username() + " login");
            statement.execute("create database " + NAME + " owner " + settings.ownerUsername());
        } catch (SQLException e) {
            throw new IllegalStateException("The embedded database could not be prepared", e);
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + NAME;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
