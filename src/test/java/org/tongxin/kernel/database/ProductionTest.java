package org.tongxin.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.Driver;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.tongxin.Tongxin;
import org.tongxin.kernel.CannotStart;
import org.tongxin.kernel.MigrateCommand;
import org.tongxin.kernel.database.Database.Login;

/** What the profile prod refuses, against a server that the program did not start. */
class ProductionTest {

    private static Database server;
    private static Login superuser;

    @BeforeAll
    static void start() throws Exception {
        server = Scratch.start(Scratch.directory());
        Scratch.openToAllRoles(server);
        superuser = Scratch.superuser(server);
        Scratch.run(server, superuser, "create role passes_walls login bypassrls password 'a'");
        Scratch.run(server, superuser, "create role nearly_owner login password 'a' in role tongxin_owner");
        Scratch.run(server, superuser, "grant connect on database tongxin to passes_walls");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void prodNeverMigratesButSaysHowTo() {
        String url = fresh("never_migrated");
        refused(() -> prod(url, "tongxin_app"), "migrations of __root", "java -jar tongxin.jar migrate");
        assertThat(ask(url, superuser, "select nspname from pg_namespace where nspname = 'platform'"))
                .isEmpty();
    }

    @Test
    void afterTheCommandMigrateProdServesAsARoleThatOwnsNothing() {
        String url = fresh("migrated");
        migrate(url);
        try (var program = prod(url, "tongxin_app")) {
            assertThat(program.getBean(Environment.class).getProperty("local.server.port"))
                    .isNotEqualTo("0");
        }
        refused(() -> prod(url, "tongxin_owner"), "owns tables", "tongxin.database.username");
    }

    @Test
    void aDatabaseInWhichTheSampleWasMadeIsRefused() {
        String url = fresh("with_sample");
        migrate(url);
        ask(url, Scratch.owner(server), """
                insert into access.account (id, login, name, language, sample, factor_step, epoch, grants, created_at)
                values ('00000000-0000-7000-8000-000000000001', 'grid1', 'x', 'zh-Hans', true, 0, 1, 1, now())
                returning login
                """);
        refused(() -> prod(url, "tongxin_app"), "accounts of the sample", "tongxin.database.url");
    }

    @Test
    void aDutyThatSeesPeopleMayNotDoWithoutASecondFactor() {
        String url = fresh("one_factor");
        migrate(url);
        refused(
                () -> prod(url, "tongxin_app", "--tongxin.access.second-factor-for=desk,administer-system"),
                "handle",
                "tongxin.access.second-factor-for");
    }

    @Test
    void migrateMakesTheRoleOfTheProgramWhereItMay() {
        String url = fresh("role_missing");
        Scratch.run(server, superuser, "alter role tongxin_owner createrole");
        try {
            MigrateCommand.run(arguments(
                    url,
                    "--tongxin.database.username=made_by_migrate",
                    "--tongxin.database.password=it's made",
                    ownerPassword()));
        } finally {
            Scratch.run(server, superuser, "alter role tongxin_owner nocreaterole");
        }
        assertThat(ask(url, new Login("made_by_migrate", "it's made"), "select count(*) from platform.spring_session"))
                .containsExactly("0");
    }

    @Test
    void migrateSaysWhichLineAnAdministratorMustRunWhereItMayNot() {
        String url = fresh("role_forbidden");
        refused(
                () -> MigrateCommand.run(arguments(
                        url,
                        "--tongxin.database.username=not_there",
                        "--tongxin.database.password=b",
                        ownerPassword())),
                "not_there does not exist",
                "create role not_there login password");
    }

    @Test
    void superusersAndThoseWhoPassTheWallsAreRefused() {
        refused(() -> role(superuser).check(), "superuser", "tongxin.database.username");
        refused(() -> role(new Login("passes_walls", "a")).check(), "bypassrls", "tongxin.database.username");
        assertThatCode(() -> role(server.program()).check()).doesNotThrowAnyException();
    }

    @Test
    void aMemberOfTheOwnerIsRefused() {
        String url = fresh("nearly_owned");
        migrate(url);
        Scratch.run(
                new Database(url, server.program(), null, server.embedded()),
                superuser,
                "grant connect on database" + " nearly_owned to nearly_owner");
        refused(() -> new ProgramRole(source(url, new Login("nearly_owner", "a"))).check(), "owns tables", "migrate");
    }

    @Test
    void aDatabaseOneCannotSignInToIsNamedByItsSetting() {
        refused(
                () -> ExternalServer.reach(server.url(), Scratch.settings(server.url(), "wrong", ""), false),
                "tongxin_app",
                "tongxin.database.password");
        refused(
                () -> ExternalServer.reach(server.url(), Scratch.settings(server.url(), "", "wrong"), true),
                "tongxin_owner",
                "tongxin.database.owner-password");
        String nowhere = "jdbc:postgresql://127.0.0.1:1/tongxin";
        refused(
                () -> ExternalServer.reach(nowhere, Scratch.settings(nowhere, "a", ""), false),
                "cannot be reached",
                "tongxin.database.url");
    }

    private static org.springframework.context.ConfigurableApplicationContext prod(
            String url, String role, String... more) {
        String password = role.equals("tongxin_owner")
                ? Scratch.owner(server).password()
                : server.program().password();
        var all = new ArrayList<>(List.of(
                "--tongxin.database.username=" + role,
                "--tongxin.database.password=" + password,
                "--tongxin.secrets.keys=test:" + Base64.getEncoder().encodeToString(new byte[32]),
                "--server.port=0",
                "--logging.structured.format.console="));
        all.addAll(List.of(more));
        return SpringApplication.run(Tongxin.class, arguments(url, all.toArray(String[]::new)));
    }

    private static void migrate(String url) {
        MigrateCommand.run(
                arguments(url, "--tongxin.database.password=" + server.program().password(), ownerPassword()));
    }

    private static String ownerPassword() {
        return "--tongxin.database.owner-password=" + Scratch.owner(server).password();
    }

    private static String[] arguments(String url, String... more) {
        var arguments = new ArrayList<>(List.of(
                "--spring.profiles.active=prod",
                "--tongxin.data-directory=" + Scratch.directory(),
                "--tongxin.database.url=" + url));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    private static String fresh(String name) {
        Scratch.run(server, superuser, "create database " + name + " owner tongxin_owner");
        return server.url().replace("/tongxin", "/" + name);
    }

    private static List<String> ask(String url, Login login, String sql) {
        return Scratch.ask(new Database(url, server.program(), null, server.embedded()), login, sql);
    }

    private static ProgramRole role(Login login) {
        return new ProgramRole(source(server.url(), login));
    }

    private static SimpleDriverDataSource source(String url, Login login) {
        return new SimpleDriverDataSource(new Driver(), url, login.role(), login.password());
    }

    private static void refused(ThrowingCallable start, String what, String mend) {
        assertThatThrownBy(start)
                .satisfies(thrown -> assertThat(thrown)
                        .extracting(ProductionTest::refusal)
                        .satisfies(refusal -> {
                            assertThat(refusal.getMessage()).contains(what);
                            assertThat(refusal.mend()).contains(mend);
                        }));
    }

    private static CannotStart refusal(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart refusal) {
                return refusal;
            }
        }
        throw new AssertionError("refused without a remedy", thrown);
    }
}
