package org.tongxin.kernel.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.tongxin.kernel.Installation;
import org.tongxin.kernel.database.Database.Login;

/**
 * The database and the way to it. Whoever asks for the pool gets one whose tables are made: the owner has come and gone
 * by then. Beans are closed in the opposite order, so the server stops after its last connection.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    Database database(DatabaseSettings settings, Installation installation, Environment environment) {
        MigrationMode mode = MigrationMode.of(environment);
        String url = settings.url();
        return url == null || url.isBlank()
                ? embedded(settings, installation, mode)
                : ExternalServer.reach(url, settings, mode.needsOwner());
    }

    @Bean
    Migrated migrated(Database database, Environment environment) {
        var migrations = new Migrations(database);
        if (MigrationMode.of(environment).needsOwner()) {
            return new Migrated(migrations.migrate());
        }
        migrations.requireComplete();
        return new Migrated(0);
    }

    @Bean
    HikariDataSource dataSource(Database database, Migrated migrated, DatabaseSettings settings) {
        var config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername(database.program().role());
        config.setPassword(database.program().password());
        config.setMaximumPoolSize(settings.connections());
        config.setMinimumIdle(Math.min(4, settings.connections()));
        config.setPoolName("program");
        config.addDataSourceProperty("ApplicationName", "tongxin");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        // The detail of an error holds values of rows, and exception texts reach the log.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return new HikariDataSource(config);
    }

    private static Database embedded(DatabaseSettings settings, Installation installation, MigrationMode mode) {
        EmbeddedServer server = EmbeddedServer.start(installation.directory(), settings);
        try {
            ServerKeys keys = server.keys();
            var database = new Database(
                    server.url(),
                    new Login(settings.username(), keys.program()),
                    new Login(settings.ownerUsername(), keys.owner()),
                    server);
            new EmbeddedRoles(database, new Login(EmbeddedServer.SUPERUSER, keys.superuser())).prepare();
            return mode.needsOwner() ? database : new Database(database.url(), database.program(), null, server);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** Says that the tables are there. */
    record Migrated(int steps) {}
}
