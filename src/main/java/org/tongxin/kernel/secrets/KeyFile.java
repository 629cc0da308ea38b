package org.tongxin.kernel.secrets;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import org.tongxin.kernel.CannotStart;

/** The key that a start without settings makes for itself, readable by its owner only. */
final class KeyFile {

    private final Path folder;
    private final Path file;

    KeyFile(Path dataDirectory) {
        this.folder = dataDirectory.resolve("secrets");
        this.file = folder.resolve("master.key");
    }

    MasterKey readOrMake() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            return MasterKey.parse(Files.readString(file));
        } catch (IOException e) {
            throw new CannotStart(
                    "The key of the vault cannot be read or written: " + e.getMessage(),
                    "Let the user that runs the program own " + file.toAbsolutePath() + " and its folder.");
        }
    }

    private void make() throws IOException {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        Files.createDirectories(folder, only(posix, "rwx------"));
        Path fresh = folder.resolve("master.key." + ProcessHandle.current().pid());
        var options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(fresh, options, only(posix, "rw-------"))) {
            channel.write(ByteBuffer.wrap(
                    (MasterKey.random("generated").written() + "\n").getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?>[] only(boolean posix, String rights) {
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
