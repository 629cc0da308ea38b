package org.tongxin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.springframework.util.FileSystemUtils;

/** Removes the data directories of earlier test runs; those a program still works in stay. */
public class TestDataSweep implements LauncherSessionListener {

    private static final Path DATA = Path.of("target", "test-data");

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (!Files.isDirectory(DATA)) {
            return;
        }
        try (var folders = Files.list(DATA)) {
            folders.filter(Files::isDirectory).filter(TestDataSweep::isLeft).forEach(TestDataSweep::remove);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLeft(Path folder) {
        Path lock = folder.resolve("program.lock");
        if (!Files.exists(lock)) {
            return true;
        }
        try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                var taken = channel.tryLock()) {
            return taken != null;
        } catch (IOException e) {
            return false;
        }
    }

    private static void remove(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
