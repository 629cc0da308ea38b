package org.tongxin.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.Tongxin;
import org.tongxin.access.Browser;
import org.tongxin.area.Communities;
import org.tongxin.kernel.Command;
import org.tongxin.kernel.MigrateCommand;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.requests.Resident;

/** From an empty database in the profile prod to the first report that reaches a grid worker, over HTTP. */
class FirstCommunityTest {

    private static final String PASSWORD = "seven horses on a hill";

    private final Path directory =
            Path.of("target", "test-data", "first-" + UUID.randomUUID()).toAbsolutePath();

    private String base = "";

    @Test
    void anEmptyInstallationBecomesACommunityWhoseReportsArrive() throws Exception {
        String[] arguments = {
            "--spring.profiles.active=prod",
            "--tongxin.data-directory=" + directory,
            "--tongxin.database.server-directory=target/test-server",
            "--tongxin.secrets.keys=test:" + Base64.getEncoder().encodeToString(new byte[32]),
            "--tongxin.access.secure-cookies=false",
            "--server.port=0",
            "--logging.structured.format.console="
        };
        MigrateCommand.run(arguments);
        var printed = new ByteArrayOutputStream();
        try (ConfigurableApplicationContext program = listening(printed, arguments)) {
            base = "http://127.0.0.1:" + program.getEnvironment().getProperty("local.server.port");
            var commands = program.getBeansOfType(Command.class).values();
            assertThat(commands.stream().map(Command::name)).contains("retention", "verify-audit", "set-up-code");
            Browser administrator = firstAdministrator(setUpCode(printed));
            assertThat(program.getBean(SetUpCodeCommand.class).run(List.of())).isOne();
            makeCommunity(administrator);
            Browser office = officeWorker(administrator);
            upload(office, "AREAS", "geojson");
            upload(office, "POSTS", "csv");
            String number = report();
            assertThat(leadOf(program, number)).isEqualTo("grid_worker");
            assertThat(office.get("/work?tab=all").body()).contains(number);
        }
    }

    private static ConfigurableApplicationContext listening(ByteArrayOutputStream printed, String... arguments) {
        PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            return SpringApplication.run(Tongxin.class, arguments);
        } finally {
            System.setOut(before);
        }
    }

    private static String setUpCode(ByteArrayOutputStream printed) {
        return found("for seven days: ([a-z0-9-]+)", printed.toString(StandardCharsets.UTF_8));
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group(1);
    }

    private Browser firstAdministrator(String code) {
        var browser = new Browser(base);
        assertThat(browser.submit("/set-up", "code", code, "login", "admin", "name", "管理员", "password", PASSWORD)
                        .status())
                .isEqualTo(303);
        assertThat(browser.get("/set-up").status()).isEqualTo(404);
        return enrolled("admin");
    }

    /** Signs in and sets up the second factor, without which prod lets nobody in. */
    private Browser enrolled(String login) {
        var browser = new Browser(base);
        assertThat(browser.submit("/sign-in", "login", login, "password", PASSWORD)
                        .header("Location"))
                .startsWith("/sign-in/second-factor");
        String secret = found(
                        "<code class=\"number\">([A-Z2-7 ]+)</code>",
                        browser.get("/sign-in/second-factor").body())
                .replace(" ", "");
        assertThat(browser.submit("/sign-in/second-factor", "code", Totp.codeAt(secret, Instant.now()))
                        .status())
                .isLessThan(400);
        assertThat(browser.get("/account").status()).isEqualTo(200);
        return browser;
    }

    private void makeCommunity(Browser administrator) {
        Browser.Answer made = administrator.submitFrom(
                "/communities/new",
                "/communities",
                "name",
                "清水社区",
                "code",
                "330106003007",
                "province",
                "浙江省",
                "city",
                "杭州市",
                "county",
                "西湖区",
                "town",
                "古荡街道",
                "slug",
                "qingshui",
                "phone",
                "0571-5550000",
                "lat",
                "30.28",
                "lng",
                "120.13",
                "language",
                "zh-Hans",
                "zone",
                "Asia/Shanghai");
        assertThat(made.status()).as(made.body()).isEqualTo(303);
        assertThat(administrator.get(made.header("Location").replace(base, "")).body())
                .contains("社区建好了", "330106003007", "乡镇街道");
    }

    /** Somebody with the first post of the community. */
    private Browser officeWorker(Browser administrator) {
        String account = administrator
                .submitFrom("/accounts/new", "/accounts", "login", "office", "name", "李主任")
                .header("Location")
                .replace(base, "");
        String post = found(
                "value=\"(\\d+:[0-9a-f-]{36})\"", administrator.get(account).body());
        assertThat(administrator
                        .submitFrom(
                                account,
                                account + "/posts",
                                "post",
                                post,
                                "from",
                                LocalDate.ofInstant(Instant.now(), ZoneOffset.ofHours(8))
                                        .toString())
                        .status())
                .isEqualTo(303);
        String code = found(
                "<strong>([a-z0-9-]{19})</strong>",
                administrator.submitFrom(account, account + "/code").body());
        assertThat(new Browser(base)
                        .submit("/sign-in/reset", "login", "office", "code", code, "password", PASSWORD)
                        .status())
                .isEqualTo(200);
        return enrolled("office");
    }

    /** Uploads the file to begin with that the page itself offers, then writes it. */
    private void upload(Browser office, String kind, String ending) throws Exception {
        String file = office.get("/map/import/template/" + kind + "." + ending).body();
        String form = office.get("/map/import?kind=" + kind).body();
        String body = "";
        for (var field : Map.of("_csrf", found("name=\"_csrf\" value=\"([^\"]+)\"", form), "kind", kind)
                .entrySet()) {
            body += "--x\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n" + field.getValue()
                    + "\r\n";
        }
        body += "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f." + ending
                + "\"\r\nContent-Type: text/plain\r\n\r\n" + file + "\r\n--x--\r\n";
        try (var client = HttpClient.newHttpClient()) {
            String tried = client.send(
                            HttpRequest.newBuilder(URI.create(base + "/map/import"))
                                    .header("Content-Type", "multipart/form-data; boundary=x")
                                    .header("Cookie", office.cookieHeader())
                                    .POST(BodyPublishers.ofString(body))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            String upload = found("action=\"/map/import/([0-9a-f-]{36})\"", tried);
            assertThat(office.submitFrom("/map/import?kind=" + kind, "/map/import/" + upload)
                            .status())
                    .isEqualTo(200);
        }
    }

    private String report() {
        var resident = new Resident(new Browser(base), "qingshui");
        resident.submit("/report", "words", "楼道里堆着旧沙发，走不过去");
        resident.submitFrom("/report", "/report/kind", "category", "D05");
        resident.submitFrom("/report", "/report/questions");
        resident.submitFrom("/report", "/report/photos", "act", "next");
        resident.submitFrom("/report", "/report/place", "lat", "30.28", "lng", "120.13", "address", "");
        resident.submit("/report/who", "identity", "anonymous");
        resident.submit("/report/share", "visibility", "public");
        return resident.send().number();
    }

    private static String leadOf(ConfigurableApplicationContext program, String number) {
        long community = program.getBean(Communities.class)
                .bySlug("qingshui")
                .orElseThrow()
                .id();
        return program.getBean(Transactions.class)
                .reading(
                        Scope.wholeOf(community),
                        () -> program.getBean(JdbcClient.class)
                                .sql("""
                                select p.kind from requests.cases c
                                join area.post p on p.community_id = c.community_id and p.id = c.lead_post
                                where c.community_id = :community and c.number = :number and c.state = 'dispatched'""")
                                .param("community", community)
                                .param("number", number)
                                .query(String.class)
                                .single());
    }
}
