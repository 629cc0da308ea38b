package org.tongxin.requests;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongxin.access.Browser;
import org.tongxin.access.Browser.Answer;

/** A resident at one community: as much of the journey as tests need, over HTTP, without JavaScript. */
public final class Resident {

    private static final Pattern CODE = Pattern.compile("\\b(\\d{4}) (\\d{4}) (\\d{4})\\b");
    private static final Pattern NUMBER = Pattern.compile("\\b\\d{8}-\\d{4}\\b");

    private final Browser browser;
    private final String slug;

    public Resident(Browser browser, String slug) {
        this.browser = browser;
        this.slug = slug;
    }

    public Browser browser() {
        return browser;
    }

    public String at(String path) {
        return path + (path.contains("?") ? "&" : "?") + "community=" + slug;
    }

    public Answer get(String path) {
        return browser.get(at(path));
    }

    /** Opens the page and sends its form to the same path. */
    public Answer submit(String path, String... fields) {
        return browser.submit(at(path), fields);
    }

    /** Opens one page for its token and sends a form to another path. */
    public Answer submitFrom(String page, String path, String... fields) {
        return browser.submitFrom(at(page), at(path), fields);
    }

    /** Answers every question up to the check page: anonymous and public. */
    public Resident upToCheck(String words, String category, String address) {
        submit("/report", "words", words);
        if (submitFrom("/report", "/report/kind", "category", category)
                .header("Location")
                .endsWith("emergency")) {
            submit("/report/emergency");
        }
        submitFrom("/report", "/report/questions");
        submitFrom("/report", "/report/photos", "act", "next");
        submitFrom("/report", "/report/place", "address", address, "found", "words");
        submit("/report/who", "identity", "anonymous");
        submit("/report/share", "visibility", "public");
        return this;
    }

    /** What the last page said. */
    public record Taken(String number, String code) {}

    /** Sends what is on the check page, and reads number and code. */
    public Taken send() {
        Answer sent = submitFrom("/report", "/report/send");
        if (!sent.header("Location").endsWith("/report/done")) {
            throw new AssertionError(
                    "Sending answered " + sent.status() + " " + sent.header("Location") + "\n" + sent.body());
        }
        return taken();
    }

    public Taken taken() {
        String page = get("/report/done").body();
        Matcher code = CODE.matcher(page);
        Matcher number = NUMBER.matcher(page);
        if (!code.find() || !number.find()) {
            throw new AssertionError(page);
        }
        return new Taken(number.group(), code.group().replace(" ", ""));
    }

    /** Opens the progress page of a code. */
    public Answer progress(String code) {
        Answer answer = submit("/progress", "code", code);
        return answer.status() == 303 ? browser.get(at("/progress/case")) : answer;
    }

    /** All values of a hidden field on a page. */
    public static List<String> hidden(Answer page, String name) {
        List<String> values = new ArrayList<>();
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.body());
        while (field.find()) {
            values.add(field.group(1));
        }
        return values;
    }
}
