package org.tongxin.people.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.RealProgram;
import org.tongxin.access.AccessFixture;
import org.tongxin.access.Browser;
import org.tongxin.area.AreaFixture;
import org.tongxin.area.AreaRegister;
import org.tongxin.kernel.Actor;
import org.tongxin.kernel.Paper;
import org.tongxin.kernel.Transactions;
import org.tongxin.people.PeopleFixture;
import org.tongxin.people.ResidentEntry;
import org.tongxin.people.Tie;
import org.tongxin.privacy.FrozenFiles;

@RealProgram
class CardsTest {

    private static final Pattern CODE = Pattern.compile("/card/([2-9a-z]{12})\\?community=([a-z0-9-]+)");

    private static final Pattern ORDER = Pattern.compile("/cards/orders/[0-9a-f-]{36}");
    private static final Pattern GRANT = Pattern.compile("action=\"(/approvals/[^\"]+)/grant\"");

    @Autowired
    AreaFixture areas;

    @Autowired
    AccessFixture access;

    @Autowired
    PeopleFixture people;

    @Autowired
    AreaRegister register;

    @Autowired
    CardPrinting printing;

    @Autowired
    FrozenFiles frozen;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CardFixture cardFixture;

    @Autowired
    Paper paper;

    @Autowired
    MessageSource messages;

    private AreaFixture.Made community = new AreaFixture.Made(0, "", new UUID(0, 0), List.of(), List.of());

    @BeforeEach
    void community() {
        community = cardFixture.community(2);
    }

    private Actor.Staff worker(int grid) {
        return people.gridWorker(community, grid);
    }

    private List<Card> building(int grid) {
        List<Card> cards = new ArrayList<>();
        Actor.Staff staff = worker(grid);
        CardSheet sheet =
                printing.building(staff, community.grids().get(grid).building()).orElseThrow();
        printing.each(staff, sheet, cards::add);
        return cards;
    }

    @Test
    void aCardTellsWhoToCallAtTheDoorAndNobodyWhoLivesThere() {
        PeopleFixture.Made home = people.household(community, 0, 0, "达娃卓玛");
        Card card = printing.household(worker(0), home.id()).orElseThrow();
        assertThat(card.address()).isEqualTo("第1网格 1号楼 1单元 101室");
        assertThat(card.lines())
                .extracting(CardLine::what, CardLine::phone)
                .containsExactly(
                        tuple("grid", "13912340001"),
                        tuple("property", "0358-5551111"),
                        tuple("desk", "0358-5550100"),
                        tuple("city", "12345"));
        assertThat(card.toString()).doesNotContain("达娃卓玛");
        assertThat(card.link())
                .matches(".*/card/[2-9a-z]{12}\\?community=" + community.slug())
                .doesNotContain(home.id().toString(), home.home().toString());
    }

    @Test
    void everyDoorOfABuildingGetsOneInItsLanguage() {
        ResidentEntry reader = cardFixture.reads("达娃卓玛", Tie.HEAD, "bo");
        people.household(community, 0, 1, List.of(reader, cardFixture.reads("小达娃", Tie.SON, "zh-Hans")));
        assertThat(building(0))
                .extracting(Card::address, Card::language)
                .containsExactly(
                        tuple("第1网格 1号楼 1单元 101室", CardLanguage.ZH_HANS), tuple("第1网格 1号楼 1单元 102室", CardLanguage.BO));
        assertThat(seen(reader.id())).isEqualTo(1);
        assertThat(building(0))
                .extracting(Card::link)
                .hasSize(2)
                .containsOnly(building(0).getFirst().link());
    }

    @Test
    void aFrozenFileStaysShutAndItsDoorGetsTheUsualCard() {
        ResidentEntry reader = cardFixture.reads("达娃卓玛", Tie.HEAD, "bo");
        people.household(community, 0, 0, List.of(reader));
        transactions.run(worker(0).scope(), () -> frozen.freeze(community.id(), reader.id()));
        assertThat(building(0).getFirst().language()).isEqualTo(CardLanguage.ZH_HANS);
        assertThat(seen(reader.id())).isZero();
    }

    @Test
    void aGridWorkerPrintsTheOwnGridOnly() {
        PeopleFixture.Made there = people.household(community, 1, 0, "木文清");
        assertThat(printing.household(worker(0), there.id())).isEmpty();
        assertThat(printing.building(worker(0), community.grids().get(1).building()))
                .isEmpty();
        assertThat(printing.building(worker(0), community.grids().get(1).id())).isEmpty();
        assertThat(printing.building(worker(0), community.root())).isEmpty();
        Browser browser = access.signedIn(access.holder(community.id(), community.post(0, "grid_worker")));
        assertThat(browser.get("/cards").body())
                .contains(community.grids().get(0).building().toString())
                .doesNotContain(community.grids().get(1).building().toString());
        assertThat(browser.get("/cards/" + community.grids().get(1).building()).status())
                .isEqualTo(404);
        assertThat(browser.get("/households/" + there.id() + "/card").status()).isEqualTo(404);
        assertThat(browser.get("/cards/" + community.grids().get(0).building()).body())
                .contains("13912340001")
                .doesNotContain("13912340002");
    }

    @Test
    void thePageBehindTheCodeKnowsWhoAnswersNowAndNoDoor() {
        PeopleFixture.Made home = people.household(community, 0, 0, "达娃卓玛");
        Card card = printing.household(worker(0), home.id()).orElseThrow();
        Matcher code = CODE.matcher(card.link());
        assertThat(code.find()).isTrue();
        Browser anybody = access.browser();
        assertThat(anybody.get(code.group()).body())
                .contains("和秀英", "tel:13912340001", "0358-5550000", "1号楼 1单元")
                .doesNotContain("101", "达娃卓玛", home.home().toString());
        register.nameStandIn(
                community.id(),
                community.post(0, "grid_worker"),
                community.post(1, "grid_worker"),
                LocalDate.of(2000, 1, 1),
                null);
        assertThat(anybody.get(code.group()).body())
                .contains("木文清", "tel:13912340002")
                .doesNotContain("13912340001");
        assertThat(anybody.get(code.group() + "&in=ug").body()).contains("dir=\"rtl\"", "ساقچى", "报警");
        assertThat(anybody.get("/card/222222222222?community=" + community.slug())
                        .status())
                .isEqualTo(404);
        AreaFixture.Made elsewhere = areas.community();
        assertThat(anybody.get("/card/" + code.group(1) + "?community=" + elsewhere.slug())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aPostWithoutAPublicPhoneIsNotOnTheCard() {
        register.showHolder(community.id(), community.post(0, "property"), null, null);
        PeopleFixture.Made home = people.household(community, 0, 0, "达娃卓玛");
        assertThat(printing.household(worker(0), home.id()).orElseThrow().lines())
                .extracting(CardLine::what)
                .containsExactly("grid", "desk", "city");
    }

    @Test
    void aBuildingIsOneFileWithAPageForEachDoor() throws Exception {
        people.household(community, 0, 0, List.of(cardFixture.reads("达娃卓玛", Tie.HEAD, "bo")));
        Browser browser = access.signedIn(access.holder(community.id(), community.post(0, "grid_worker")));
        var answer = browser.get("/cards/" + community.grids().get(0).building() + "/cards.pdf");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/pdf");
        List<Card> cards = building(0);
        var out = new ByteArrayOutputStream();
        paper.write(
                out,
                "卡",
                Locale.SIMPLIFIED_CHINESE,
                pages -> cards.forEach(
                        card -> CardPaper.lay(pages, card, new CardWords(messages, card.language()), Paper.Size.A5)));
        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains("1单元 101室", "1单元 102室", "13912340001", "110", "119", "120", "ཉེན་རྟོག", "爱心联系卡")
                    .doesNotContain("达娃卓玛");
        }
    }

    @Test
    void aCardWithManyLongLinesStaysOnePage() throws Exception {
        List<CardLine> lines = java.util.Collections.nCopies(
                6, new CardLine("property", "安和物业管理有限公司第1网格维修组值班室", "阿卜杜热合曼·买买提", "0358-5551111"));
        for (CardLanguage language : CardLanguage.values()) {
            Card card = new Card(
                    language, "测试社区", "第1网格 1号楼 1单元 101室", lines, "https://example.org", LocalDate.of(2026, 11, 23));
            var out = new ByteArrayOutputStream();
            paper.write(
                    out,
                    "卡",
                    Locale.SIMPLIFIED_CHINESE,
                    pages -> CardPaper.lay(pages, card, new CardWords(messages, language), Paper.Size.A5));
            try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
                assertThat(document.getNumberOfPages()).as(language.tag()).isEqualTo(1);
            }
        }
    }

    @Test
    void aWholeGridIsMadeOnceAndOnlyAfterASecondPersonAgreed() {
        Browser asker = access.signedIn(access.holder(community.id(), community.post(0, "grid_worker")));
        String grid = community.grids().get(0).id().toString();
        assertThat(asker.get("/cards/" + grid).status()).isEqualTo(404);
        assertThat(asker.submitFrom("/cards", "/cards", "grid", grid, "reason", "")
                        .status())
                .isEqualTo(422);
        assertThat(asker.submitFrom(
                                "/cards",
                                "/cards",
                                "grid",
                                community.grids().get(1).id().toString(),
                                "reason",
                                "新年前换卡")
                        .status())
                .isEqualTo(422);
        assertThat(asker.submitFrom("/cards", "/cards", "grid", grid, "reason", "新年前换卡")
                        .status())
                .isLessThan(400);
        Matcher order = ORDER.matcher(asker.get("/cards").body());
        assertThat(order.find()).isTrue();
        assertThat(asker.submitFrom("/cards", order.group()).status()).isEqualTo(409);
        Browser second = access.signedIn(access.holder(community.id(), community.post(-1, "community_civil")));
        Matcher form = GRANT.matcher(second.get("/approvals").body());
        assertThat(form.find()).isTrue();
        assertThat(second.submitFrom("/approvals", form.group(1) + "/grant", "words", "同意")
                        .status())
                .isLessThan(400);
        Browser.Answer file = asker.submitFrom("/cards", order.group());
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).startsWith("application/pdf");
        assertThat(asker.submitFrom("/cards", order.group()).status()).isEqualTo(409);
    }

    private long seen(UUID resident) {
        return transactions.reading(
                people.keeper(community).scope(),
                () -> jdbc.sql("""
                        /* test looks */
                        select count(*) from privacy.look where community_id = :c and subject_id = :r and what = 'people.looks.card'
                        """)
                        .param("c", community.id())
                        .param("r", resident)
                        .query(Long.class)
                        .single());
    }
}
