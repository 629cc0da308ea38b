package org.tongxin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.access.AccessFixture;
import org.tongxin.access.Browser;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.requests.CaseState;
import org.tongxin.requests.RequestsFixture;

/** Tries the ways round the walls that are usual elsewhere. */
@RealProgram
class WaysRoundTest {

    @Autowired
    RequestsFixture requests;

    @Autowired
    AccessFixture access;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Ids ids;

    @LocalServerPort
    int port;

    AreaFixture.Made here;
    AreaFixture.Made there;
    String theirNumber = "";
    UUID theirCase = new UUID(0, 0);
    Browser office;

    @BeforeEach
    void twoCommunities() {
        here = requests.community();
        there = requests.community();
        theirCase = requests.report(there, "D05", "别处的旧沙发");
        theirNumber = requests.read(there, theirCase).number();
        office = access.signedIn(access.holder(here.id(), here.post(-1, "community_governance")));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    @Test
    void theAddressesOfAnotherCommunityAreNotThere() {
        UUID theirGrid = there.grids().getFirst().id();
        UUID theirPost = there.post(0, "grid_worker");
        for (String path : new String[] {
            "/work/" + theirNumber + "?community=" + there.slug(),
            "/work/" + theirNumber,
            "/map/areas/" + theirGrid + "?community=" + there.slug(),
            "/map/posts/" + theirPost + "?community=" + there.slug(),
            "/photos/" + theirCase
        }) {
            assertThat(office.get(path).status()).as(path).isEqualTo(404);
        }
        for (String path : new String[] {"/communities", "/communities/" + there.id(), "/accounts", "/audit"}) {
            assertThat(office.get(path).status()).as(path).isEqualTo(403);
        }
    }

    @Test
    void noFilterAndNoPlaceInTheListReachesAnotherCommunity() {
        for (String query : new String[] {
            "tab=all&community=" + there.slug(),
            "tab=all&grid=" + there.grids().getFirst().id(),
            "tab=all&q=" + encoded("旧沙发"),
            "tab=all&q=" + theirNumber,
            "tab=all&q=" + encoded("' or '1'='1"),
            "tab=all&state=" + encoded("received') or ('1'='1"),
            "tab=all&category=" + encoded("D05' or true --"),
            "tab=" + encoded("all; select 1"),
            "tab=all&after=" + encoded("0,9999-12-31T00:00:00Z,00000000-0000-0000-0000-000000000000"),
            "tab=all&emergency=" + encoded("true or true")
        }) {
            Browser.Answer answer = office.get("/work?" + query);
            assertThat(answer.status()).as(query).isLessThan(500);
            assertThat(answer.body()).as(query).doesNotContain("/work/" + theirNumber, "别处的旧沙发");
        }
    }

    @Test
    void actsOnTheThingsOfAnotherCommunityChangeNothing() {
        UUID message = ids.next();
        transactions.run(
                Scope.wholeOf(there.id()),
                () -> jdbc.sql("""
                        insert into notices.outbox (community_id, id, post_id, topic, about, placeholders, lifeline, state,
                            attempts, queued_at, next_try_at, failure)
                        values (:community, :id, :post, 'x', :id, '{}', false, 'failed', 3, now(), now(), 'refused')""")
                        .param("community", there.id())
                        .param("id", message)
                        .param("post", there.post(0, "grid_worker"))
                        .update());
        office.submitFrom("/account", "/outbox/" + there.id() + "/" + message + "/retry");
        assertThat(office.submitFrom("/account", "/map/posts/" + there.post(0, "grid_worker") + "/on-call")
                        .status())
                .isEqualTo(404);
        assertThat(office.submitFrom(
                                "/account",
                                "/map/areas/" + there.grids().getFirst().id() + "/end",
                                "lastDay",
                                "2026-01-01")
                        .status())
                .isEqualTo(404);
        assertThat(office.submitFrom("/account", "/work/" + theirNumber + "/accept", "community", there.slug())
                        .status())
                .isEqualTo(404);
        assertThat(transactions.reading(
                        Scope.wholeOf(there.id()),
                        () -> jdbc.sql("select state from notices.outbox where community_id = :community and id = :id")
                                .param("community", there.id())
                                .param("id", message)
                                .query(String.class)
                                .single()))
                .isEqualTo("failed");
        assertThat(requests.read(there, theirCase).state()).isEqualTo(CaseState.DISPATCHED);
    }

    @Test
    void aSessionFromBeforeSignInIsDeadAfterwards() throws Exception {
        var first = access.account();
        var second = access.account();
        Browser browser = access.signedIn(first);
        String before = browser.cookieHeader();

        assertThat(browser.submitFrom(
                                "/account", "/sign-in", "login", second.login(), "password", AccessFixture.PASSWORD)
                        .status())
                .isEqualTo(303);

        assertThat(browser.cookieHeader()).isNotEqualTo(before);
        assertThat(get("/account", "Cookie", before).statusCode()).isEqualTo(303);
        assertThat(browser.get("/account").body()).contains(second.login());
    }

    @Test
    void aSessionNobodyWasGivenIsNotTaken() throws Exception {
        String chosen = "tx-session=" + UUID.randomUUID();
        assertThat(get("/account", "Cookie", chosen).statusCode()).isEqualTo(303);
        Browser browser = access.signedIn(access.account());
        assertThat(browser.cookieHeader()).doesNotContain(chosen);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example",
                "https:evil.example",
                "javascript:alert(1)",
                " //evil.example",
                "/\t/evil.example",
                "/\r\n/evil.example",
                "@evil.example",
                ".evil.example"
            })
    void nobodyIsLedToAnotherSite(String to) throws Exception {
        for (String path : new String[] {"/language?to=en&back=", "/density?elder=true&back="}) {
            String location =
                    get(path + encoded(to)).headers().firstValue("Location").orElse("");
            URI target = URI.create("http://127.0.0.1:" + port + "/").resolve(location);
            assertThat(target.getHost()).as(path + to + " → " + location).isEqualTo("127.0.0.1");
        }
        String location = access.browser()
                .submit("/sign-in", "login", access.account().login(), "password", AccessFixture.PASSWORD, "then", to)
                .header("Location");
        assertThat(location).as(to).isEqualTo("/");
    }

    @Test
    void noLineOfAHeaderIsSlippedIn() throws Exception {
        for (String path : new String[] {
            "/language?to=" + encoded("en\r\nX-Slipped: 1") + "&back=" + encoded("/\r\nX-Slipped: 1"),
            "/density?elder=" + encoded("true\r\nX-Slipped: 1"),
            "/?community=" + encoded("x\r\nX-Slipped: 1"),
            "/sign-in?then=" + encoded("/\r\nX-Slipped: 1")
        }) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.headers().map()).as(path).doesNotContainKey("x-slipped");
            assertThat(answer.headers().map().values().toString()).as(path).doesNotContain("X-Slipped");
        }
        assertThat(get("/", "X-Request-Id", "<script>alert(1)</script>")
                        .headers()
                        .firstValue("X-Request-Id")
                        .orElse(""))
                .doesNotContain("<");
    }

    @Test
    void noAddressLeadsToAFileOutsideThoseMeantForReaders() throws Exception {
        for (String path : new String[] {
            "/css/..%2f..%2fapplication.yaml",
            "/css/%2e%2e/%2e%2e/application.yaml",
            "/js/..;/..;/application.yaml",
            "/js/..%5c..%5capplication.yaml",
            "/js/%252e%252e%252fapplication.yaml",
            "/application.yaml",
            "/static/css/tongxin.css/../../application.yaml",
            "/photos/..%2f..%2fpostgres.properties",
            "/photos/%2e%2e%2f%2e%2e%2fpostgres.properties?size=../../x",
            "/i18n/requests.properties",
            "/db/migration/access/V1__accounts.sql"
        }) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).as(path).isIn(400, 404);
            assertThat(answer.body()).as(path).doesNotContain("spring:", "owner=", "create table");
        }
    }

    @Test
    void aDownloadIsNeverNamedByWhoMadeTheLink() {
        assertThat(office.get("/map/import/template/AREAS.exe").status()).isEqualTo(404);
        assertThat(office.get("/map/import/template/POSTS.csv%22%3bx=%22").status())
                .isIn(400, 404);
        assertThat(office.get("/map/import/template/POSTS.csv").header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"posts.csv\"");
    }
}
