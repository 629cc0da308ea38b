package org.tongxin.kernel.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tongxin.kernel.CannotStart;
import org.tukaani.xz.XZInputStream;

/** The database server that travels with the program, unpacked once into a folder named after its content. */
final class ServerBinaries {

    /** The major version that is packed; a cluster of another one is refused. */
    static final String MAJOR = "18";

    private ServerBinaries() {}

    /** Unpacks the server below {@code parent}, unless it is there; returns the folder that holds {@code bin}. */
    static Path unpack(Path parent) throws IOException {
        String archive = archive();
        Path home = parent.resolve("postgres-" + fingerprint(archive));
        if (Files.isDirectory(home)) {
            return home;
        }
        Files.createDirectories(parent);
        Path fresh = Files.createTempDirectory(parent, "unpacking-");
        try {
            Filesystems.openToAll(fresh);
            try (InputStream in = open(archive);
                    var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in)))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(tar, entry, fresh);
                }
            }
            try {
                Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                if (!Files.isDirectory(home)) {
                    throw e;
                }
            }
        } finally {
            FileSystemUtils.deleteRecursively(fresh);
        }
        return home;
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("The archive of the database server names a file outside of its folder");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        if (entry.getName().endsWith(".a")) {
            return;
        }
        if (target.getParent() != null) {
            Files.createDirectories(target.getParent());
        }
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            if ((entry.getMode() & 0100) != 0) {
                Filesystems.makeExecutable(target);
            }
        }
    }

    private static String archive() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String os = system.contains("mac") ? "darwin" : system.contains("win") ? "windows" : "linux";
        boolean arm = System.getProperty("os.arch", "").equals("aarch64");
        for (String machine : arm ? List.of("arm_64", "aarch64") : List.of("x86_64")) {
            String name = "postgres-" + os + "-" + machine + ".txz";
            if (ServerBinaries.class.getClassLoader().getResource(name) != null) {
                return name;
            }
        }
        throw new CannotStart(
                "This build of Tongxin brings no database server for " + system + " on " + System.getProperty("os.arch")
                        + ".",
                "Build it on this kind of machine, or set tongxin.database.url to a PostgreSQL of version 15 or newer.");
    }

    private static InputStream open(String archive) throws IOException {
        InputStream in = ServerBinaries.class.getClassLoader().getResourceAsStream(archive);
        if (in == null) {
            throw new IOException(archive + " is missing");
        }
        return in;
    }

    private static String fingerprint(String archive) throws IOException {
        try (var in = new DigestInputStream(open(archive), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return MAJOR + "-" + HexFormat.of().formatHex(in.getMessageDigest().digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
