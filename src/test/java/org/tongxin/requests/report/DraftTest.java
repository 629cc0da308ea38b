package org.tongxin.requests.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.RealProgram;
import org.tongxin.access.AccessFixture;
import org.tongxin.access.Browser.Answer;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Pictures;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.requests.RequestsFixture;
import org.tongxin.requests.Resident;

/** What becomes of words that are typed and not sent. */
@RealProgram
class DraftTest {

    @LocalServerPort
    int port;

    @Autowired
    RequestsFixture requests;

    @Autowired
    AccessFixture access;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DraftAge age;

    @Autowired
    DraftRule rule;

    @Autowired
    Pictures pictures;

    @Autowired
    Clock clock;

    private AreaFixture.Made community;

    @BeforeEach
    void makeCommunity() {
        community = requests.community();
    }

    private Resident resident() {
        return new Resident(access.browser(), community.slug());
    }

    private long drafts(String cookies) {
        Matcher id = Pattern.compile("tx-draft=([0-9a-f-]{36})").matcher(cookies);
        assertThat(id.find()).isTrue();
        return transactions.reading(
                Scope.publicOf(community.id()),
                () -> jdbc.sql("select count(*) from requests.draft where community_id = :c and id = :id")
                        .param("c", community.id())
                        .param("id", UUID.fromString(id.group(1)))
                        .query(Long.class)
                        .single());
    }

    @Test
    void aReloadLosesNothingTypedEvenWhereItIsWrong() {
        Resident resident = resident();
        String tooMuch = "水".repeat(4_001);
        Answer refused = resident.submit("/report", "words", tooMuch);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("最多 4,000 个字，还多 1 个", tooMuch);
        assertThat(resident.get("/report").body()).contains(tooMuch);
    }

    @Test
    void typingIsKeptWithoutSending() {
        Resident resident = resident();
        Answer kept = resident.submitFrom("/report", "/report/draft", "words", "下水道又堵");
        assertThat(kept.status()).isEqualTo(204);
        assertThat(resident.get("/report").body()).contains("下水道又堵");
    }

    @Test
    void theTableHoldsNothingReadableAndTheBrowserHoldsNothingTyped() {
        Resident resident = resident();
        resident.submit("/report", "words", "隔壁老王家漏水");
        byte[] content = transactions.reading(
                Scope.publicOf(community.id()),
                () -> jdbc.sql(
                                "select content from requests.draft where community_id = :c order by updated_at desc limit 1")
                        .param("c", community.id())
                        .query(byte[].class)
                        .single());
        assertThat(new String(content, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("老王");
        assertThat(resident.browser().cookieHeader()).doesNotContain("老王");
        assertThat(resident.get("/report").header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void anotherBrowserDoesNotSeeTheDraft() {
        resident().submit("/report", "words", "只有我知道的事");
        assertThat(resident().get("/report").body()).doesNotContain("只有我知道的事");
    }

    @Test
    void aServerThatStartsAgainKnowsTheDraftByItsCookieAlone() throws Exception {
        Resident resident = resident();
        resident.submit("/report", "words", "写到一半服务器重启");
        String draft = Pattern.compile("tx-draft=[^;]+")
                .matcher(resident.browser().cookieHeader())
                .results()
                .findFirst()
                .orElseThrow()
                .group();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + resident.at("/report")))
                .header("Cookie", draft)
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .body())
                .contains("写到一半服务器重启");
    }

    @Test
    void forgettingRemovesTheDraftAndTheCookie() {
        Resident resident = resident();
        resident.submit("/report", "words", "不想报了");
        String cookies = resident.browser().cookieHeader();
        assertThat(drafts(cookies)).isEqualTo(1);
        resident.submitFrom("/report", "/report/forget");
        assertThat(resident.browser().cookieNames()).doesNotContain("tx-draft");
        assertThat(resident.get("/report").body()).doesNotContain("不想报了");
        assertThat(drafts(cookies)).isZero();
    }

    @Test
    void afterAWhileTheNextReaderIsAskedBeforeAnythingIsShown() {
        Resident resident = resident();
        resident.submit("/report", "words", "昨天写到一半");
        ageDraft();
        assertThat(resident.get("/report").body()).contains("有一件没写完").doesNotContain("昨天写到一半");
        assertThat(resident.get("/report/kind").header("Location")).endsWith("/report");
        resident.submitFrom("/report", "/report/resume");
        assertThat(resident.get("/report").body()).contains("昨天写到一半");
    }

    @Test
    void draftsGoAfterADay() {
        resident().submit("/report", "words", "写了一半");
        transactions.run(
                Scope.publicOf(community.id()),
                () -> jdbc.sql("update requests.draft set expires_at = :past where community_id = :c")
                        .param("past", OffsetDateTime.now(ZoneOffset.UTC).minusHours(1))
                        .param("c", community.id())
                        .update());
        assertThat(age.removeExpired(community.id())).isPositive();
        assertThat(age.removeExpired(community.id())).isZero();
    }

    @Test
    void theRuleCountsWhatIsOverTakesItsPhotosAlongAndLeavesTheRest() throws Exception {
        UUID photo = UUID.randomUUID();
        pictures.keep(photo, new ByteArrayInputStream(Drawn.png(60, 40, Color.RED)));
        resident().submit("/report", "words", "昨天写了一半");
        age.changeForTest(
                community.id(), draft -> draft.withPhotos(List.of(new Draft.Photo(photo, 60, 40, "a".repeat(64)))));
        transactions.run(
                Scope.publicOf(community.id()),
                () -> jdbc.sql("update requests.draft set expires_at = :past where community_id = :c")
                        .param("past", OffsetDateTime.now(ZoneOffset.UTC).minusHours(1))
                        .param("c", community.id())
                        .update());
        Resident now = resident();
        now.submit("/report", "words", "刚写了一半");

        assertThat(rule.due(community.id())).isOne();
        assertThat(pictures.open(photo, Pictures.Size.SMALL)).isPresent();
        assertThat(rule.remove(community.id())).isOne();
        assertThat(rule.due(community.id())).isZero();
        assertThat(pictures.open(photo, Pictures.Size.SMALL)).isEmpty();
        assertThat(now.get("/report").body()).contains("刚写了一半");
    }

    /** As if it had been typed half an hour ago. */
    private void ageDraft() {
        age.changeForTest(community.id(), draft -> draft.touched(clock.instant().minusSeconds(1_800)));
    }
}
