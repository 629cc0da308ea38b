package org.tongxin.kernel.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/**
 * The database the program works on, reached as two roles.
 *
 * @param url JDBC URL, without credentials
 * @param program the role of the program
 * @param owner the role that owns the tables; null where it is not known, as in {@code prod}
 * @param embedded the server the program started, null for an external one
 */
record Database(
        String url,
        Login program,
        @Nullable Login owner,
        @Nullable EmbeddedServer embedded) implements AutoCloseable {

    /** A role and its password. */
    record Login(String role, String password) {
        @Override
        public String toString() {
            return role;
        }
    }

    Connection connect(Login login) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", login.role());
        properties.setProperty("password", login.password());
        properties.setProperty("ApplicationName", "tongxin");
        Connection connection = new Driver().connect(url, properties);
        if (connection == null) {
            throw new SQLException("The driver does not know this URL");
        }
        return connection;
    }

    /** Stops the server where the program started it; called after the pools are closed. */
    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
