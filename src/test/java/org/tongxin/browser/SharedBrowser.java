package org.tongxin.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The one browser of all tests; closed when the last test has run. */
final class SharedBrowser implements BeforeAllCallback {

    private Open open;

    @Override
    public void beforeAll(ExtensionContext context) {
        open = context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Open.class, key -> Open.now(), Open.class);
    }

    Browser get() {
        return open.browser();
    }

    private record Open(Playwright playwright, Browser browser) implements AutoCloseable {

        static Open now() {
            Playwright playwright = Playwright.create();
            return new Open(playwright, Chromium.launch(playwright));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
