package org.tongxin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.Test;

class ChromiumTest {

    @Test
    void aBrowserIsFoundAndDrawsAPage() {
        try (var playwright = Playwright.create();
                var browser = Chromium.launch(playwright);
                var page = browser.newPage()) {
            page.setContent("<title>同心</title>");
            assertThat(page.title()).isEqualTo("同心");
        }
    }
}
