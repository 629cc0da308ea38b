package org.tongxin.kernel.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.tongxin.kernel.CannotStart;

/**
 * The PostgreSQL the program starts for itself in the data directory: {@code postgres} is the cluster,
 * {@code postgres.properties} its passwords. A server left over by a killed program is stopped and started anew; a
 * server that dies while the program runs is started again.
 */
final class EmbeddedServer implements AutoCloseable {

    static final String DATABASE = "tongxin";
    static final String SUPERUSER = "postgres";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Path FOR_ALL = Path.of("/var/cache/tongxin");
    private static final Duration RETRY = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(250);

    private final Path cluster;
    private final Path keysFile;
    private final DirectoryLock lock;
    private final ServerCommands commands;
    private final String owner;
    private final String program;
    private final boolean fixedPort;
    private ServerKeys keys;
    private volatile boolean closed;

    private EmbeddedServer(Path directory, DirectoryLock lock, Path binaries, DatabaseSettings settings)
            throws IOException, InterruptedException {
        this.cluster = directory.resolve("postgres");
        this.keysFile = directory.resolve("postgres.properties");
        this.lock = lock;
        this.owner = settings.ownerUsername();
        this.program = settings.username();
        refuseOtherVersion();
        this.fixedPort = settings.port() != 0;
        this.keys = keys(settings.port());
        this.commands = commands(binaries);
    }

    /** Starts the server of a data directory, making the cluster when there is none. */
    static EmbeddedServer start(Path directory, DatabaseSettings settings) {
        try {
            Filesystems.privateDirectory(directory);
            DirectoryLock lock = DirectoryLock.take(directory);
            try {
                Path binaries = settings.serverDirectory() == null
                        ? directory.resolve("server")
                        : Path.of(settings.serverDirectory()).toAbsolutePath();
                var server = new EmbeddedServer(directory, lock, binaries, settings);
                server.open();
                return server;
            } catch (IOException | InterruptedException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Where another account must run the server and cannot reach it in the data directory, it is unpacked for all. */
    private ServerCommands commands(Path binaries) throws IOException, InterruptedException {
        for (Path parent : ServerAccount.isRoot() ? List.of(binaries, FOR_ALL) : List.of(binaries)) {
            Path home = ServerBinaries.unpack(parent);
            if (parent.equals(FOR_ALL)) {
                Filesystems.openToAll(FOR_ALL);
            }
            Optional<ServerAccount> account = ServerAccount.choose(home, cluster);
            if (account.isPresent()) {
                return new ServerCommands(home, account.get());
            }
        }
        throw new CannotStart(
                "The embedded database refuses to run as root, and this machine lets root neither make a user namespace"
                        + " (unshare -U) nor become another user (setpriv).",
                "Start Tongxin as an ordinary user, or set tongxin.database.url to a PostgreSQL of version 15 or newer.");
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + keys.port() + "/" + DATABASE;
    }

    ServerKeys keys() {
        return keys;
    }

    Path cluster() {
        return cluster;
    }

    private void open() throws IOException, InterruptedException {
        stopLeftOver();
        if (!Files.isDirectory(cluster)) {
            make();
        }
        choosePort();
        run();
        Thread.ofPlatform().daemon().name("database-watch").start(this::watch);
    }

    private void refuseOtherVersion() throws IOException {
        Path version = cluster.resolve("PG_VERSION");
        if (Files.exists(version) && !Files.readString(version).strip().equals(ServerBinaries.MAJOR)) {
            throw new CannotStart(
                    cluster + " was made by PostgreSQL "
                            + Files.readString(version).strip() + "; this program brings PostgreSQL "
                            + ServerBinaries.MAJOR + ".",
                    "Move the data with pg_dump and pg_restore as docs/operate.md tells under Upgrade; nothing was"
                            + " changed.");
        }
        if (Files.isDirectory(cluster) && !Files.exists(keysFile)) {
            throw new CannotStart(
                    keysFile + " is missing: the passwords of the database beside it.",
                    "Put it back from the backup, or move " + cluster + " away to begin with an empty database.");
        }
    }

    private ServerKeys keys(int wantedPort) throws IOException {
        ServerKeys found = Files.exists(keysFile) ? ServerKeys.read(keysFile) : ServerKeys.fresh();
        if (!Files.exists(keysFile)) {
            found.write(keysFile);
        }
        return wantedPort == 0 ? found : found.on(wantedPort);
    }

    private void make() throws IOException, InterruptedException {
        Path fresh = cluster.resolveSibling("postgres.new");
        FileSystemUtils.deleteRecursively(fresh);
        Filesystems.privateDirectory(fresh);
        commands.account().own(fresh);
        commands.initialise(fresh, keys.superuser());
        try {
            Files.move(fresh, cluster, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(fresh, cluster);
        }
    }

    private void stopLeftOver() throws IOException, InterruptedException {
        if (!ServerProcesses.of(cluster).isEmpty()) {
            log.info("Stopping the database server that an earlier run left behind");
            if (!commands.stop(cluster, "fast").ok()) {
                commands.stop(cluster, "immediate");
            }
            awaitEnd();
        }
        Files.deleteIfExists(cluster.resolve("postmaster.pid"));
    }

    /** Waits for the last process of the server, which ends by itself soon after the main one. */
    private void awaitEnd() throws IOException, InterruptedException {
        for (int look = 0; look < 240; look++) {
            if (ServerProcesses.of(cluster).isEmpty()) {
                return;
            }
            Thread.sleep(LOOK);
        }
        throw new CannotStart(
                "A database server (process " + ServerProcesses.of(cluster).getFirst() + ") works in " + cluster
                        + " and does not stop.",
                "End that process, then start again.");
    }

    private void choosePort() throws IOException {
        boolean taken = keys.port() != 0 && !isFree(keys.port());
        if (taken && fixedPort) {
            throw new CannotStart(
                    "Port " + keys.port() + " on 127.0.0.1, set for the database, is taken.",
                    "Set tongxin.database.port to a free one, or leave it out.");
        }
        if (taken || keys.port() == 0) {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                keys = keys.on(socket.getLocalPort());
            }
        }
        keys.write(keysFile);
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private void run() throws IOException, InterruptedException {
        ServerConfiguration.write(cluster, keys.port(), DATABASE, owner, program);
        commands.account().own(cluster);
        var outcome = commands.start(cluster);
        if (!outcome.ok()) {
            throw new CannotStart(
                    "The embedded database in " + cluster + " did not start: "
                            + outcome.output().strip(),
                    "The newest file in " + cluster.resolve("log") + " tells more.");
        }
    }

    private void watch() {
        Duration pause = LOOK;
        while (!closed) {
            try {
                Thread.sleep(pause);
                restartWhenDead();
                pause = LOOK;
            } catch (IOException | CannotStart e) {
                log.error("The database server cannot be started again yet", e);
                pause = RETRY;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private synchronized void restartWhenDead() throws IOException, InterruptedException {
        if (closed
                || ServerProcesses.recorded(cluster)
                        .filter(ServerProcesses::runs)
                        .isPresent()) {
            return;
        }
        log.warn("The database server ended by itself; starting it again");
        awaitEnd();
        Files.deleteIfExists(cluster.resolve("postmaster.pid"));
        run();
        log.info("The database server is back");
    }

    /** Stops the server; after the pools that use it are closed. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (!commands.stop(cluster, "fast").ok()
                    && !ServerProcesses.of(cluster).isEmpty()) {
                commands.stop(cluster, "immediate");
            }
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("Interrupted while waiting for the database server", e);
    }
}
