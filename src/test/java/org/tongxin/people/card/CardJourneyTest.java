package org.tongxin.people.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.access.AccessFixture;
import org.tongxin.area.AreaFixture;
import org.tongxin.browser.BrowserTest;
import org.tongxin.browser.Look;
import org.tongxin.browser.Visit;
import org.tongxin.kernel.Paper;
import org.tongxin.kernel.Paper.Ink;
import org.tongxin.kernel.Paper.Words;
import org.tongxin.people.PeopleFixture;
import org.tongxin.people.Tie;

/** A grid worker prints a building's cards; page and file look alike in every script. */
class CardJourneyTest extends BrowserTest {

    @Autowired
    CardFixture cardFixture;

    @Autowired
    PeopleFixture people;

    @Autowired
    AccessFixture access;

    @Autowired
    Paper paper;

    private Visit atTheBuilding(Look look) {
        AreaFixture.Made community = cardFixture.community(3);
        people.household(community, 0, 0, List.of(cardFixture.reads("达娃卓玛", Tie.HEAD, "bo")));
        people.household(community, 0, 1, List.of(cardFixture.reads("阿依古丽", Tie.HEAD, "ug")));
        people.household(community, 0, 2, "李大爷");
        var worker = access.holder(community.id(), community.post(0, "grid_worker"));
        Visit visit = visit(look).at(community.slug()).signIn(worker.login(), AccessFixture.PASSWORD);
        visit.open("/people").press("爱心联系卡");
        visit.assertSound().shot("cards").press("1号楼");
        return visit;
    }

    @Test
    void aBuildingsCardsArePrintedOnAPageEach() throws IOException {
        Visit visit = atTheBuilding(Look.DESK);
        visit.assertSound().shot("cards-of-building");
        assertThat(visit.text()).contains("共 3 张", "13912340001", "1号楼 1单元 101室", "ئادرېس", "ཁ་བྱང");
        byte[] printed = visit.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        byte[] file =
                visit.page().request().get(visit.page().url() + "/cards.pdf").body();
        try (PDDocument page = Loader.loadPDF(printed);
                PDDocument same = Loader.loadPDF(file)) {
            for (PDDocument each : List.of(page, same)) {
                assertThat(each.getNumberOfPages()).isEqualTo(3);
                assertThat(each.getPage(0).getMediaBox().getWidth()).isBetween(418f, 422f);
                assertThat(each.getPage(0).getMediaBox().getHeight()).isBetween(593f, 597f);
            }
            for (int door = 0; door < 3; door++) {
                BufferedImage inBrowser = new PDFRenderer(page).renderImage(door, 1);
                BufferedImage inFile = new PDFRenderer(same).renderImage(door, 1);
                boolean mirrored = door == 1;
                assertThat(titleOnTheRight(inBrowser)).isEqualTo(mirrored);
                assertThat(titleOnTheRight(inFile)).isEqualTo(mirrored);
            }
        }
    }

    @Test
    void wordsLookTheSameOnThePageAndInTheFile() throws IOException {
        Visit visit = atTheBuilding(Look.DESK);
        visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        for (String tag : List.of("bo", "ug", "zh-Hans")) {
            Locator title = visit.page()
                    .locator(".home-card[lang=" + tag + "] .card-title > span[lang=" + tag + "]")
                    .first();
            title.evaluate("word => { word.style.fontSize = '72px'; word.style.whiteSpace = 'nowrap';"
                    + " word.style.display = 'inline-block'; word.style.color = '#000';"
                    + " word.style.fontWeight = '400'; }");
            visit.page().waitForFunction("() => document.fonts.status === 'loaded'");
            BufferedImage shown = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(title.screenshot())));
            String words = title.innerText();
            BufferedImage written = written(words, tag);
            assertThat(InkBox.of(shown).likeness(InkBox.of(written)))
                    .as("%s on the page and in the file", tag)
                    .isGreaterThan(.65);
            if (!tag.equals("zh-Hans")) {
                // Letters set one by one are another picture: so the comparison means something.
                BufferedImage apart = written(String.join("\u200c", words.split("")), tag);
                assertThat(InkBox.of(shown).likeness(InkBox.of(apart)))
                        .as("%s unshaped", tag)
                        .isLessThan(.45);
            }
        }
    }

    private BufferedImage written(String words, String tag) throws IOException {
        var out = new ByteArrayOutputStream();
        paper.write(out, "字", Locale.forLanguageTag(tag), pages -> {
            pages.page(Paper.Size.A4, false);
            pages.add(new Words(words, Locale.forLanguageTag(tag), 48, Ink.BLACK));
        });
        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            return new PDFRenderer(document).renderImage(0, 1.5f);
        }
    }

    /** Where the first line of a page has its ink. */
    private static boolean titleOnTheRight(BufferedImage page) {
        int top = 0;
        while (dark(page, 0, page.getWidth(), top) == 0) {
            top++;
        }
        int left = 0;
        int right = 0;
        for (int y = top; y < top + 18; y++) {
            left += dark(page, 0, page.getWidth() / 2, y);
            right += dark(page, page.getWidth() / 2, page.getWidth(), y);
        }
        return right > left;
    }

    private static int dark(BufferedImage page, int from, int to, int y) {
        int dark = 0;
        for (int x = from; x < to; x++) {
            dark += (page.getRGB(x, y) & 0xFF) < 160 ? 1 : 0;
        }
        return dark;
    }
}
