package org.tongxin.kernel.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.database.Database.Login;

/** The tables as their owner sees and changes them: past row security and past what the program may do. */
@Component
public class OwnerFixture implements DisposableBean {

    private final Database database;
    private @Nullable HikariDataSource connections;

    OwnerFixture(Database database) {
        this.database = database;
    }

    public synchronized JdbcClient jdbc() {
        HikariDataSource open = connections;
        if (open == null) {
            open = open();
            connections = open;
        }
        return JdbcClient.create(open);
    }

    private HikariDataSource open() {
        Login owner = Objects.requireNonNull(database.owner());
        var settings = new HikariConfig();
        settings.setPoolName("owner");
        settings.setJdbcUrl(database.url());
        settings.setUsername(owner.role());
        settings.setPassword(owner.password());
        settings.setMaximumPoolSize(2);
        settings.setMinimumIdle(0);
        settings.addDataSourceProperty("ApplicationName", "fixture");
        return new HikariDataSource(settings);
    }

    @Override
    public synchronized void destroy() {
        if (connections != null) {
            connections.close();
        }
    }
}
