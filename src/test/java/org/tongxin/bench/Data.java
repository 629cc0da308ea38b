package org.tongxin.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** A data directory of the bench, filled once and kept as long as the migrations stay the same. */
enum Data {
    /** One community with 10,000 cases of three years. */
    SMALL(1, 10_000),
    /** A hundred such communities. */
    LARGE(100, 10_000),
    /** One community for writing. */
    WRITING(1, 100),
    /** One community with 30,000 people. */
    PEOPLE(1, 0),
    /** A hundred such communities. */
    MANY_PEOPLE(100, 0),
    /** One community for millions of people. */
    CITY(1, 100);

    /** The password of every account made here. */
    static final String PASSWORD = "correct horse battery";

    /** How many communities have an account, {@code bench1} and so on, that sees the whole of it. */
    static final int ACCOUNTS = 10;

    private final int communities;
    private final int cases;

    Data(int communities, int cases) {
        this.communities = communities;
        this.cases = cases;
    }

    int communities() {
        return communities;
    }

    int cases() {
        return cases;
    }

    Path directory() {
        return Path.of("target/bench")
                .resolve(name().toLowerCase(java.util.Locale.ROOT))
                .toAbsolutePath();
    }

    /** Fills the directory unless that is done. */
    Data ready() throws Exception {
        Path mark = directory().resolve("filled");
        String state = state();
        if (Files.exists(mark) && Files.readString(mark).equals(state)) {
            return this;
        }
        System.err.println("Filling " + directory() + ": " + communities + " × "
                + (cases == 0 ? FillingPeople.HOUSEHOLDS + " households" : cases + " cases"));
        FileSystemUtils.deleteRecursively(directory());
        Files.createDirectories(directory());
        if (cases == 0) {
            FillingPeople.fill(this);
        } else {
            Filling.fill(this);
        }
        Files.writeString(mark, state);
        return this;
    }

    private String state() throws IOException, GeneralSecurityException {
        var digest = MessageDigest.getInstance("SHA-256");
        try (var files = Files.walk(Path.of("src/main/resources/db/migration"))) {
            List<Path> migrations = files.filter(Files::isRegularFile).sorted().toList();
            for (Path file : migrations) {
                digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
        digest.update(Files.readAllBytes(
                Path.of("src/test/java/org/tongxin/bench/" + (cases == 0 ? "FillingPeople.java" : "Filling.java"))));
        return HexFormat.of().formatHex(digest.digest());
    }
}
