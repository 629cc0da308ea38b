package org.tongxin.kernel.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * As whom the server runs, which refuses to be root. An ordinary user runs it as that user. Root runs it in a user
 * namespace of its own, or, where the machine forbids those (as containers often do), as the owner of the folder or as
 * nobody, who keeps only the right to pass closed folders on the way.
 *
 * @param prefix what stands before each command of the server
 * @param uid the user and group that must own the cluster, null where it is the program's own user
 */
record ServerAccount(List<String> prefix, @Nullable Integer uid) {

    private static final int NOBODY = 65534;

    /** Finds the way that works on this machine with the server in {@code home}, where there is one. */
    static Optional<ServerAccount> choose(Path home, Path cluster) throws IOException, InterruptedException {
        if (!isRoot()) {
            return Optional.of(new ServerAccount(List.of(), null));
        }
        Path server = home.resolve("bin").resolve("postgres");
        int owner = Files.isDirectory(cluster) ? uidOf(cluster) : 0;
        if (owner == 0) {
            var namespace = new ServerAccount(List.of("unshare", "-U"), null);
            if (namespace.canRun(server)) {
                return Optional.of(namespace);
            }
        }
        var other = as(owner == 0 ? NOBODY : owner);
        return other.canRun(server) ? Optional.of(other) : Optional.empty();
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** Hands a folder or file to the account where it is not the program's own. */
    void own(Path path) throws IOException {
        if (uid == null) {
            return;
        }
        try (var files = Files.walk(path)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.setAttribute(file, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(file, "unix:gid", uid, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    List<String> command(Path program, List<String> arguments) {
        var command = new ArrayList<>(prefix);
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }

    /**
     * Whether the account may run the server. The server itself looks whether it may be run, which takes no notice of the
     * right to pass closed folders; {@code test} asks in the same way.
     */
    private boolean canRun(Path server) throws InterruptedException {
        return succeeds(command(server, List.of("--version")))
                && succeeds(command(Path.of("test"), List.of("-x", server.toString())));
    }

    private static boolean succeeds(List<String> command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static ServerAccount as(int uid) {
        return new ServerAccount(
                List.of(
                        "setpriv",
                        "--reuid=" + uid,
                        "--regid=" + uid,
                        "--clear-groups",
                        "--inh-caps=-all,+dac_override",
                        "--ambient-caps=-all,+dac_override"),
                uid);
    }

    private static int uidOf(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }
}
