package org.tongxin.people.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.RealProgram;
import org.tongxin.access.AccessFixture;
import org.tongxin.access.Browser;
import org.tongxin.area.AreaFixture;
import org.tongxin.kernel.IdNumber;
import org.tongxin.kernel.Transactions;
import org.tongxin.people.PeopleFixture;
import org.tongxin.people.Tie;
import org.tongxin.privacy.FrozenFiles;

@RealProgram
class HouseholdPagesTest {

    private static final String PHONE = "10012345678";
    private static final IdNumber DOCUMENT = PeopleFixture.document("14999919500308001");

    @Autowired
    AreaFixture areas;

    @Autowired
    PeopleFixture people;

    @Autowired
    AccessFixture access;

    @Autowired
    FrozenFiles frozen;

    @Autowired
    Transactions transactions;

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
                List.of(people.resident("欧阳建国", Tie.HEAD, PHONE, DOCUMENT), people.resident("欧阳晓燕", Tie.DAUGHTER)));
        desk = access.signedIn(access.holder(place.id(), place.post(-1, "community_desk")));
    }

    @Test
    void aFamilyIsFoundByEachClueAndBySeveral() {
        for (String clue : List.of(
                "欧阳建国",
                "建国",
                "ouyang",
                "ou yang jian guo",
                "oyjg",
                "1号楼1单元101",
                "1-1-101",
                PHONE,
                "5678",
                DOCUMENT.reveal(),
                "oyjg 1号楼",
                "欧阳 5678")) {
            assertThat(desk.submit("/people", "q", clue).body()).as(clue).contains("/households/" + family.id());
        }
        for (String clue : List.of("欧阳 2号楼", "欧阳 0000", "王", "军", "·", "")) {
            assertThat(desk.submit("/people", "q", clue).body()).as(clue).doesNotContain("/households/" + family.id());
        }
    }

    @Test
    void resultsShowNoNumber() {
        String body = desk.submit("/people", "q", PHONE).body();
        assertThat(body).contains("欧阳建国").doesNotContain(DOCUMENT.reveal()).doesNotContain("149999");
        assertThat(body.replace("value=\"" + PHONE + "\"", "")).doesNotContain(PHONE);
    }

    @Test
    void aFileOpensForAPurposeAndShowsNumbersMasked() {
        String file = "/households/" + family.id();
        assertThat(desk.get(file).header("Location")).startsWith("/purpose");
        open(desk);
        String body = desk.get(file).body();
        assertThat(body)
                .contains(
                        "欧阳建国",
                        "欧阳晓燕",
                        "第1网格 1号楼 1单元 101室",
                        "100****5678",
                        "149999********" + DOCUMENT.reveal().substring(14))
                .doesNotContain(PHONE)
                .doesNotContain(DOCUMENT.reveal());
    }

    @Test
    void aLinkLeadsFromEachPersonToTheCounter() {
        open(desk);
        String body = desk.get("/households/" + family.id()).body();
        for (UUID resident : family.residents()) {
            String counter = "/my-counter/" + place.id() + "/" + resident;
            assertThat(body).contains("href=\"" + counter + "\"");
            assertThat(desk.get(counter).body()).contains("/consents/" + place.id() + "/" + resident);
        }
    }

    @Test
    void aFrozenFileIsLeftOutAndTheOthersOfTheHouseholdStayOpen() {
        String file = "/households/" + family.id();
        open(desk);
        freeze(0);
        assertThat(desk.get(file).body())
                .contains("欧阳晓燕", "1 人的档案已冻结", "href=\"/purpose?of=" + place.id())
                .doesNotContain("欧阳建国")
                .doesNotContain("100****5678");
        assertThat(desk.get(file + "/change/contacts?resident="
                                + family.residents().get(1))
                        .status())
                .isEqualTo(200);
        freeze(1);
        Browser.Answer shut = desk.get(file);
        assertThat(shut.status()).isEqualTo(403);
        assertThat(shut.body()).contains("href=\"/purpose?of=" + place.id()).doesNotContain("欧阳");
    }

    private void freeze(int resident) {
        transactions.run(
                people.keeper(place).scope(),
                () -> frozen.freeze(place.id(), family.residents().get(resident)));
    }

    @Test
    void aNumberIsShownInFullOnlyWhenAskedFor() {
        open(desk);
        String file = "/households/" + family.id();
        Matcher contact = Pattern.compile("name=\"which\" value=\"([0-9a-f-]{36})\"")
                .matcher(desk.get(file).body());
        assertThat(contact.find()).isTrue();
        String resident = family.residents().getFirst().toString();
        String shown = desk.submitFrom(
                        file, file + "/reveal", "resident", resident, "what", "contact", "which", contact.group(1))
                .body();
        assertThat(shown).contains("tel:" + PHONE).doesNotContain(DOCUMENT.reveal());
        assertThat(desk.submitFrom(file, file + "/reveal", "resident", resident, "what", "document", "which", "citizen")
                        .body())
                .contains(DOCUMENT.reveal());
        assertThat(desk.get(file).body()).doesNotContain(PHONE).doesNotContain(DOCUMENT.reveal());
    }

    @Test
    void whatIsOutOfReachLooksLikeWhatIsNotThere() {
        Browser worker = access.signedIn(access.holder(place.id(), place.post(1, "grid_worker")));
        Browser.Answer there = worker.get("/households/" + family.id());
        Browser.Answer nowhere = worker.get("/households/" + UUID.randomUUID());
        assertThat(there.status()).isEqualTo(404);
        assertThat(nowhere.status()).isEqualTo(404);
        assertThat(there.body()).doesNotContain("欧阳");
        assertThat(worker.get("/households/" + family.id() + "/change/left").status())
                .isEqualTo(404);
        assertThat(worker.submitFrom("/people", "/households/" + family.id() + "/change/confirmed", "version", "1")
                        .status())
                .isEqualTo(404);
        assertThat(worker.submit("/people", "q", "欧阳").body())
                .doesNotContain(family.id().toString());
        var elsewhere = areas.community();
        Browser stranger = access.signedIn(access.holder(elsewhere.id(), elsewhere.post(-1, "community_desk")));
        assertThat(stranger.get("/households/" + family.id()).status()).isEqualTo(404);
        assertThat(stranger.submit("/people", "q", "欧阳").body())
                .doesNotContain(family.id().toString());
    }

    @Test
    void postsThatKeepNoFilesAreRefused() {
        for (String role : List.of("sanitation", "town_office")) {
            Browser other = access.signedIn(access.holder(place.id(), place.post(-1, role)));
            assertThat(other.get("/people").status()).as(role).isEqualTo(403);
            assertThat(other.get("/households/" + family.id()).status())
                    .as(role)
                    .isEqualTo(403);
        }
    }

    @Test
    void theSecondOfTwoEditorsSeesWhatChangedAndKeepsTheWords() {
        open(desk);
        Browser worker = access.signedIn(access.holder(place.id(), place.post(0, "grid_worker")));
        open(worker);
        String path = "/households/" + family.id() + "/change/";
        String resident = family.residents().getFirst().toString();
        assertThat(worker.submitFrom(
                                path + "preferences?resident=" + resident,
                                path + "preferences",
                                "version",
                                "1",
                                "resident",
                                resident,
                                "spoken",
                                "bo")
                        .status())
                .isEqualTo(303);
        String form = path + "corrected?resident=" + resident;
        Browser.Answer second = desk.submitFrom(
                form,
                path + "corrected",
                "version",
                "1",
                "resident",
                resident,
                "name",
                "欧阳建囯",
                "birth",
                "1950",
                "sex",
                "1");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body()).contains("欧阳建囯", "改语言、饮食", "value=\"2\"");
        Browser.Answer again = desk.submitFrom(
                form,
                path + "corrected",
                "version",
                "2",
                "resident",
                resident,
                "name",
                "欧阳建囯",
                "birth",
                "1950",
                "sex",
                "1");
        assertThat(again.status()).isEqualTo(303);
        String file = desk.get("/households/" + family.id()).body();
        assertThat(file).contains("欧阳建囯", "藏语");
    }

    @Test
    void formsKeepWhatWasTypedAndSayHowToMend() {
        open(desk);
        String path = "/households/" + family.id() + "/change/joined";
        Browser.Answer wrong = desk.submitFrom(
                path,
                path,
                "version",
                "1",
                "name",
                "欧阳小宝",
                "birth",
                "昨天",
                "tie",
                "",
                "from",
                "2026-02-30",
                "number",
                "123");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("欧阳小宝", "昨天", "写成 1950-03-08", "选一个与户主的关系", "证件号码是 18 位");
        Browser.Answer right = desk.submitFrom(
                path,
                path,
                "version",
                "1",
                "name",
                "欧阳小宝",
                "birth",
                "2026-02-20",
                "tie",
                "20",
                "from",
                "2026-02-20",
                "began",
                "born");
        assertThat(right.status()).isEqualTo(303);
        assertThat(desk.get("/households/" + family.id()).body()).contains("欧阳小宝");
    }

    @Test
    void aDaughterMovesToTheNeighboursWhoAreToldApartByAName() {
        var neighbours = people.household(place, 0, 1, "司马兰");
        people.household(place, 0, 1, "令狐冲");
        open(desk);
        String path = "/households/" + family.id() + "/change/moved_over";
        String form = path + "?resident=" + family.residents().get(1);
        Browser.Answer several = moveOver(form, path, "");
        assertThat(several.status()).isEqualTo(422);
        assertThat(several.body()).contains("写上那户里一个人的姓名", "1-1-102");
        assertThat(moveOver(form, path, "无此人").body()).contains("核对门牌和姓名");
        assertThat(moveOver(form, path, "司马兰").status()).isEqualTo(303);
        assertThat(desk.get("/households/" + family.id()).body()).doesNotContain("<h2>欧阳晓燕");
        Browser worker = access.signedIn(access.holder(place.id(), place.post(0, "grid_worker")));
        open(worker, neighbours.id());
        assertThat(worker.get("/households/" + neighbours.id()).body()).contains("<h2>欧阳晓燕", "<h2>司马兰");
    }

    @Test
    void nobodyIsMovedToWhereTheOwnPostDoesNotReach() {
        people.household(place, 1, 0, "司马兰");
        Browser worker = access.signedIn(access.holder(place.id(), place.post(0, "grid_worker")));
        open(worker, family.id());
        String path = "/households/" + family.id() + "/change/moved_over";
        Browser.Answer answer = worker.submitFrom(
                path + "?resident=" + family.residents().get(1),
                path,
                "version",
                "1",
                "resident",
                family.residents().get(1).toString(),
                "address",
                "第2网格 2号楼1单元101",
                "tie",
                "20",
                "from",
                "2026-03-01");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("核对门牌和姓名");
    }

    private Browser.Answer moveOver(String form, String path, String whose) {
        return desk.submitFrom(
                form,
                path,
                "version",
                "1",
                "resident",
                family.residents().get(1).toString(),
                "address",
                "1-1-102",
                "whose",
                whose,
                "tie",
                "20",
                "from",
                "2026-03-01");
    }

    @Test
    void aNewHouseholdIsWrittenAndOpens() {
        Browser.Answer made = desk.submitFrom(
                "/households/new",
                "/households/new",
                "kind",
                "floating",
                "address",
                "第2网格 2号楼1单元101",
                "from",
                "2026-03-01",
                "name",
                "令狐新来",
                "phone",
                "10087654321",
                "number",
                "");
        assertThat(made.status()).isEqualTo(303);
        assertThat(desk.get(made.header("Location")).body()).contains("令狐新来", "第2网格 2号楼 1单元 101室", "流动");
    }

    private void open(Browser browser) {
        open(browser, family.id());
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
