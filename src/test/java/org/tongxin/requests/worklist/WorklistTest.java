package org.tongxin.requests.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.RealProgram;
import org.tongxin.access.AccessFixture;
import org.tongxin.access.Browser;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.requests.RequestsFixture;

/** What stands in the lists, for whom and in which order. */
@RealProgram
class WorklistTest {

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

    AreaFixture.Made community;
    Browser worker;
    Browser desk;

    @BeforeEach
    void people() {
        community = requests.community();
        worker = access.signedIn(access.holder(community.id(), community.post(0, "grid_worker")));
        desk = access.signedIn(access.holder(community.id(), community.post(-1, "community_desk")));
    }

    @Test
    void newWorkStandsInTheListWithItsReason() {
        requests.report(community, "A01", "垃圾桶满了没人收");
        String html = worker.get("/work").body();
        assertThat(html).contains("垃圾桶满了没人收", "第1网格", "网格员先到场", "我的 1");
        assertThat(worker.get("/work/count").body()).contains("1");
    }

    @Test
    void emergenciesStandFirstAndThenTheNearestDeadline() {
        requests.report(community, "A05", "墙上有小广告要清");
        requests.report(community, "A01", "楼下垃圾要清");
        requests.report(community, "A01", "楼道着火了快来");
        String html = worker.get("/work").body();
        int fire = html.indexOf("楼道着火了快来");
        int garbage = html.indexOf("楼下垃圾要清");
        int advert = html.indexOf("墙上有小广告要清");
        assertThat(fire).isPositive().isLessThan(garbage);
        assertThat(garbage).isLessThan(advert);
        assertThat(html).contains("急事");
        assertThat(worker.get("/work/count").body()).contains("急 1");
    }

    @Test
    void theCounterCountsWhatNobodyTookUp() {
        UUID id = requests.report(community, "A01", "垃圾没收");
        assertThat(worker.get("/work/count").body().strip()).startsWith("1");
        String page = "/work/" + requests.read(community, id).number();
        worker.submitFrom(page, page + "/accept");
        assertThat(worker.get("/work/count").body().strip()).isEmpty();
    }

    @Test
    void theDeskFindsWhatHasNoPost() {
        requests.report(community, "G04", "饭店卫生很差");
        assertThat(desk.get("/work").body()).contains("饭店卫生很差", "由坐席找人");
        assertThat(worker.get("/work").body()).doesNotContain("饭店卫生很差");
        assertThat(worker.get("/work?tab=grids").body()).contains("饭店卫生很差");
    }

    @Test
    void wordsNumberAndPlaceFindACase() {
        UUID id = requests.report(community, "A01", "电梯间旁边的蓝色垃圾箱被烧坏");
        requests.report(community, "A01", "别的事情");
        String number = requests.read(community, id).number();
        assertThat(desk.get("/work?q=" + encoded("电梯间")).body())
                .contains("蓝色垃圾箱")
                .doesNotContain("别的事情");
        assertThat(desk.get("/work?q=" + encoded("電梯間")).body()).contains("蓝色垃圾箱");
        assertThat(desk.get("/work?q=" + number).body()).contains("蓝色垃圾箱").doesNotContain("别的事情");
        assertThat(desk.get("/work?q=" + encoded("第1网格")).body()).contains("蓝色垃圾箱");
        assertThat(desk.get("/work?q=" + encoded("没有这样的词")).body()).contains("没有找到");
    }

    private static String encoded(String words) {
        return java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        for (int i = 0; i < Lines.PAGE + 3; i++) {
            requests.report(community, i % 2 == 0 ? "A01" : "A05", "第" + i + "件杂事");
        }
        String first = worker.get("/work").body();
        var next = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"").matcher(first);
        assertThat(next.find()).isTrue();
        String second = worker.get(next.group(1).replace("&amp;", "&")).body();
        for (int i = 0; i < Lines.PAGE + 3; i++) {
            String words = "第" + i + "件杂事";
            assertThat(first.contains(">" + words + "<") ^ second.contains(">" + words + "<"))
                    .as(words)
                    .isTrue();
        }
    }

    @Test
    void filtersNarrowTheList() {
        requests.report(community, "A01", "垃圾没收走");
        requests.report(community, "A05", "墙上小广告");
        assertThat(desk.get("/work?tab=all&category=A05").body())
                .contains("墙上小广告")
                .doesNotContain("垃圾没收走");
        assertThat(desk.get("/work?tab=all&emergency=on").body()).doesNotContain("墙上小广告", "垃圾没收走");
        assertThat(desk.get("/work?tab=all&grid=" + community.grids().get(1).id())
                        .body())
                .doesNotContain("墙上小广告");
        assertThat(desk.get("/work?tab=all&state=dispatched").body()).contains("墙上小广告");
    }

    @Test
    void whatPassedItsPromiseIsOverdue() {
        UUID id = requests.report(community, "A01", "一直没人管");
        transactions.run(
                Scope.wholeOf(community.id()),
                () -> jdbc.sql("""
                        update requests.cases set respond_due = respond_due - interval '40 days',
                            respond_start = respond_start - interval '40 days'
                        where community_id = :community and id = :id""")
                        .param("community", community.id())
                        .param("id", id)
                        .update());
        assertThat(worker.get("/work?tab=overdue").body()).contains("一直没人管", "超 ");
    }

    @Test
    void tamperedAddressesLeadToTheBeginning() {
        requests.report(community, "A01", "垃圾没收走");
        String html = worker.get("/work?tab=nonsense&after=x_y_z&grid=1&state=none&category=%27%3B--")
                .body();
        assertThat(html).contains("垃圾没收走");
    }

    @Test
    void numbersInTheWordsDoNotStandInTheList() {
        requests.report(community, "A01", "垃圾没收，打13912345678找我");
        assertThat(worker.get("/work").body()).doesNotContain("13912345678").contains("打***找我");
    }

    @Test
    void nobodyElseSeesTheList() {
        requests.report(community, "A01", "垃圾没收走");
        assertThat(access.browser().get("/work").status()).isEqualTo(303);
        Browser none = access.signedIn(access.account());
        assertThat(none.get("/work").status()).isEqualTo(403);
        assertThat(none.get("/work/count").status()).isEqualTo(403);
    }
}
