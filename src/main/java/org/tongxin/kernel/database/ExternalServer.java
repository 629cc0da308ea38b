package org.tongxin.kernel.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.tongxin.kernel.CannotStart;
import org.tongxin.kernel.database.Database.Login;

/** An external PostgreSQL: reached, new enough, and with the role of the program. */
final class ExternalServer {

    private static final int OLDEST = 15;

    private ExternalServer() {}

    /** Checks the sign-in of the program, or of the owner where tables are to be made; returns the database. */
    static Database reach(String url, DatabaseSettings settings, boolean asOwner) {
        var program = new Login(settings.username(), orEmpty(settings.password()));
        var owner = asOwner ? new Login(settings.ownerUsername(), orEmpty(settings.ownerPassword())) : null;
        var database = new Database(url, program, owner, null);
        if (owner == null) {
            check(database, program, "tongxin.database.username and tongxin.database.password");
        } else {
            check(database, owner, "tongxin.database.owner-username and tongxin.database.owner-password");
            createProgramRole(database, owner);
            check(database, program, "tongxin.database.username and tongxin.database.password");
        }
        return database;
    }

    private static void check(Database database, Login login, String settings) {
        try (Connection connection = database.connect(login)) {
            int major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < OLDEST) {
                throw new CannotStart(
                        "The database is PostgreSQL " + major + "; Tongxin needs " + OLDEST + " or newer.",
                        "Upgrade the server, or set tongxin.database.url to another one.");
            }
        } catch (SQLException e) {
            throw refused(login, settings, e);
        }
    }

    private static CannotStart refused(Login login, String settings, SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (state.startsWith("28")) {
            return new CannotStart(
                    "The database does not let the role " + login.role() + " in.", "Set " + settings + ".", e);
        }
        if (state.equals("3D000") || state.equals("42501")) {
            return new CannotStart(
                    "The database of tongxin.database.url does not exist or is closed to the role " + login.role()
                            + ".",
                    "Create it:  create database tongxin owner <owner role>;  and grant connect on it.",
                    e);
        }
        return new CannotStart(
                "The database of tongxin.database.url cannot be reached.",
                "Check that the server runs, and the host and port in tongxin.database.url.",
                e);
    }

    /** Makes the role of the program where it is missing and the owner may make roles. */
    private static void createProgramRole(Database database, Login owner) {
        Login program = database.program();
        if (program.role().equals(owner.role())) {
            throw new CannotStart(
                    "tongxin.database.username and tongxin.database.owner-username name the same role " + program.role()
                            + ".",
                    "Use two roles: the program's role must not own the tables.");
        }
        try (Connection connection = database.connect(owner);
                Statement statement = connection.createStatement()) {
            if (exists(statement, program.role())) {
                return;
            }
            if (program.password().isBlank()) {
                throw new CannotStart(
                        "The role " + program.role() + " does not exist and has no password to be made with.",
                        "Set tongxin.database.password, or create the role:  create role " + program.role()
                                + " login password '…';");
            }
            statement.execute("create role " + program.role()
                    + " login nosuperuser nocreatedb nocreaterole nobypassrls password "
                    + statement.enquoteLiteral(program.password()));
            statement.execute("grant connect on database " + statement.enquoteIdentifier(connection.getCatalog(), true)
                    + " to " + program.role());
        } catch (SQLException e) {
            throw new CannotStart(
                    "The role " + program.role() + " does not exist, and " + owner.role() + " may not create it.",
                    "Let an administrator of the database run:  create role " + program.role() + " login password '…';",
                    e);
        }
    }

    private static boolean exists(Statement statement, String role) throws SQLException {
        try (ResultSet rows =
                statement.executeQuery("select 1 from pg_roles where rolname = " + statement.enquoteLiteral(role))) {
            return rows.next();
        }
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
