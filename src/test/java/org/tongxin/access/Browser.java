package org.tongxin.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** As much of a browser as HTTP tests need: cookies, and forms sent with the token of their page. Follows no redirect. */
public final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    public Browser(String base) {
        this.base = base;
    }

    /** What the program answered. */
    public record Answer(int status, HttpHeaders headers, String body) {

        /** The header, or the empty string. */
        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    /** The cookies it holds, by name. */
    public List<String> cookieNames() {
        return cookies.getCookieStore().getCookies().stream()
                .map(HttpCookie::getName)
                .toList();
    }

    /** The cookies it holds, as the header {@code Cookie} sends them. */
    public String cookieHeader() {
        return String.join(
                "; ",
                cookies.getCookieStore().getCookies().stream()
                        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                        .toList());
    }

    public Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "text/html")
                .header("Accept-Language", "zh-CN")
                .GET());
    }

    /** Opens the form's page at the same path for its token, then sends the fields (name, value, name, value …). */
    public Answer submit(String path, String... fields) {
        return submitFrom(path, path, fields);
    }

    /** Opens the page for its token, then sends the fields to the path. */
    public Answer submitFrom(String page, String path, String... fields) {
        String html = get(page).body();
        var token = TOKEN.matcher(html);
        if (!token.find()) {
            throw new AssertionError("No form with a token at " + page + ": " + html);
        }
        List<String> all = new ArrayList<>(List.of("_csrf", token.group(1)));
        all.addAll(List.of(fields));
        return post(path, all.toArray(String[]::new));
    }

    /** Sends exactly these fields, without a token of its own. */
    public Answer post(String path, String... fields) {
        var body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(URLEncoder.encode(fields[i], StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "text/html")
                .header("Accept-Language", "zh-CN")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
