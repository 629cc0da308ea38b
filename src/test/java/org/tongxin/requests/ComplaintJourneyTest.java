package org.tongxin.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.RealProgram;
import org.tongxin.access.AccessFixture;
import org.tongxin.access.Browser;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.Duty;
import org.tongxin.kernel.Ids;
import org.tongxin.requests.model.Act;
import org.tongxin.requests.model.Case;

/**
 * 回避 from the first word to the end: a resident complains about a grid worker, who in a small place also sits at the
 * desk, in the community office and in that of the town. At every turn that person opens every page they may open, and the matter is on none.
 */
@RealProgram
class ComplaintJourneyTest {

    private static final String WORDS = "网格员说话很冲，上门时摔门";
    private static final String PHONE = "13900007788";
    private static final Pattern COUNT = Pattern.compile("data-count=\"(\\d+)\"");
    private static final Pattern COUNTED = Pattern.compile("<a class=\"count-link\" href=\"([^\"]+)\">([\\d,]+)");

    @Autowired
    RequestsFixture requests;

    @Autowired
    AccessFixture access;

    @Autowired
    RequestIntake intake;

    @Autowired
    Ids ids;

    AreaFixture.Made community;
    Browser complainedAbout;
    Browser colleague;

    @BeforeEach
    void people() {
        community = requests.community();
        complainedAbout = holder(community.post(0, "grid_worker"));
        colleague = holder(community.post(1, "grid_worker"));
    }

    private Browser holder(UUID gridPost) {
        return access.signedIn(access.holder(
                community.id(),
                gridPost,
                community.post(-1, "community_desk"),
                community.post(-1, "community_governance"),
                community.post(-1, "town_office")));
    }

    @Test
    void whomItIsAboutNeverMeetsIt() {
        requests.report(community, "A01", "垃圾桶满了没人收");
        Resident.Taken taken = complain();
        Case matter = requests.read(community, taken.number());
        assertThat(matter.charge().leadPost()).isEqualTo(community.post(-1, "town_office"));
        assertThat(matter.charge().because()).isEqualTo(Because.AVOIDED);
        assertThat(colleague.get("/work/count").body()).startsWith("1<");
        everywhere("received", taken);

        var office = requests.holder(community, community.post(-1, "town_office"));
        requests.act(office, matter.id(), new Act.Accept());
        requests.act(office, matter.id(), new Act.TellResident("我们找双方谈了。"));
        everywhere("in hand", taken);

        requests.act(office, matter.id(), new Act.ReportResult(new Result(Outcome.SOLVED, "当面道了歉。", null, null, null)));
        assertThat(colleague.get("/check").body()).contains(taken.number());
        everywhere("to be checked", taken);

        requests.act(requests.staff(community, Duty.CHECK), matter.id(), new Act.PassCheck(null));
        assertThat(colleague.get("/call-back").body()).contains(taken.number());
        everywhere("to be called back", taken);

        requests.act(requests.staff(community, Duty.CALL_BACK), matter.id(), new Act.CallBack(true, 5, "态度好多了"));
        assertThat(requests.read(community, matter.id()).state()).isEqualTo(CaseState.CLOSED);
        everywhere("closed", taken);
    }

    @Test
    void aPostThatOnlyTheyHoldDoesNotGetIt() {
        AreaFixture.Made small = requests.community();
        UUID about = small.post(0, "grid_worker");
        access.holder(small.id(), about, small.post(-1, "community_governance"), small.post(-1, "town_office"));
        access.holder(small.id(), small.post(-1, "community_desk"));

        Case matter = complainAbout(small, about, "J07");
        assertThat(matter.charge().because()).isEqualTo(Because.AVOIDED);
        assertThat(matter.charge().leadPost()).isNull();

        var desk = requests.staff(small, Duty.DESK);
        assertThatThrownBy(() -> requests.act(
                        desk, matter.id(), new Act.Dispatch("J07", null, small.post(-1, "town_office"), null, null)))
                .isInstanceOf(NotNow.class);
    }

    @Test
    void theTownGetsItWhereTheyAreTheDesk() {
        AreaFixture.Made small = requests.community();
        UUID about = small.post(-1, "community_desk");
        access.holder(small.id(), about, small.post(-1, "community_governance"));
        access.holder(small.id(), small.post(-1, "town_office"));

        Case matter = complainAbout(small, about, null);
        assertThat(matter.charge().because()).isEqualTo(Because.AVOIDED);
        assertThat(matter.charge().leadPost()).isEqualTo(small.post(-1, "town_office"));
    }

    private Case complainAbout(AreaFixture.Made small, UUID about, @Nullable String category) {
        return requests.read(
                small,
                intake.receive(requests.request(small, ids.next(), category, WORDS, Identity.NAMED, about))
                        .caseId());
    }

    private Resident.Taken complain() {
        var resident = new Resident(access.browser(), community.slug());
        resident.upToCheck(WORDS, "J07", "1号楼");
        resident.submitFrom(
                "/report",
                "/report/place/list",
                "area",
                community.grids().getFirst().id().toString());
        resident.submit("/report/who", "identity", "named", "name", "赵女士", "phone", PHONE);
        resident.submit(
                "/report/share",
                "visibility",
                "public",
                "about",
                community.post(0, "grid_worker").toString());
        return resident.send();
    }

    /** Opens all there is, as the person and as a colleague with the same posts elsewhere, who sees one more. */
    private void everywhere(String when, Resident.Taken taken) {
        assertThat(page(colleague, "/work/" + taken.number())).as(when).contains(taken.number());
        for (String path : lists(taken)) {
            assertThat(page(complainedAbout, path))
                    .as(when + " " + path)
                    .doesNotContain("/work/" + taken.number())
                    .doesNotContain("上门时");
        }
        for (String path : List.of("/work/" + taken.number(), "/call-back/" + taken.number())) {
            Browser.Answer hidden = complainedAbout.get(path);
            Browser.Answer unknown = complainedAbout.get(path.replace(taken.number(), "20200101-9999"));
            assertThat(hidden.status()).as(when + " " + path).isEqualTo(unknown.status());
            assertThat(hidden.status()).as(when + " " + path).isEqualTo(404);
        }
        assertThat(complainedAbout.get("/work/count").body()).as(when).startsWith("1<");
        oneLess(when);
        atTheDesk(when, taken);
        inPublic(when, taken);
    }

    private static List<String> lists(Resident.Taken taken) {
        var paths = new ArrayList<>(List.of("/work", "/check", "/call-back", "/overview", "/board", "/desk", "/"));
        for (String tab : List.of("mine", "grids", "desk", "objections", "supervised", "overdue", "all", "closed")) {
            paths.add("/work?tab=" + tab);
        }
        for (String asked : List.of("摔门", taken.number(), "网格员说话很冲", "第1网格")) {
            paths.add("/work?q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8));
        }
        return paths;
    }

    /** Every number of the board is at most the colleague's; what was reported is one less. */
    private void oneLess(String when) {
        assertThat(count("/board/cases?of=reported", complainedAbout)).as(when).isEqualTo(1);
        assertThat(count("/board/cases?of=reported", colleague)).as(when).isEqualTo(2);
        Matcher number = COUNTED.matcher(complainedAbout.get("/board").body());
        while (number.find()) {
            String href = number.group(1).replace("&amp;", "&");
            String list = complainedAbout.get(href).body();
            Matcher counted = COUNT.matcher(list);
            assertThat(counted.find()).as(href).isTrue();
            assertThat(counted.group(1)).as(when + " " + href).isEqualTo(number.group(2));
        }
    }

    private static int count(String path, Browser browser) {
        Matcher count = COUNT.matcher(browser.get(path).body());
        assertThat(count.find()).as(path).isTrue();
        return Integer.parseInt(count.group(1));
    }

    private void atTheDesk(String when, Resident.Taken taken) {
        assertThat(colleague.submitFrom("/desk", "/desk/find", "q", PHONE).body())
                .as(when)
                .contains(taken.number());
        assertThat(complainedAbout.submitFrom("/desk", "/desk/find", "q", PHONE).body())
                .as(when)
                .doesNotContain(taken.number())
                .doesNotContain("上门时");
        assertThat(colleague
                        .submitFrom("/desk", "/desk/find", "q", taken.code())
                        .header("Location"))
                .isEqualTo("/work/" + taken.number());
        assertThat(complainedAbout
                        .submitFrom("/desk", "/desk/find", "q", taken.code())
                        .header("Location"))
                .as(when)
                .doesNotContain(taken.number());
    }

    private void inPublic(String when, Resident.Taken taken) {
        for (Browser browser : List.of(complainedAbout, access.browser())) {
            for (String path : List.of("/cases", "/cases.geojson", "/open311/v2/requests.json")) {
                assertThat(page(
                                browser,
                                path + "?community=" + community.slug() + "&jurisdiction_id=" + community.slug()))
                        .as(when + " " + path)
                        .doesNotContain(taken.number());
            }
            assertThat(browser.get("/cases/" + taken.number() + "?community=" + community.slug())
                            .status())
                    .isEqualTo(404);
        }
    }

    private static String page(Browser browser, String path) {
        Browser.Answer answer = browser.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.body();
    }
}
