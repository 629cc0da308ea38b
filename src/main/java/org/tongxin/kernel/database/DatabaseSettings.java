package org.tongxin.kernel.database;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which database the program works on.
 *
 * @param url JDBC URL of an external PostgreSQL of version 15 or newer; without it the program starts its own
 * @param username the role the program works as; it owns no table
 * @param password the password of that role; made by the program for its own database
 * @param ownerUsername the role that owns the tables and migrates them
 * @param ownerPassword the password of the owner; the profile prod needs it for the command migrate only
 * @param connections the most connections the program opens at once
 * @param port the port of the program's own database on 127.0.0.1; 0: a free one, kept from start to start
 * @param serverDirectory folder the program's own database server is unpacked into; without it, server in the data
 *     directory
 */
@Validated
@ConfigurationProperties("tongxin.database")
record DatabaseSettings(
        @Nullable @Pattern(regexp = "jdbc:postgresql:.+") String url,

        @NotBlank @Pattern(regexp = ROLE) @DefaultValue("tongxin_app")
        String username,

        @Nullable String password,

        @NotBlank @Pattern(regexp = ROLE) @DefaultValue("tongxin_owner")
        String ownerUsername,

        @Nullable String ownerPassword,
        @Min(2) @Max(90) @DefaultValue("16") int connections,
        @Min(0) @Max(65535) @DefaultValue("0") int port,
        @Nullable String serverDirectory) {

    private static final String ROLE = "[a-z_][a-z0-9_]{0,62}";

    boolean external() {
        return url != null && !url.isBlank();
    }
}
