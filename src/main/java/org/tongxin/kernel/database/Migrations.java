package org.tongxin.kernel.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.postgresql.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.tongxin.kernel.CannotStart;
import org.tongxin.kernel.database.Database.Login;

/**
 * Runs the migrations of each module, those a module stands on first. Each module has its own numbering and its own
 * history, in the table of its name in the schema {@code migrations}.
 */
final class Migrations {

    /** The folders below {@code db/migration} in the order they run; {@code __root} holds the tables of the libraries. */
    static final List<String> ORDER = List.of(
            "__root",
            "kernel",
            "ui",
            "area",
            "privacy",
            "access",
            "people",
            "notices",
            "requests",
            "channels",
            "insight",
            "sample");

    private static final String HISTORY = "migrations";
    private static final Logger log = LoggerFactory.getLogger(Migrations.class);

    private final Database database;

    Migrations(Database database) {
        this.database = database;
    }

    /**
     * Brings the tables to the state this program knows, as the owner.
     *
     * @return how many steps were taken
     */
    int migrate() {
        Login owner = Objects.requireNonNull(database.owner(), "migrations need the owner");
        try (Connection connection = database.connect(owner);
                Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists " + HISTORY);
            int steps = 0;
            for (String module : present()) {
                steps += flyway(module, owner).migrate().migrationsExecuted;
            }
            String program = database.program().role();
            statement.execute("grant usage on schema " + HISTORY + " to " + program + "; "
                    + "revoke all on all tables in schema " + HISTORY + " from " + program + "; "
                    + "grant select on all tables in schema " + HISTORY + " to " + program);
            log.info("The database is up to date ({} steps taken)", steps);
            return steps;
        } catch (FlywayValidateException e) {
            throw new CannotStart(
                    "The database was made by another state of the migrations than this program brings: "
                            + e.getMessage(),
                    "Run the program that belongs to the database. While developing, remove the data directory to"
                            + " begin with an empty database.",
                    e);
        } catch (SQLException e) {
            throw new IllegalStateException("The migrations could not be run", e);
        }
    }

    /**
     * Checks as the program that nothing is left to migrate.
     *
     * @throws CannotStart with the command to run
     */
    void requireComplete() {
        for (String module : present()) {
            int pending = flyway(module, database.program()).info().pending().length;
            if (pending > 0) {
                throw new CannotStart(
                        "The database is behind this program: " + pending + " migrations of " + module
                                + " have not run.",
                        "Run  java -jar tongxin.jar migrate  with the same settings and"
                                + " tongxin.database.owner-password, then start again.");
            }
        }
    }

    private Flyway flyway(String module, Login login) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(new SimpleDriverDataSource(new Driver(), database.url(), login.role(), login.password()))
                .locations("classpath:db/migration/" + module)
                .defaultSchema(HISTORY)
                .table(module)
                .createSchemas(false)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .placeholders(Map.of("app_role", database.program().role()))
                .load();
    }

    private static List<String> present() {
        return ORDER.stream()
                .filter(module -> Migrations.class.getClassLoader().getResource("db/migration/" + module) != null)
                .toList();
    }
}
