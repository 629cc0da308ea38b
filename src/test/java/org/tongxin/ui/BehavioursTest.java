package org.tongxin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.tongxin.browser.BrowserTest;
import org.tongxin.browser.Look;
import org.tongxin.browser.Visit;

class BehavioursTest extends BrowserTest {

    @Test
    void aLargePhotoIsMadeSmallerBeforeItIsSentAndShown() throws IOException {
        Page page = components().page();
        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4000, 3000, BufferedImage.TYPE_INT_RGB), "png", picture);
        page.locator("#photos").setInputFiles(new FilePayload("灯.png", "image/png", picture.toByteArray()));
        page.waitForSelector(".previews img");
        assertThat(page.evaluate("() => document.getElementById('photos').files[0].type"))
                .isEqualTo("image/jpeg");
        page.waitForFunction("() => document.querySelector('.previews img').naturalWidth > 0");
        assertThat(page.evaluate("() => document.querySelector('.previews img').naturalWidth"))
                .isEqualTo(1920);
    }

    @Test
    void thePinMovesByArrowKeysAndWritesWhereItStands() {
        Visit visit = components();
        Page page = visit.page();
        page.locator("#map-card > summary").click();
        page.waitForSelector(".map-pin");
        page.locator(".map-pin").focus();
        page.keyboard().press("ArrowUp");
        page.keyboard().press("ArrowRight");
        assertThat(Double.parseDouble(page.inputValue("#lat"))).isGreaterThan(37.35);
        assertThat(Double.parseDouble(page.inputValue("#lon"))).isGreaterThan(110.86);
        visit.assertAccessible();
    }

    @Test
    void nothingOfTheMapIsFetchedUntilItIsOpened() {
        Page page = components().page();
        assertThat(page.content()).doesNotContain("leaflet.js");
    }

    @Test
    void theReaderChangesLanguageAndDensityAndStaysOnThePage() {
        Page page = components().page();
        page.locator(".menu summary").click();
        page.locator(".menu a[hreflang=en]").click();
        page.waitForURL("**/dev/components");
        assertThat(page.getAttribute("html", "lang")).isEqualTo("en");
        page.locator(".head-tools > a").click();
        page.waitForSelector("html.elder");
        assertThat(page.url()).endsWith("/dev/components");
    }

    @Test
    void theErrorSummaryTakesTheFocusAndLeadsToTheField() {
        Page page = components().page();
        page.waitForFunction("() => document.activeElement.classList.contains('summary')");
        page.locator(".summary a").first().click();
        assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("wrong-phone");
    }

    private Visit components() {
        return visit(Look.PHONE).open("/dev/components");
    }
}
