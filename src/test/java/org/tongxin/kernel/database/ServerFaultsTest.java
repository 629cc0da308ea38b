package org.tongxin.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongxin.kernel.CannotStart;

/** What the embedded server promises when something dies, is missing or does not fit. */
class ServerFaultsTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Test
    void aRestartKeepsEverythingAndThePort() {
        Path directory = Scratch.directory();
        String url;
        try (Database first = Scratch.start(directory)) {
            url = first.url();
            write(first);
        }
        try (Database second = Scratch.start(directory)) {
            assertThat(read(second)).containsExactly("kept");
            assertThat(second.url()).isEqualTo(url);
        }
    }

    @Test
    void aKilledServerComesBackByItselfWithEveryAnsweredWrite() throws Exception {
        try (Database database = Scratch.start(Scratch.directory())) {
            write(database);
            Path cluster = Scratch.serverOf(database).cluster();
            long before = ServerProcesses.recorded(cluster).orElseThrow();
            ProcessHandle.of(before).orElseThrow().destroyForcibly();
            await(() -> ServerProcesses.recorded(cluster)
                    .filter(pid -> pid != before && connects(database))
                    .isPresent());
            assertThat(read(database)).containsExactly("kept");
        }
    }

    @Test
    void theServerOfAKilledProgramIsTakenOverWithEveryAnsweredWrite() throws Exception {
        Path directory = Scratch.directory();
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        OtherProgram.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long orphan;
        try (BufferedReader words = program.inputReader()) {
            assertThat(words.readLine()).isEqualTo("ready");
            assertThatThrownBy(() -> Scratch.start(directory))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining(Long.toString(program.pid()));
            orphan = ServerProcesses.recorded(directory.resolve("postgres")).orElseThrow();
        } finally {
            program.destroyForcibly().waitFor();
        }
        assertThat(ServerProcesses.runs(orphan)).isTrue();
        try (Database database = Scratch.start(directory)) {
            assertThat(read(database)).containsExactly("kept");
        }
        assertThat(ServerProcesses.of(directory.resolve("postgres"))).isEmpty();
    }

    @Test
    void aLockFileThatNamesAForeignProcessDoesNotKeepTheServerFromStarting() throws Exception {
        Path directory = Scratch.directory();
        Scratch.start(directory).close();
        Files.writeString(
                directory.resolve("postgres").resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + directory.resolve("postgres") + "\n1\n1\n\n127.0.0.1\n");
        try (Database database = Scratch.start(directory)) {
            assertThat(connects(database)).isTrue();
        }
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void aTakenPortIsLeftToItsHolder() throws Exception {
        Path directory = Scratch.directory();
        Scratch.start(directory).close();
        int port = ServerKeys.read(directory.resolve("postgres.properties")).port();
        try (var holder = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                Database database = Scratch.start(directory)) {
            assertThat(holder.isBound()).isTrue();
            assertThat(Scratch.serverOf(database).keys().port()).isNotEqualTo(port);
        }
    }

    @Test
    void aPortThatIsSetAndTakenIsRefused() throws Exception {
        try (var holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var settings = new DatabaseSettings(
                    null, "tongxin_app", null, "tongxin_owner", null, 4, holder.getLocalPort(), "target/test-server");
            assertThatThrownBy(() -> EmbeddedServer.start(Scratch.directory(), settings))
                    .isInstanceOfSatisfying(
                            CannotStart.class,
                            refusal -> assertThat(refusal.mend()).contains("tongxin.database.port"));
        }
    }

    @Test
    void theClusterOfAnotherVersionIsRefusedUntouched() throws Exception {
        Path directory = Scratch.directory();
        Path version = Files.createDirectories(directory.resolve("postgres")).resolve("PG_VERSION");
        Files.writeString(version, "17\n");
        assertThatThrownBy(() -> Scratch.start(directory))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("PostgreSQL 17")
                .hasMessageContaining("PostgreSQL 18");
        assertThat(directory.resolve("postgres")).isDirectoryContaining(version::equals);
    }

    @Test
    void aClusterWithoutItsPasswordsIsRefused() throws Exception {
        Path directory = Scratch.directory();
        Files.writeString(
                Files.createDirectories(directory.resolve("postgres")).resolve("PG_VERSION"), ServerBinaries.MAJOR);
        assertThatThrownBy(() -> Scratch.start(directory))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("postgres.properties");
    }

    @Test
    void aFirstStartThatWasCutShortBeginsAgain() throws Exception {
        Path directory = Scratch.directory();
        Files.writeString(
                Files.createDirectories(directory.resolve("postgres.new")).resolve("half"), "written");
        try (Database database = Scratch.start(directory)) {
            assertThat(connects(database)).isTrue();
        }
    }

    private static void write(Database database) {
        Scratch.run(
                database, Scratch.owner(database), "create table kept (word text); insert into kept values ('kept')");
    }

    private static List<String> read(Database database) {
        return Scratch.ask(database, Scratch.owner(database), "select word from kept");
    }

    private static boolean connects(Database database) {
        try (var connection = database.connect(database.program())) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private static void await(Condition condition) throws Exception {
        Instant end = Instant.now().plus(LIMIT);
        while (!condition.holds()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.onSpinWait();
        }
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    /** A program of its own process that writes a row and waits to be killed. */
    static final class OtherProgram {

        public static void main(String[] arguments) throws Exception {
            write(Scratch.start(Path.of(arguments[0])));
            System.out.println("ready");
            Thread.currentThread().join();
        }
    }
}
