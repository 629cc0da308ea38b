package org.tongxin.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongxin.RealProgram;

/** A test that looks at the running program through a real browser. One browser serves all such tests. */
@RealProgram
public abstract class BrowserTest {

    private static final int TALL = 844;
    private static final long PATIENCE = 15_000;

    @LocalServerPort
    int port;

    @RegisterExtension
    static final SharedBrowser BROWSER = new SharedBrowser();

    private final List<Visit> visits = new ArrayList<>();

    /** A new reader who looks this way; closed after the test. */
    protected Visit visit(Look look) {
        return visit(look, true);
    }

    /** A new reader whose browser runs no script; closed after the test. */
    protected Visit visitWithoutScript(Look look) {
        return visit(look, false);
    }

    private Visit visit(Look look, boolean script) {
        String origin = "http://localhost:" + port;
        BrowserContext context = BROWSER.get()
                .newContext(new NewContextOptions()
                        .setViewportSize(look.width(), TALL)
                        .setLocale(look.language())
                        .setJavaScriptEnabled(script)
                        .setTimezoneId("Asia/Shanghai")
                        .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT));
        context.setDefaultTimeout(PATIENCE);
        context.addCookies(List.of(
                new Cookie("tx-lang", look.language()).setUrl(origin),
                new Cookie("tx-elder", look.elder() ? "1" : "0").setUrl(origin)));
        var visit = new Visit(origin, look, context, script);
        visits.add(visit);
        return visit;
    }

    @AfterEach
    void closeWindows() {
        visits.forEach(Visit::close);
    }
}
