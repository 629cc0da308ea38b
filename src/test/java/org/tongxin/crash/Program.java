package org.tongxin.crash;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.tongxin.Tongxin;

/** The real program in a process of its own, with its own database, to be killed. */
final class Program implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(4);

    private final Path data;
    private final Path log;
    private final int port;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private @Nullable Process process;

    Program(Path data) throws IOException {
        this.data = data.toAbsolutePath();
        this.log = Files.createDirectories(this.data).resolve("program.log");
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = socket.getLocalPort();
        }
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    HttpClient client() {
        return client;
    }

    void start() throws IOException, InterruptedException {
        process = builder(List.of())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        awaitUp();
    }

    /** Ends the program in good order, then runs one of its commands on the same data. */
    Ended command(String name) throws IOException, InterruptedException {
        end();
        Process command = builder(List.of(name))
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        String words = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(command.waitFor(), words);
    }

    /**
     * How a command ended.
     *
     * @param code 0 where all is well
     */
    record Ended(int code, String words) {}

    private ProcessBuilder builder(List<String> before) {
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Tongxin.class.getName()));
        words.addAll(before);
        words.addAll(List.of(
                "--spring.profiles.active=crash",
                "--server.port=" + port,
                "--management.server.port=0",
                "--spring.modulith.events.staleness.check-interval=5s",
                "--spring.modulith.events.staleness.published=5s",
                "--spring.modulith.events.staleness.processing=10s",
                "--spring.modulith.events.staleness.resubmission=10s",
                "--db-scheduler.heartbeat-interval=1s",
                "--tongxin.sample=none",
                "--tongxin.privacy.seal-every=2s",
                "--tongxin.data-directory=" + data,
                "--tongxin.database.server-directory="
                        + Path.of("target/test-server").toAbsolutePath()));
        return new ProcessBuilder(words);
    }

    /** Waits until it says that it can serve. */
    void awaitUp() throws IOException, InterruptedException {
        Instant end = Instant.now().plus(LIMIT);
        while (!up()) {
            if (process == null || !process.isAlive()) {
                throw new AssertionError("the program ended:\n" + lastWords());
            }
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("the program is not up after " + LIMIT + ":\n" + lastWords());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    /** SIGKILL for the program; its database server is left behind. */
    void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    /** SIGKILL for the main process of the database server. */
    void killDatabase() throws IOException, InterruptedException {
        ProcessHandle server = database();
        server.destroyForcibly();
        server.onExit()
                .orTimeout(30, TimeUnit.SECONDS)
                .exceptionally(late -> server)
                .join();
    }

    /** As the owner of the tables, for whom row-level security does not hide a community. */
    Connection owner() throws IOException, SQLException {
        var keys = new Properties();
        try (var in = Files.newBufferedReader(data.resolve("postgres.properties"), StandardCharsets.UTF_8)) {
            keys.load(in);
        }
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + keys.getProperty("port") + "/tongxin",
                "tongxin_owner",
                keys.getProperty("owner"));
    }

    private ProcessHandle database() throws IOException {
        String pid = Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"))
                .getFirst()
                .strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private boolean up() throws InterruptedException {
        var request = HttpRequest.newBuilder(address("/healthz"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return client.send(request, BodyHandlers.ofString()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private String lastWords() throws IOException {
        List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    }

    /** Ends the program in good order, and its database with it. */
    @Override
    public void close() throws InterruptedException {
        client.shutdownNow();
        end();
        try {
            database().destroy();
        } catch (IOException | RuntimeException e) {
            // Its database ended with it, which is the usual case.
        }
    }

    private void end() throws InterruptedException {
        if (process != null && process.isAlive()) {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }
}
