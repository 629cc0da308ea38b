package org.tongxin.insight.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.QueryCount;
import org.tongxin.RealProgram;
import org.tongxin.access.AccessFixture;
import org.tongxin.access.Accounts.Administrator;
import org.tongxin.access.Browser;
import org.tongxin.area.AreaFixture;
import org.tongxin.requests.RequestsFixture;

/** The board over HTTP. */
@RealProgram
class BoardPageTest {

    private static final Pattern NUMBER =
            Pattern.compile("<a class=\"count-link\" href=\"(/board/cases[^\"]+)\">([\\d,]+)");
    private static final Pattern COUNT = Pattern.compile("data-count=\"(\\d+)\"");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TODAY = LocalDate.now(ZONE);
    private static final Instant LATELY = TODAY.minusDays(5).atStartOfDay(ZONE).toInstant();

    @Autowired
    RequestsFixture requests;

    @Autowired
    BoardFixture cases;

    @Autowired
    AccessFixture access;

    @Autowired
    QueryCount queries;

    AreaFixture.Made community;
    Browser director;

    @BeforeEach
    void people() {
        community = requests.community();
        director = access.signedIn(access.holder(community.id(), community.post(-1, "community_governance")));
    }

    @Test
    void everyNumberOpensIntoExactlyItsCases() {
        cases.scatter(community, 80, TODAY, 7);
        Set<String> followed = new HashSet<>();
        Deque<String> boards = new ArrayDeque<>(Set.of(
                "/board",
                "/board?period=" + TODAY.getYear(),
                "/board?grid=-",
                "/board?period=" + TODAY.getYear() + "&grid="
                        + community.grids().getFirst().id() + "&group=A"));
        while (!boards.isEmpty()) {
            String board = boards.pop();
            Matcher number = NUMBER.matcher(director.get(board).body());
            while (number.find()) {
                String href = number.group(1).replace("&amp;", "&");
                if (followed.add(href)) {
                    Matcher count = COUNT.matcher(director.get(href).body());
                    assertThat(count.find()).as(href).isTrue();
                    assertThat(count.group(1)).as(board + " " + href).isEqualTo(number.group(2));
                }
            }
        }
        assertThat(followed).hasSizeGreaterThan(100);
    }

    @Test
    void aGridWorkerSeesTheirOwnGridAndNobodyElses() {
        UUID mine = cases.good(community, LATELY, "");
        UUID other = cases.good(community, LATELY, "");
        cases.set(community, other, "grid_id = '" + community.grids().get(1).id() + "'");
        Browser worker = access.signedIn(access.holder(community.id(), community.post(0, "grid_worker")));

        String list = worker.get("/board/cases?of=reported").body();
        assertThat(list)
                .contains("data-count=\"1\"")
                .contains(requests.read(community, mine).number());
        assertThat(list).doesNotContain(requests.read(community, other).number());
        String asking = worker.get("/board/cases?of=reported&grid="
                        + community.grids().get(1).id())
                .body();
        assertThat(asking).contains("data-count=\"0\"");
        assertThat(worker.get("/board").body()).doesNotContain("第2网格");
    }

    @Test
    void whoSeesNoCasesSeesNoBoard() {
        assertThat(access.signedIn(access.administrator(Administrator.SYSTEM))
                        .get("/board")
                        .status())
                .isEqualTo(403);
        assertThat(access.browser().get("/board").status()).isNotEqualTo(200);
    }

    @Test
    void aNewCommunityReadsWhatWillStandHere() {
        Browser.Answer answer = director.get("/board");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("这里还没有数字");
    }

    @Test
    void theListShowsNoWordsOfResidents() {
        requests.report(community, "A01", "赵女士家门口的垃圾 13900001234");
        assertThat(director.get("/board/cases?of=open").body())
                .contains("data-count=\"1\"")
                .doesNotContain("赵女士", "13900001234", "门口的垃圾");
    }

    @Test
    void anAddressThatWasTamperedWithStillAnswers() {
        for (String query : new String[] {
            "?period=%00&grid=%27&group=%25",
            "?period=2026-99&grid=1&group=AB",
            "/cases?of=drop&after=x_y&tier=99",
            "/cases?of=open&after=2026-01-01T00:00:00Z_z"
        }) {
            assertThat(director.get("/board" + query).status()).as(query).isLessThan(500);
        }
    }

    @Test
    void theBoardReadsItsCasesInOneTransaction() throws Exception {
        cases.good(community, LATELY, "");
        director.get("/board");
        QueryCount.Trips trips = queries.of("GET /board", () -> director.get("/board"));
        assertThat(trips.statements().stream().filter(name -> name.startsWith("insight/")))
                .containsExactly("insight/board figures", "insight/board open", "insight/board ladder");
        assertThat(trips.scopes()).isLessThanOrEqualTo(2);
    }
}
