package org.tongxin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One reader's visit: a window with its own cookies. */
public final class Visit implements AutoCloseable {

    /** A form to be mended, or to which somebody else must agree, is an answer; browsers call it an error. */
    private static final Pattern MENDED = Pattern.compile("status of (409|422)");

    private static final List<String> LAW = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final String origin;
    private final Look look;
    private final BrowserContext context;
    private final boolean script;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private int status;

    Visit(String origin, Look look, BrowserContext context, boolean script) {
        this.origin = origin;
        this.look = look;
        this.context = context;
        this.script = script;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            boolean loud = message.type().equals("error") || message.type().equals("warning");
            if (loud && !MENDED.matcher(message.text()).find()) {
                complaints.add(message.text() + " " + message.location());
            }
        });
        page.onPageError(complaints::add);
    }

    /** The window itself, for what this class does not offer. */
    public Page page() {
        return page;
    }

    /** Goes to a path of the program. */
    public Visit open(String path) {
        complaints.clear();
        Response response = page.navigate(origin + path);
        status = response == null ? 0 : response.status();
        return this;
    }

    /** Looks at the community with this slug from now on. */
    public Visit at(String community) {
        context.addCookies(List.of(new Cookie("community", community).setUrl(origin)));
        return this;
    }

    /** Signs in with the form. */
    public Visit signIn(String login, String password) {
        open("/sign-in").type("login", login).type("password", password);
        page.waitForNavigation(() -> page.locator("main button").first().click());
        assertThat(page.url()).as(page.locator("main").innerText()).doesNotContain("/sign-in");
        return this;
    }

    /** True for a page with a head, false for a partial or a file. */
    public boolean isWholePage() {
        return page.locator("html > head > title").count() == 1
                && page.locator("main").count() == 1;
    }

    /** The status of the page opened last. */
    public int status() {
        return status;
    }

    /** Types into the field with the id. */
    public Visit type(String id, String words) {
        page.locator("#" + id).fill(words);
        return this;
    }

    /** Presses the button or link with these words. */
    public Visit press(String words) {
        page.locator("button, a, summary, label")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(words))
                .locator("visible=true")
                .first()
                .click();
        return this;
    }

    /** The words that can be read now. */
    public String text() {
        return page.locator("body").innerText();
    }

    /** Nothing for axe to find, nothing beyond the edge of the window, nothing on the console. */
    public Visit assertSound() {
        assertNothingBeyondTheEdge();
        assertThat(complaints).as("console of %s", page.url()).isEmpty();
        // Last, since axe itself may complain: it reads style sheets again, from other addresses.
        assertAccessible();
        complaints.clear();
        return this;
    }

    /** WCAG 2.2 AA as far as axe can see, which is a script: it would never answer a browser that runs none. */
    public Visit assertAccessible() {
        assertThat(script).as("a browser that runs scripts, for axe").isTrue();
        @SuppressWarnings("deprecation")
        AxeBuilder axe = new AxeBuilder(page).withTags(LAW).setLegacyMode(true);
        List<Rule> broken = axe.analyze().getViolations();
        String told = broken.stream()
                .map(rule -> rule.getId() + ": " + rule.getHelp() + "\n"
                        + rule.getNodes().stream()
                                .limit(5)
                                .map(node -> "  " + node.getTarget() + " " + node.getHtml() + "\n  "
                                        + node.getFailureSummary())
                                .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n"));
        assertThat(told)
                .as("accessibility of %s as %s", page.url(), look.name())
                .isEmpty();
        return this;
    }

    /** The page scrolls in one direction only. */
    public Visit assertNothingBeyondTheEdge() {
        Object beyond = page.evaluate("""
                () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
                  [...document.querySelectorAll("body *")]
                    .filter((e) => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                    .slice(0, 5).map((e) => e.outerHTML.slice(0, 160))
                """);
        assertThat((List<?>) beyond)
                .as("beyond the edge of %s as %s", page.url(), look.name())
                .isEmpty();
        return this;
    }

    /** Keeps a picture of the whole page under {@code target/screenshots}. */
    public Visit shot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + "-" + look.name() + ".png")));
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
