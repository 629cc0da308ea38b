package org.tongxin.kernel.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** Two ways to one database: the program's role for everything, the owner's for migrations only. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    Database database(DatabaseSettings settings) {
        if (settings.url() != null) {
            return new Database(settings.url(), null);
        }
        var embedded = new EmbeddedDatabase(settings.directory(), settings);
        return new Database(embedded.url(), embedded);
    }

    @Bean
    @Primary
    HikariDataSource dataSource(Database database, DatabaseSettings settings) {
        var config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername(settings.username());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(settings.connections());
        config.setPoolName("program");
        return new HikariDataSource(config);
    }

    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerDataSource(Database database, DatabaseSettings settings) {
        return new SimpleDriverDataSource(
                new Driver(), database.url(), settings.ownerUsername(), settings.ownerPassword());
    }

    record Database(String url, @Nullable EmbeddedDatabase embedded) implements AutoCloseable {
        Database {
            Objects.requireNonNull(url);
        }

        @Override
        public void close() throws Exception {
            if (embedded != null) {
                embedded.close();
            }
        }
    }
}
