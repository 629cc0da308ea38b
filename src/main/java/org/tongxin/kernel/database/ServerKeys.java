package org.tongxin.kernel.database;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import org.tongxin.kernel.CannotStart;

/**
 * The passwords of the embedded server and its port, kept in a file that only the program's user reads.
 *
 * @param superuser password of the role {@code postgres}
 * @param owner password of the role that owns the tables
 * @param program password of the program's role
 * @param port the port taken last time, 0 before the first start
 */
record ServerKeys(String superuser, String owner, String program, int port) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static ServerKeys fresh() {
        return new ServerKeys(password(), password(), password(), 0);
    }

    static ServerKeys read(Path file) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(file, StandardCharsets.UTF_8)));
        try {
            return new ServerKeys(
                    required(properties, "superuser"),
                    required(properties, "owner"),
                    required(properties, "program"),
                    Integer.parseInt(required(properties, "port")));
        } catch (IllegalArgumentException e) {
            throw new CannotStart(
                    "The passwords of the database in " + file + " cannot be read.",
                    "Put the file back from the backup that belongs to this data directory.",
                    e);
        }
    }

    void write(Path file) throws IOException {
        Filesystems.writePrivate(file, """
                # Passwords and port of the embedded database. Belongs to the folder postgres beside it: back up both.
                superuser=%s
                owner=%s
                program=%s
                port=%d
                """.formatted(superuser, owner, program, port));
    }

    ServerKeys on(int newPort) {
        return new ServerKeys(superuser, owner, program, newPort);
    }

    private static String required(Properties properties, String name) {
        String value = properties.getProperty(name, "");
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    private static String password() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "keys of the server on port " + port;
    }
}
