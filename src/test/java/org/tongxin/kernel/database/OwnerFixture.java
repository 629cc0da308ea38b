package org.tongxin.kernel.database;

import java.util.Objects;
import org.postgresql.Driver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.database.Database.Login;

/** The tables as their owner sees and changes them: past row security and past what the program may do. */
@Component
public class OwnerFixture {

    private final Database database;

    OwnerFixture(Database database) {
        this.database = database;
    }

    public JdbcClient jdbc() {
        Login owner = Objects.requireNonNull(database.owner());
        return JdbcClient.create(
                new SimpleDriverDataSource(new Driver(), database.url(), owner.role(), owner.password()));
    }
}
