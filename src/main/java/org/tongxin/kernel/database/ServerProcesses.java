package org.tongxin.kernel.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Which processes of a database server work on a folder, whoever started them. */
final class ServerProcesses {

    private static final Path PROC = Path.of("/proc");

    private ServerProcesses() {}

    /** The process id in the server's own lock file, where there is one. */
    static Optional<Long> recorded(Path cluster) throws IOException {
        Path file = cluster.resolve("postmaster.pid");
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Long.parseLong(lines.getFirst().strip()));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /**
     * Living processes of a server of this folder, the main one and those it started. On Linux they are known by their
     * working directory, which survives the loss of the lock file and cannot be mistaken for another process that got
     * the same id; elsewhere by the lock file and the name of the process.
     */
    static List<Long> of(Path cluster) throws IOException {
        if (!Files.isDirectory(cluster)) {
            return List.of();
        }
        if (Files.isDirectory(PROC.resolve("self"))) {
            Path folder = cluster.toRealPath();
            return ProcessHandle.allProcesses()
                    .map(ProcessHandle::pid)
                    .filter(pid -> worksIn(pid, folder))
                    .toList();
        }
        return recorded(cluster)
                .flatMap(ProcessHandle::of)
                .filter(process -> process.info().command().orElse("").contains("postgres"))
                .map(ProcessHandle::pid)
                .stream()
                .toList();
    }

    /** Whether a process still runs; one that ended and was not yet collected by its parent does not. */
    static boolean runs(long pid) {
        Path stat = PROC.resolve(Long.toString(pid)).resolve("stat");
        if (!Files.isDirectory(PROC.resolve("self"))) {
            return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
        }
        try {
            String line = Files.readString(stat, StandardCharsets.ISO_8859_1);
            char state = line.charAt(line.lastIndexOf(')') + 2);
            return state != 'Z' && state != 'X';
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean worksIn(long pid, Path folder) {
        Path process = PROC.resolve(Long.toString(pid));
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(folder)
                    && Files.readString(process.resolve("comm"), StandardCharsets.ISO_8859_1)
                            .startsWith("postgres")
                    && runs(pid);
        } catch (IOException e) {
            return false;
        }
    }
}
