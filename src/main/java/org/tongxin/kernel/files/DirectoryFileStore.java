package org.tongxin.kernel.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.FileStore;
import org.tongxin.kernel.Installation;

/** Files under {@code <data directory>/files}: written aside, forced to the disk, then renamed. */
@Component
class DirectoryFileStore implements FileStore {

    private static final Pattern KEY = Pattern.compile("[a-z0-9-]+(?:[/.][a-z0-9-]+)*");

    private final Path root;

    DirectoryFileStore(Installation installation) {
        this.root =
                installation.dataDirectory().resolve("files").toAbsolutePath().normalize();
    }

    @Override
    public void put(String key, Writer writer) throws IOException {
        Path target = path(key);
        Path folder = Objects.requireNonNull(target.getParent());
        Path aside = Files.createDirectories(root.resolve("aside")).resolve(UUID.randomUUID() + ".part");
        Files.createDirectories(folder);
        try {
            try (var channel = FileChannel.open(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                    var out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
                writer.writeTo(out);
                out.flush();
                channel.force(true);
            }
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(folder);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    @Override
    public Optional<InputStream> open(String key) throws IOException {
        try {
            return Optional.of(Files.newInputStream(path(key)));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }

    @Override
    public void delete(String key) throws IOException {
        Files.deleteIfExists(path(key));
    }

    private Path path(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("Not a key of a file");
        }
        return root.resolve(key);
    }

    /** Makes the rename durable; Windows cannot open a folder and needs no such step. */
    private static void force(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
