package org.tongxin.people.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.RealProgram;
import org.tongxin.access.AccessFixture;
import org.tongxin.access.Browser;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.IdNumber;
import org.tongxin.people.Change;
import org.tongxin.people.HouseholdKind;
import org.tongxin.people.NeedKind;
import org.tongxin.people.PeopleFixture;
import org.tongxin.people.Register;
import org.tongxin.people.Tie;

/** What forms of the file say where something cannot be, and who may still open it after somebody moved. */
@RealProgram
class ChangeFormsTest {

    private static final IdNumber DOCUMENT = PeopleFixture.document("14999919500308001");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    @Autowired
    AreaFixture areas;

    @Autowired
    PeopleFixture people;

    @Autowired
    AccessFixture access;

    @Autowired
    Register register;

    AreaFixture.Made place;
    PeopleFixture.Made family;
    Browser desk;

    @BeforeEach
    void aFamily() {
        place = areas.community();
        family = people.household(
                place,
                0,
                0,
                List.of(people.resident("欧阳建国", Tie.HEAD, null, DOCUMENT), people.resident("欧阳晓燕", Tie.DAUGHTER)));
        desk = access.signedIn(access.holder(place.id(), place.post(-1, "community_desk")));
        open(desk, family.id());
    }

    @Test
    void aSecondHeadIsNotOfferedAndOneThatComesAllTheSameIsToldHowToMend() {
        assertThat(desk.get(path("joined")).body()).doesNotContain("<option value=\"02\"");
        Browser.Answer answer = change("joined", "name", "第二户主", "tie", "02", "from", "2026-03-01");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("这一户已有户主", "第二户主");
        assertThat(desk.get(path("tie_changed") + "?resident="
                                + family.residents().get(1))
                        .body())
                .contains("现在的户主自动改为");
        register.change(
                people.keeper(place),
                place.id(),
                family.id(),
                1,
                "counter",
                new Change.Died(family.residents().getFirst(), MARCH));
        assertThat(desk.get(path("joined")).body()).contains("<option value=\"02\"");
    }

    @Test
    void nothingHasHappenedOnADayToCome() {
        String tomorrow = LocalDate.now().plusDays(3).toString();
        String daughter = family.residents().get(1).toString();
        for (Browser.Answer answer : List.of(
                change("joined", "name", "明天来", "tie", "30", "from", tomorrow),
                change("moved", "kind", "resident", "address", "", "from", tomorrow),
                change("tie_changed", "resident", daughter, "tie", "97", "from", tomorrow),
                change("split", "who", daughter, "head", daughter, "from", tomorrow))) {
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).contains("写今天或以前的日子");
        }
    }

    @Test
    void nobodyComesBeforeTheyAreBorn() {
        Browser.Answer answer =
                change("joined", "name", "未出生", "birth", "2026-02-20", "tie", "30", "from", "2026-02-19");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("这一天还没有出生");
    }

    @Test
    void notEverybodySplitsOff() {
        String head = family.residents().getFirst().toString();
        Browser.Answer answer = change(
                "split", "who", head, "who", family.residents().get(1).toString(), "head", head, "from", "2026-03-01");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("留下至少一个人");
    }

    @Test
    void aDocumentOfSomebodyElseIsToldWhereTheOwnPostReachesThemAndNowhereElse() {
        Browser.Answer joined =
                change("joined", "name", "又一个", "tie", "97", "from", "2026-03-01", "number", DOCUMENT.reveal());
        assertThat(joined.status()).isEqualTo(422);
        assertThat(joined.body()).contains("这个号码登记在另一人名下");
        assertThat(change("document", "resident", family.residents().getFirst().toString(), "number", DOCUMENT.reveal())
                        .status())
                .isEqualTo(303);
        Browser worker = access.signedIn(access.holder(place.id(), place.post(1, "grid_worker")));
        assertThat(fresh(worker, DOCUMENT.reveal()).status()).isEqualTo(303);
        assertThat(fresh(desk, DOCUMENT.reveal()).body()).contains("这个号码登记在另一人名下");
    }

    private Browser.Answer fresh(Browser browser, String number) {
        return browser.submitFrom(
                "/households/new",
                "/households/new",
                "kind",
                "resident",
                "address",
                "第2网格 2号楼1单元101",
                "from",
                "2026-03-01",
                "name",
                "新来的",
                "number",
                number);
    }

    @Test
    void aPlaceThatTheOwnPostDoesNotLookAfterIsSaidAndNothingTypedIsLost() {
        Browser worker = access.signedIn(access.holder(place.id(), place.post(0, "grid_worker")));
        Browser.Answer fresh = fresh(worker, "");
        assertThat(fresh.status()).isEqualTo(422);
        assertThat(fresh.body()).contains("那里不归您的岗位管");
        open(worker, family.id());
        Browser.Answer moved = worker.submitFrom(
                "/people",
                path("moved"),
                "version",
                "1",
                "kind",
                "resident",
                "address",
                "第2网格 2号楼1单元101",
                "from",
                "2026-03-01");
        assertThat(moved.status()).isEqualTo(422);
        assertThat(moved.body()).contains("那里不归您的岗位管", "第2网格 2号楼1单元101");
    }

    @Test
    void daysAndBirthsReadAsTheLanguageWritesThem() {
        register.change(
                people.keeper(place),
                place.id(),
                family.id(),
                1,
                "visit",
                new Change.NeedSet(family.residents().getFirst(), people.need(NeedKind.DISABLED, 2026, 2198)));
        String body = desk.get("/households/" + family.id()).body();
        assertThat(body).contains("2020年5月1日起在册", "到 2198年12月31日", "<dd>1980年</dd>");
        assertThat(body).doesNotContainPattern(">[^<]*\\d{4}-\\d{2}-\\d{2}[^<]*<");
    }

    @Test
    void whoLookedAfterTheOldPlaceDoesSoNoMore() {
        Browser before = access.signedIn(access.holder(place.id(), place.post(0, "grid_worker")));
        Browser after = access.signedIn(access.holder(place.id(), place.post(1, "grid_worker")));
        open(before, family.id());
        assertThat(before.get("/households/" + family.id()).status()).isEqualTo(200);
        UUID home = place.grids().get(1).homes().getFirst();
        register.change(
                people.keeper(place),
                place.id(),
                family.id(),
                1,
                "counter",
                new Change.Moved(HouseholdKind.RESIDENT, home, null, MARCH));
        assertThat(before.get("/households/" + family.id()).status()).isEqualTo(404);
        UUID resident = family.residents().get(1);
        for (String page : List.of("/my-counter/", "/consents/")) {
            assertThat(before.get(page + place.id() + "/" + resident).status())
                    .as(page)
                    .isEqualTo(404);
        }
        open(after, family.id());
        assertThat(after.get("/households/" + family.id()).status()).isEqualTo(200);
    }

    @Test
    void whoMovedToAnotherGridIsNobodyToTheOneOfBefore() {
        PeopleFixture.Made other = people.household(place, 1, 0, "司马兰");
        UUID resident = family.residents().get(1);
        register.change(
                people.keeper(place),
                place.id(),
                family.id(),
                1,
                "counter",
                new Change.MovedOver(resident, new Change.Rehoused(other.id(), Tie.NOT_RELATED, MARCH)));
        Browser before = access.signedIn(access.holder(place.id(), place.post(0, "grid_worker")));
        open(before, family.id());
        for (String page : List.of("/my-counter/", "/consents/")) {
            assertThat(before.get(page + place.id() + "/" + resident).status())
                    .as(page)
                    .isEqualTo(404);
        }
    }

    @Test
    void whoMovedAwayIsFoundWhenAskedForAndServedAtTheCounter() {
        UUID gone = family.residents().get(1);
        register.change(
                people.keeper(place), place.id(), family.id(), 1, "counter", new Change.Left(Set.of(gone), MARCH));
        String counter = "/my-counter/" + place.id() + "/" + gone;
        assertThat(desk.submit("/people", "q", "欧阳晓燕").body()).doesNotContain(counter);
        assertThat(desk.submit("/people", "q", "欧阳晓燕", "gone", "yes").body()).contains(counter, "已迁走");
        assertThat(desk.submit("/people", "q", "欧阳建国", "gone", "yes").body())
                .doesNotContain("/my-counter/", "/households/" + family.id());
        Browser.Answer page = desk.get(counter);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("欧阳晓燕", "href=\"/households/" + family.id() + "\"");
        Browser elsewhere = access.signedIn(access.holder(place.id(), place.post(1, "grid_worker")));
        assertThat(elsewhere.submit("/people", "q", "欧阳晓燕", "gone", "yes").body())
                .doesNotContain(counter);
        assertThat(elsewhere.get(counter).status()).isEqualTo(404);
    }

    private String path(String act) {
        return "/households/" + family.id() + "/change/" + act;
    }

    private Browser.Answer change(String act, String... fields) {
        List<String> all = new ArrayList<>(List.of("version", "1"));
        all.addAll(List.of(fields));
        return desk.submitFrom("/people", path(act), all.toArray(String[]::new));
    }

    private void open(Browser browser, UUID household) {
        String purpose = "/purpose?of=" + place.id() + "&kind=people.household&id=" + household;
        Browser.Answer opened = browser.submitFrom(
                purpose,
                "/purpose",
                "of",
                String.valueOf(place.id()),
                "kind",
                "people.household",
                "id",
                household.toString(),
                "purpose",
                "keep_right",
                "minutes",
                "30");
        assertThat(opened.status()).isEqualTo(303);
    }
}
