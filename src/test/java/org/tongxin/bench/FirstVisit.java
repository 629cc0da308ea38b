package org.tongxin.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.util.concurrent.atomic.AtomicLong;
import org.tongxin.browser.Chromium;

/** What a browser with an empty cache takes from the wire, compressed, headers included, until /report stands. */
final class FirstVisit {

    private FirstVisit() {}

    static void measure(Table table) throws Exception {
        Data data = Data.SMALL.ready();
        try (Running program = Running.start(data.directory());
                Playwright playwright = Playwright.create();
                Browser browser = Chromium.launch(playwright)) {
            var context = browser.newContext(new Browser.NewContextOptions().setLocale("zh-CN"));
            var page = context.newPage();
            var wire = context.newCDPSession(page);
            var bytes = new AtomicLong();
            var files = new AtomicLong();
            wire.on("Network.loadingFinished", (JsonObject event) -> {
                bytes.addAndGet(event.get("encodedDataLength").getAsLong());
                files.incrementAndGet();
            });
            wire.send("Network.enable");
            var answer = page.navigate("http://127.0.0.1:" + program.port() + "/report");
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            if (answer == null || answer.status() != 200) {
                throw new IllegalStateException("/report answers " + (answer == null ? "nothing" : answer.status()));
            }
            table.atMost("first visit to /report on the wire", bytes.get() / 1024.0, "KB", 100, 50);
            table.note("first visit to /report, files", files.get(), "files");
        }
    }
}
