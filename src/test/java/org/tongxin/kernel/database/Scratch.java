package org.tongxin.kernel.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tongxin.kernel.database.Database.Login;

/** An embedded server of a test's own. */
final class Scratch {

    private Scratch() {}

    static Path directory() {
        return Path.of("target", "test-data", "scratch-" + UUID.randomUUID()).toAbsolutePath();
    }

    static DatabaseSettings settings() {
        return new DatabaseSettings(null, "tongxin_app", null, "tongxin_owner", null, 4, 0, "target/test-server");
    }

    static DatabaseSettings settings(String url, String password, String ownerPassword) {
        return new DatabaseSettings(url, "tongxin_app", password, "tongxin_owner", ownerPassword, 4, 0, null);
    }

    /** Starts the server, with its roles and its database. */
    static Database start(Path directory) {
        EmbeddedServer server = EmbeddedServer.start(directory, settings());
        ServerKeys keys = server.keys();
        var database = new Database(
                server.url(),
                new Login("tongxin_app", keys.program()),
                new Login("tongxin_owner", keys.owner()),
                server);
        new EmbeddedRoles(database, superuser(database)).prepare();
        return database;
    }

    /** Lets further roles and databases in, with their passwords, as an external server does. */
    static void openToAllRoles(Database database) throws IOException {
        Path rules = serverOf(database).cluster().resolve("pg_hba.conf");
        Files.writeString(rules, "host all all 127.0.0.1/32 scram-sha-256\n", StandardOpenOption.APPEND);
        run(database, superuser(database), "select pg_reload_conf()");
    }

    static EmbeddedServer serverOf(Database database) {
        EmbeddedServer server = database.embedded();
        if (server == null) {
            throw new IllegalStateException("not embedded");
        }
        return server;
    }

    static Login superuser(Database database) {
        return new Login("postgres", serverOf(database).keys().superuser());
    }

    static Login owner(Database database) {
        return new Login("tongxin_owner", serverOf(database).keys().owner());
    }

    /** The first column of all rows. */
    static List<String> ask(Database database, Login login, String sql) {
        try (Connection connection = database.connect(login);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void run(Database database, Login login, String sql) {
        try (Connection connection = database.connect(login);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
