package org.tongxin.requests;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.access.AccessFixture;
import org.tongxin.area.AreaFixture;
import org.tongxin.browser.BrowserTest;
import org.tongxin.browser.Look;
import org.tongxin.browser.Visit;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.Ids;
import org.tongxin.kernel.Pictures;
import org.tongxin.requests.model.Act;
import org.tongxin.requests.report.Drawn;

/** Every page a resident sees, in every state, as different readers look at it. */
class ResidentLooksTest extends BrowserTest {

    private static final String LONG = "三号楼二单元门口到五号楼东侧绿化带之间的垃圾已经堆了整整三天没有人来清理，气味很重，老人和孩子每天都要从旁边走，前天还有人在上面摔了一跤，希望尽快来看看";

    @Autowired
    RequestsFixture requests;

    @Autowired
    AccessFixture access;

    @Autowired
    RequestIntake intake;

    @Autowired
    Pictures pictures;

    @Autowired
    Ids ids;

    private AreaFixture.Made community;
    private Actor.Staff worker;
    private SoftAssertions all;

    @BeforeEach
    void community() {
        community = requests.community();
        worker = requests.holder(community, community.post(0, "grid_worker"));
        all = new SoftAssertions();
    }

    static Stream<Look> looks() {
        return Stream.of(
                Look.PHONE,
                Look.DESK.in("en").inDark(),
                Look.PHONE.in("zh-Hant").asElder());
    }

    private void look(Visit visit, String name) {
        visit.shot("resident-" + name);
        all.assertThatCode(visit::assertSound).as(name).doesNotThrowAnyException();
    }

    private static void go(Visit visit) {
        visit.page()
                .waitForNavigation(() -> visit.page()
                        .locator("main .row > .button, main form > .button")
                        .first()
                        .click());
    }

    private static void choose(Visit visit, String value) {
        visit.page().locator("input[value='" + value + "']").first().check();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theWayOfAReport(Look look) {
        requests.report(community, "A05", "楼道里贴满了小广告");
        Visit visit = visit(look).at(community.slug());
        visit.open("/");
        look(visit, "home");
        visit.open("/report");
        look(visit, "report-1-words");
        go(visit);
        look(visit, "report-1-words-wrong");
        visit.type("words", LONG + "，还贴满了小广告");
        go(visit);
        look(visit, "report-2-kind");
        visit.open("/report/kind/list");
        visit.page().locator("main details summary").first().click();
        look(visit, "report-2-list");
        visit.open("/report/kind");
        choose(visit, "A05");
        go(visit);
        if (visit.page().url().endsWith("/questions")) {
            look(visit, "report-2-questions");
            go(visit);
        }
        look(visit, "report-3-photos");
        visit.page().locator("#photos").setInputFiles(new FilePayload[] {
            new FilePayload("1.png", "image/png", Drawn.png(800, 600, Color.ORANGE)),
            new FilePayload("2.png", "image/png", Drawn.png(600, 800, Color.GRAY)),
            new FilePayload("3.png", "image/png", Drawn.png(1600, 500, Color.BLUE))
        });
        look(visit, "report-3-chosen");
        visit.page()
                .waitForNavigation(
                        () -> visit.page().locator("button[value=add]").click());
        look(visit, "report-3-kept");
        go(visit);
        look(visit, "report-4-place");
        go(visit);
        look(visit, "report-4-wrong");
        visit.open("/report/place/list");
        look(visit, "report-4-list");
        visit.open("/report/place/list?in=" + community.grids().getFirst().id());
        look(visit, "report-4-grid");
        visit.open("/report/place").type("address", "1号楼");
        go(visit);
        look(visit, "report-4-offered");
        go(visit);
        look(visit, "report-5-who");
        choose(visit, "named");
        visit.type("phone", "12").type("email", "a@b");
        go(visit);
        look(visit, "report-5-wrong");
        visit.type("phone", "13900001234").type("email", "").type("name", "欧阳慕容·艾合买提江·吐尔逊");
        go(visit);
        look(visit, "report-6-share");
        choose(visit, "public");
        go(visit);
        look(visit, "report-7-similar");
        visit.page()
                .waitForNavigation(() -> visit.page()
                        .locator("form[action='/report/similar'] button")
                        .click());
        look(visit, "report-7-check");
        go(visit);
        look(visit, "report-8-done");
        visit.open("/report");
        visit.type("words", "楼道着火了，有人被困");
        go(visit);
        look(visit, "report-emergency");
        all.assertAll();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theProgressInEveryState(Look look) throws IOException {
        Visit visit = visit(look).at(community.slug());
        visit.open("/progress");
        look(visit, "progress-ask");
        visit.type("code", "1234 5678 9013");
        go(visit);
        look(visit, "progress-ask-wrong");
        for (Map.Entry<String, RequestIntake.Receipt> state : states().entrySet()) {
            visit.open("/p/" + state.getValue().code().digits());
            look(visit, "progress-" + state.getKey());
        }
        all.assertAll();
    }

    private Map<String, RequestIntake.Receipt> states() throws IOException {
        Map<String, RequestIntake.Receipt> states = new LinkedHashMap<>();
        states.put(
                "received", intake.receive(requests.request(community, ids.next(), null, LONG, Identity.NAMED, null)));
        states.put("dispatched", begun());
        states.put("handling-long", handledLong());
        states.put(
                "paused",
                begun(
                        new Act.Accept(),
                        new Act.Pause(
                                PauseReason.AWAITING_PARTS,
                                LocalDate.now(java.time.ZoneOffset.UTC).plusDays(9),
                                "等配件到货，九天后装")));
        Result solved = new Result(Outcome.ANSWERED, "环卫车下午三点清走了，地面冲过。", null, null, null);
        Result later = new Result(Outcome.CANNOT_NOW, "清运车坏了，还没修好", LocalDate.of(2099, 3, 2), "等车修好", null);
        states.put("to-check", begun(new Act.Accept(), new Act.ReportResult(solved)));
        states.put("to-call-back", checked(solved));
        states.put("cannot-now", checked(later));
        states.put("closed", called(checked(solved), new Act.CallBack(true, 5, "清得很干净")));
        states.put("reopened", called(checked(solved), new Act.CallBack(false, 2, "第二天又堆上了")));
        states.put("objected", begun(new Act.ObjectTo("不归我们管")));
        var followed = begun();
        states.put(
                "followed",
                intake.follow(
                        community.id(),
                        followed.caseId(),
                        ids.next(),
                        new IncomingRequest.Contact(null, null, null),
                        "zh-Hans"));
        return states;
    }

    private RequestIntake.Receipt begun(Act... acts) {
        var receipt = intake.receive(requests.request(community, "A01", LONG));
        for (Act act : acts) {
            requests.act(worker, receipt.caseId(), act);
        }
        return receipt;
    }

    private RequestIntake.Receipt checked(Result result) {
        var receipt = begun(new Act.Accept(), new Act.ReportResult(result));
        requests.act(requests.staff(community, Duty.CHECK), receipt.caseId(), new Act.PassCheck(null));
        return receipt;
    }

    private RequestIntake.Receipt called(RequestIntake.Receipt receipt, Act answer) {
        requests.act(requests.staff(community, Duty.CALL_BACK), receipt.caseId(), answer);
        return receipt;
    }

    private RequestIntake.Receipt handledLong() throws IOException {
        List<IncomingRequest.Photo> photos = new ArrayList<>();
        for (Color color : List.of(Color.ORANGE, Color.GRAY, Color.BLUE)) {
            UUID id = ids.next();
            pictures.keep(id, new ByteArrayInputStream(Drawn.png(800, 600, color)));
            photos.add(new IncomingRequest.Photo(id, 800, 600));
        }
        var receipt = intake.receive(requests.request(community, "A01", LONG, photos));
        requests.act(worker, receipt.caseId(), new Act.Accept());
        for (int i = 1; i <= 38; i++) {
            requests.act(worker, receipt.caseId(), new Act.TellResident("第" + i + "次催过环卫，他们答应尽快安排车辆过来清运，请您再等一等"));
        }
        requests.act(
                requests.staff(community, Duty.DESK),
                receipt.caseId(),
                new Act.Release(
                        "楼前绿化带之间的垃圾三天没有清运，气味重",
                        photos.stream().map(IncomingRequest.Photo::id).toList()));
        return receipt;
    }

    @ParameterizedTest
    @MethodSource("looks")
    void whatEverybodySees(Look look) throws IOException {
        Visit visit = visit(look).at(community.slug());
        visit.open("/cases");
        look(visit, "cases-empty");
        var released = handledLong();
        for (String category : List.of("A01", "A05", "B01", "D05")) {
            requests.report(community, category, LONG);
        }
        called(checked(new Result(Outcome.ANSWERED, "清走了", null, null, null)), new Act.CallBack(true, 5, null));
        // Another address than that of the empty page, which the browser keeps for a minute.
        visit.open("/cases?state=");
        visit.page().locator("main details.card summary").first().click();
        visit.page().locator("path.case-point").first().waitFor();
        look(visit, "cases");
        visit.page().getByText("楼前绿化带之间的垃圾").first().waitFor();
        visit.open("/cases?state=closed&group=B");
        look(visit, "cases-none-fits");
        visit.open("/cases/" + released.number());
        look(visit, "cases-one");
        visit.open("/grids");
        look(visit, "grids");
        visit.open("/cases/20010101-0001");
        visit.shot("resident-not-there");
        all.assertThatCode(visit::assertAccessible).doesNotThrowAnyException();
        all.assertAll();
    }
}
