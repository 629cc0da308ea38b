package org.tongxin.requests.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.access.AccessFixture;
import org.tongxin.area.AreaFixture;
import org.tongxin.browser.BrowserTest;
import org.tongxin.browser.Look;
import org.tongxin.browser.Visit;
import org.tongxin.requests.RequestsFixture;

/** A matter in a real browser, from the resident's first word to the last, and open again. */
class ResidentJourneyTest extends BrowserTest {

    private static final String WORDS = "三号楼下的垃圾堆了三天没人清，味道很大";
    private static final Pattern NUMBER = Pattern.compile("\\d{8}-\\d{4}");
    private static final Pattern CODE = Pattern.compile("\\d{4} \\d{4} \\d{4}");

    @Autowired
    RequestsFixture requests;

    @Autowired
    AccessFixture access;

    private AreaFixture.Made community;

    @BeforeEach
    void community() {
        community = requests.community();
    }

    /** What the resident holds after sending. */
    private record Receipt(String number, String code) {}

    private Visit staff(Look look, UUID... posts) {
        return visit(look).signIn(access.holder(community.id(), posts).login(), AccessFixture.PASSWORD);
    }

    private static void next(Visit visit) {
        submit(visit, "下一步");
    }

    /** Presses the button that sends a form, and waits for the page behind it. */
    private static void submit(Visit visit, String words) {
        visit.page().waitForNavigation(() -> visit.press(words));
    }

    private static void choose(Visit visit, String value) {
        visit.page().locator("input[value='" + value + "']").first().check();
    }

    private static String found(Pattern pattern, Visit visit) {
        Matcher matcher = pattern.matcher(visit.text());
        assertThat(matcher.find()).as(visit.text()).isTrue();
        return matcher.group();
    }

    /** From the home page to number and code, one question after the other. */
    private Receipt report(Visit visit) {
        visit.at(community.slug()).open("/");
        submit(visit, "说一件事");
        visit.type("words", WORDS);
        next(visit);
        choose(visit, "A01");
        next(visit);
        if (visit.page().url().endsWith("/questions")) {
            next(visit);
        }
        visit.page()
                .locator("#photos")
                .setInputFiles(new FilePayload("垃圾.png", "image/png", Drawn.png(800, 600, Color.ORANGE)));
        submit(visit, "先传这几张");
        assertThat(visit.page().locator("img[src^='/report/photos/']").count()).isEqualTo(1);
        next(visit);
        visit.type("address", "1号楼");
        next(visit);
        visit.page()
                .locator("input[name=found][value='"
                        + community.grids().getFirst().building() + "']")
                .check();
        next(visit);
        choose(visit, "shielded");
        visit.type("phone", "139 0000 1234").type("name", "赵女士");
        next(visit);
        choose(visit, "public");
        next(visit);
        assertThat(visit.text()).contains(WORDS, "1号楼", "隐名", "赵女士");
        submit(visit, "就这样，报上去");
        assertThat(visit.text()).contains("收到了");
        assertThat(visit.page().locator(".qr svg").isVisible()).isTrue();
        return new Receipt(found(NUMBER, visit), found(CODE, visit));
    }

    @Test
    void fromTheFirstWordToTheCallBackAndOpenAgain() {
        Visit resident = visit(Look.PHONE);
        Receipt receipt = report(resident);
        handle(receipt);
        check(receipt);

        resident.open("/p/" + receipt.code().replace(" ", ""));
        assertThat(resident.page().url()).endsWith("/progress/case");
        assertThat(resident.text()).contains("环卫车下午三点清走了", "办好了没有，您说了算");
        resident.assertSound();
        choose(resident, "yes");
        choose(resident, "5");
        resident.type("answer-words", "清得很干净");
        submit(resident, "就这样回复");
        assertThat(resident.text()).contains("没解决，重新办").doesNotContain("办好了没有，您说了算");
        resident.press("没解决，重新办").type("reopen-words", "第二天又堆上了");
        resident.page()
                .waitForNavigation(() -> resident.page()
                        .locator("form[action='/progress/reopen'] button")
                        .click());
        assertThat(resident.text()).contains("第二天又堆上了");

        Visit worker = staff(Look.PHONE, community.post(0, "grid_worker"));
        worker.open("/work");
        submit(worker, "三号楼下的垃圾");
        assertThat(worker.text()).contains("第二天又堆上了", "清得很干净");
    }

    private void handle(Receipt receipt) {
        Visit worker = staff(Look.PHONE, community.post(0, "grid_worker"));
        worker.open("/work");
        submit(worker, "三号楼下的垃圾");
        assertThat(worker.page().url()).contains(receipt.number());
        assertThat(worker.text()).doesNotContain("赵女士").doesNotContain("1390000");
        worker.page()
                .waitForNavigation(
                        () -> worker.page().locator("#act-accept button").click());
        submit(worker, "报结果");
        worker.page().locator("input[value=solved]").check();
        worker.type("report_result-words", "环卫车下午三点清走了，地面冲过。");
        worker.page()
                .locator("#report_result-evidence")
                .setInputFiles(new FilePayload("result.png", "image/png", Drawn.png(800, 600, Color.GREEN)));
        worker.page()
                .waitForNavigation(() -> worker.page()
                        .locator("#act-report_result button:has-text('报结果')")
                        .click());
    }

    private void check(Receipt receipt) {
        Visit office = staff(Look.DESK, community.post(-1, "community_civil"));
        office.open("/work/" + receipt.number());
        office.press("核查通过");
        office.page()
                .waitForNavigation(
                        () -> office.page().locator("#act-pass_check button").click());
    }

    @Test
    void reportingNeedsNoScript() {
        Visit resident = visitWithoutScript(Look.PHONE);
        Receipt receipt = report(resident);
        submit(resident, "看进度");
        assertThat(resident.text()).contains(receipt.number(), "第1网格 1号楼");
    }

    @Test
    void typingSurvivesALostConnectionAndAReload() {
        Visit resident = visit(Look.PHONE).at(community.slug()).open("/report");
        Page page = resident.page();
        page.context().setOffline(true);
        resident.type("words", "断网的时候写的");
        page.waitForTimeout(1_500);
        page.context().setOffline(false);
        page.waitForResponse(
                answer -> answer.url().endsWith("/report/draft") && answer.ok(),
                () -> page.locator("#words").pressSequentially("，又接着写"));
        page.reload();
        assertThat(page.locator("#words").inputValue()).isEqualTo("断网的时候写的，又接着写");
    }

    @Test
    void nothingIsLeftOnASharedDevice() {
        Visit resident = visit(Look.PHONE);
        Receipt receipt = report(resident);
        submit(resident, "从这台设备上清掉");
        resident.open("/report/done");
        assertThat(resident.text()).doesNotContain(receipt.number()).doesNotContain(receipt.code());
        resident.page().goBack();
        assertThat(resident.text()).doesNotContain(receipt.code()).doesNotContain(WORDS);
        assertThat(resident.page().evaluate("localStorage.length + sessionStorage.length"))
                .isEqualTo(0);
    }

    @Test
    void thePinIsMovedByKeysAndDecidesTheGrid() {
        Visit resident = visit(Look.PHONE).at(community.slug()).open("/report");
        resident.type("words", "花坛里有垃圾");
        next(resident);
        choose(resident, "unknown");
        next(resident);
        next(resident);
        resident.press("在地图上指");
        var map = resident.page().locator(".map");
        map.locator("path.grid").first().waitFor();
        map.focus();
        resident.page().keyboard().press("Enter");
        String first = resident.page().locator("#lon").inputValue();
        for (int i = 0; i < 5; i++) {
            resident.page().keyboard().press("ArrowLeft");
        }
        assertThat(Double.parseDouble(resident.page().locator("#lon").inputValue()))
                .isLessThan(Double.parseDouble(first));
        resident.assertSound().shot("report-map");
        next(resident);
        assertThat(resident.page().url()).endsWith("/report/who");
        resident.open("/report/place");
        assertThat(resident.text()).contains("选好了", "网格");
    }
}
