package org.tongxin.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tongxin.kernel.CannotStart;
import org.tongxin.kernel.database.Database.Login;

/** What the embedded server promises while it runs: durable and closed. */
class EmbeddedServerTest {

    private static final Path DIRECTORY = Scratch.directory();
    private static Database database;
    private static Login superuser;

    @BeforeAll
    static void start() {
        database = Scratch.start(DIRECTORY);
        superuser = Scratch.superuser(database);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void anAnsweredWriteSurvivesAPowerCut() {
        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("full_page_writes")).isEqualTo("on");
        assertThat(setting("synchronous_commit")).isEqualTo("on");
        assertThat(setting("data_checksums")).isEqualTo("on");
    }

    @Test
    void itIsTheVersionTheProgramBrings() {
        assertThat(setting("server_version")).startsWith(ServerBinaries.MAJOR + ".");
    }

    @Test
    void onlyThisMachineReachesItAndOnlyOverItsPort() {
        assertThat(setting("listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(setting("unix_socket_directories")).isEmpty();
    }

    @Test
    void nobodyIsTrusted() {
        assertThat(Scratch.ask(database, superuser, "select distinct auth_method from pg_hba_file_rules"))
                .containsExactly("scram-sha-256");
        assertThat(Scratch.ask(
                        database,
                        superuser,
                        "select distinct left(rolpassword, 13) from pg_authid" + " where rolcanlogin"))
                .containsExactly("SCRAM-SHA-256");
    }

    @Test
    void aWrongPasswordIsRefused() {
        for (String role : List.of("postgres", "tongxin_owner", "tongxin_app")) {
            for (String password : List.of("", "postgres", role)) {
                assertThatThrownBy(() ->
                                database.connect(new Login(role, password)).close())
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void theProgramOwnsNothingAndReachesItsDatabaseOnly() {
        assertThat(Scratch.ask(
                        database,
                        database.program(),
                        "select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb"
                                + " from pg_roles where rolname = current_user"))
                .containsExactly("f");
        String other = database.url().replace("/tongxin", "/postgres");
        assertThatThrownBy(() -> new Database(other, database.program(), null, null)
                        .connect(database.program())
                        .close())
                .isInstanceOf(SQLException.class);
    }

    @Test
    void onlyItsUserReadsPasswordsAndTables() throws Exception {
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(DIRECTORY.resolve("postgres.properties"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(DIRECTORY.resolve("postgres"))))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(DIRECTORY)))
                .isEqualTo("rwx------");
    }

    @Test
    void aSecondProgramOnTheSameDataDirectoryIsRefused() {
        assertThatThrownBy(() -> Scratch.start(DIRECTORY)).isInstanceOfSatisfying(CannotStart.class, refusal -> {
            assertThat(refusal)
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
            assertThat(refusal.mend()).contains("--tongxin.data-directory=");
        });
    }

    private static String setting(String name) {
        return Scratch.ask(database, superuser, "show " + name).getFirst();
    }
}
