package org.tongxin.kernel.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.tongxin.kernel.database.Database.Login;

/** Gives a new embedded server its two roles and its database; finds them there at every later start. */
record EmbeddedRoles(Database database, Login superuser) {

    /** Role names are checked by the settings to be plain identifiers, passwords are hexadecimal. */
    void prepare() {
        try (Connection connection = new Database(maintenanceUrl(), superuser, null, null).connect(superuser)) {
            Login owner = database.owner();
            if (owner != null) {
                create(connection, owner);
            }
            create(connection, database.program());
            if (owner != null && !found(connection, "select 1 from pg_database where datname = ?", name())) {
                execute(connection, "create database " + name() + " owner " + owner.role());
                execute(connection, "revoke all on database " + name() + " from public");
            }
            execute(
                    connection,
                    "grant connect on database " + name() + " to "
                            + database.program().role());
        } catch (SQLException e) {
            throw new IllegalStateException("The embedded database could not be prepared", e);
        }
    }

    private static void create(Connection connection, Login login) throws SQLException {
        if (found(connection, "select 1 from pg_roles where rolname = ?", login.role())) {
            return;
        }
        connection.setAutoCommit(false);
        execute(connection, "set local log_min_error_statement = panic");
        execute(
                connection,
                "create role " + login.role()
                        + " login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '"
                        + login.password() + "'");
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static boolean found(Connection connection, String sql, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String name() {
        return EmbeddedServer.DATABASE;
    }

    private String maintenanceUrl() {
        return database.url().substring(0, database.url().lastIndexOf('/') + 1) + "postgres";
    }
}
