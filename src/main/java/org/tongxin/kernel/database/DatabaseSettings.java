package org.tongxin.kernel.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the database is.
 *
 * @param url JDBC URL of an external PostgreSQL of version 15 or newer; absent: the embedded one
 * @param username the role of the program; owns no table
 * @param password its password
 * @param ownerUsername the role that owns the tables; used for migrations only
 * @param ownerPassword its password
 * @param directory folder of the embedded database
 * @param connections size of the connection pool
 */
@ConfigurationProperties("tongxin.database")
record DatabaseSettings(
        @Nullable String url,
        @DefaultValue("tongxin_app") String username,
        @DefaultValue("") String password,
        @DefaultValue("tongxin_owner") String ownerUsername,
        @DefaultValue("") String ownerPassword,
        @DefaultValue("data/postgres") Path directory,
        @DefaultValue("16") int connections) {}
