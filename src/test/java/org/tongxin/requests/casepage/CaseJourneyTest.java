package org.tongxin.requests.casepage;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.access.AccessFixture;
import org.tongxin.area.AreaFixture;
import org.tongxin.browser.BrowserTest;
import org.tongxin.browser.Look;
import org.tongxin.browser.Visit;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Pictures;
import org.tongxin.kernel.Scope;
import org.tongxin.kernel.Transactions;
import org.tongxin.requests.CaseState;
import org.tongxin.requests.RequestsFixture;
import org.tongxin.requests.model.Act;

/** The staff side of a case in a real browser, from the desk to the second pair of eyes. */
class CaseJourneyTest extends BrowserTest {

    @Autowired
    RequestsFixture requests;

    @Autowired
    AccessFixture access;

    @Autowired
    Transactions transactions;

    @Autowired
    Pictures pictures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Ids ids;

    AreaFixture.Made community;

    @BeforeEach
    void community() {
        community = requests.community();
    }

    private Visit signedIn(Look look, UUID... posts) {
        var someone = access.holder(community.id(), posts);
        Visit visit =
                visit(look).open("/sign-in").type("login", someone.login()).type("password", AccessFixture.PASSWORD);
        visit.page().locator("main form button").first().click();
        visit.page().waitForURL(url -> !url.contains("sign-in"));
        return visit;
    }

    private String path(UUID caseId) {
        return "/work/" + requests.read(community, caseId).number();
    }

    @Test
    void fromTheDeskToTheCheck() throws IOException {
        UUID id = requests.report(community, "G04", "三号楼下的垃圾堆了三天没人清");
        Visit desk = signedIn(Look.DESK, community.post(-1, "community_desk"));
        desk.open("/work").assertSound().shot("work-desk");
        desk.press("三号楼下的垃圾");
        desk.page().waitForURL("**" + path(id));
        desk.assertSound();
        desk.press("派出去");
        desk.page().waitForURL("**/dispatch");
        desk.page().selectOption("#dispatch-category", "A01");
        desk.assertSound().shot("case-dispatch");
        desk.page().locator("#act-dispatch button:has-text('派出去')").click();
        desk.page().waitForURL("**done=dispatch");
        assertThat(desk.text()).contains("记下了", "网格员先到场");

        Visit worker = signedIn(Look.PHONE, community.post(0, "grid_worker"));
        worker.open("/work").assertSound().shot("work-worker");
        worker.press("三号楼下的垃圾");
        worker.page().locator("#act-accept button").click();
        worker.page().waitForURL("**done=accept");
        worker.page().locator("summary:has-text('告诉居民')").click();
        worker.type("tell_resident-words", "下午三点环卫车来清。");
        worker.assertSound().shot("case-tell");
        worker.page().locator("#act-tell_resident button").click();
        worker.page().waitForURL("**done=tell_resident");
        assertThat(worker.text()).contains("居民会看到这段话", "下午三点环卫车来清。");

        worker.press("报结果");
        worker.page().waitForURL("**/report_result");
        worker.page().locator("input[value=solved]").check();
        worker.type("report_result-words", "环卫车下午三点清走了，地面冲过。");
        worker.page()
                .locator("#report_result-evidence")
                .setInputFiles(new FilePayload("result.png", "image/png", picture(Color.GREEN)));
        worker.assertAccessible().shot("case-result");
        worker.page().locator("#act-report_result button:has-text('报结果')").click();
        worker.page().waitForURL("**done=report_result");

        Visit office = signedIn(Look.DESK, community.post(-1, "community_civil"));
        office.open("/check").assertSound().shot("check");
        office.press("三号楼下的垃圾");
        office.page().locator("summary:has-text('核查通过')").click();
        office.page().locator("#act-pass_check button").click();
        office.page().waitForURL("**done=pass_check");
        assertThat(requests.read(community, id).state()).isEqualTo(CaseState.TO_CALL_BACK);
    }

    @Test
    void aLongCaseHoldsOnEveryKindOfPage() throws IOException {
        UUID id = requests.report(
                community, "A01", "三号楼二单元门口到五号楼东侧绿化带之间的垃圾已经堆了整整三天没有人来清理，气味很重，老人和孩子每天都要从旁边走\n" + "希望尽快来看看，谢谢");
        var worker = requests.holder(community, community.post(0, "grid_worker"));
        for (Color color : List.of(Color.ORANGE, Color.GRAY, Color.BLUE)) {
            addPhoto(id, color);
        }
        requests.act(worker, id, new Act.Accept());
        for (int i = 1; i <= 20; i++) {
            requests.act(worker, id, new Act.Note("第" + i + "次到现场看，环卫车还没有排上，已再次催促并拍照留底"));
            requests.act(worker, id, new Act.TellResident("第" + i + "次催过环卫，他们答应尽快安排车辆过来清运，请您再等一等"));
        }
        requests.act(
                requests.staff(community, Duty.DESK, Duty.LEAD),
                id,
                new Act.Join(community.post(1, "property"), "请物业先把垃圾归拢到一处，方便装车"));
        for (Look look : List.of(
                Look.PHONE,
                Look.DESK,
                Look.PHONE.asElder(),
                Look.DESK.inDark(),
                Look.DESK.in("en"),
                Look.PHONE.in("zh-Hant"))) {
            Visit visit = signedIn(look, community.post(0, "grid_worker"));
            visit.open("/work").assertSound().shot("work");
            visit.open(path(id)).assertAccessible().assertNothingBeyondTheEdge().shot("case-long");
        }
    }

    @Test
    void emptyListsSayWhatWillStandThere() {
        Visit worker = signedIn(Look.PHONE, community.post(0, "grid_worker"));
        worker.open("/work").assertSound().shot("work-empty");
        assertThat(worker.text()).contains("手上没有事");
        Visit office = signedIn(Look.DESK.in("en"), community.post(-1, "community_civil"));
        office.open("/check").assertSound().shot("check-empty");
        assertThat(office.text()).contains("No results wait for a check");
    }

    @Test
    void keysGoThroughTheList() {
        requests.report(community, "A01", "第一件垃圾");
        requests.report(community, "A05", "第二件小广告");
        Visit worker = signedIn(Look.DESK, community.post(0, "grid_worker"));
        worker.open("/work");
        worker.page().waitForFunction("document.querySelector('.worklist') !== null");
        worker.page().waitForTimeout(300);
        worker.page().keyboard().press("j");
        worker.page().keyboard().press("j");
        assertThat(worker.page().evaluate("document.activeElement.textContent")).isEqualTo("第二件小广告");
        worker.page().keyboard().press("k");
        worker.page().keyboard().press("Enter");
        worker.page().waitForURL("**/work/2*");
        assertThat(worker.text()).contains("第一件垃圾");
    }

    private void addPhoto(UUID caseId, Color color) throws IOException {
        UUID photo = ids.next();
        pictures.keep(photo, new ByteArrayInputStream(picture(color)));
        transactions.run(
                Scope.wholeOf(community.id()),
                () -> jdbc.sql("""
                        insert into requests.case_photo (community_id, case_id, id, purpose, width, height, added_at)
                        values (:community, :case, :id, 'report', 800, 600, now())""")
                        .param("community", community.id())
                        .param("case", caseId)
                        .param("id", photo)
                        .update());
    }

    private static byte[] picture(Color color) throws IOException {
        var image = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(color);
        graphics.fillRect(0, 0, 800, 600);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
